/** Where somebody lives by what a file tells, and the hours of all of Brazil, written down once more. */

/** The first digits of the CEPs of each state that a file of these worlds tells. */
const CEPS: readonly (readonly [from: string, until: string, uf: string])[] = [
  ['01', '19', 'SP'],
  ['20', '28', 'RJ'],
  ['29', '29', 'ES'],
  ['30', '39', 'MG'],
  ['40', '48', 'BA'],
  ['50', '56', 'PE'],
  ['57', '57', 'AL'],
  ['60', '63', 'CE'],
  ['690', '692', 'AM'],
  ['699', '699', 'AC'],
  ['780', '788', 'MT'],
  ['80', '87', 'PR'],
  ['90', '99', 'RS'],
];
const DDDS: Readonly<Record<string, string>> = {
  '11': 'SP',
  '19': 'SP',
  '21': 'RJ',
  '27': 'ES',
  '31': 'MG',
  '41': 'PR',
  '51': 'RS',
  '65': 'MT',
  '68': 'AC',
  '71': 'BA',
  '81': 'PE',
  '82': 'AL',
  '85': 'CE',
  '92': 'AM',
};

/** What a row has of where somebody lives. */
export type ToldWhere = {
  readonly uf: string;
  readonly cep: string;
  readonly phone: string;
};

/** Every state that a row names, by what: its UF and its CEP, and the area code of a phone where it has neither. */
export function placesIn({ uf, cep, phone }: ToldWhere): readonly string[] {
  const digits = cep.replace(/\D/g, '');
  const ofCep = CEPS.find(
    ([from, until]) =>
      digits !== '' &&
      digits.slice(0, from.length) >= from &&
      digits.slice(0, from.length) <= until,
  )?.[2];
  const ofPhone = DDDS[/\((\d\d)\)/.exec(phone)?.[1] ?? ''];
  const named = [
    ...(uf === '' ? [] : [`uf ${uf}`]),
    ...(ofCep === undefined || ofCep === uf ? [] : [`cep ${ofCep}`]),
  ];
  return named.length > 0 || ofPhone === undefined ? named : [`ddd ${ofPhone}`];
}
