import { addDays, formatDate, type LocalDate } from '#shared/domain/values/local-date.ts';
import { centavos, formatAmount } from '#shared/domain/values/money.ts';
import { type Dice, diceOf } from '#shared/domain/values/dice.ts';
import { EVERYDAY_TEMPERS, type Person, somebody, type Tempers } from './person.ts';

/** One creditor's file of receivables, as its ERP would write it. */
export type ReceivablesFile = {
  readonly credorId: string;
  readonly fileName: string;
  readonly csv: string;
};
export type SampleBook = {
  readonly people: readonly Person[];
  readonly files: readonly ReceivablesFile[];
};

const HEADER =
  'contrato;cpf_cnpj;nome;email;telefone;uf;descricao;valor;vencimento;aceita_whatsapp';

/** Most people owe one credor; some owe both, and must still be contacted as one person. */
const OWES_BOTH = 0.12;

/**
 * Two portfolios in all stages: debts not yet due, freshly late, and old, with a few rows that no import should
 * accept.
 *
 * @param opening the day on which the files arrive
 */
export function sampleBook(
  opening: LocalDate,
  size: number,
  seed: number,
  tempers: Tempers = EVERYDAY_TEMPERS,
): SampleBook {
  const dice = diceOf(seed);
  const people = Array.from({ length: size }, (_, index) => somebody(dice, index, tempers));
  const aurora: string[] = [];
  const horizonte: string[] = [];
  for (const person of people) {
    const both = dice.chance(OWES_BOTH);
    const first = dice.chance(0.6);
    if (first || both) aurora.push(...purchases(dice, person, opening, aurora.length));
    if (!first || both) horizonte.push(...tuition(dice, person, opening, horizonte.length));
  }
  const file = (credorId: string, rows: readonly string[]): ReceivablesFile => ({
    credorId,
    fileName: `carteira-${opening}.csv`,
    csv: [HEADER, ...rows, ...brokenRows(opening), ''].join('\n'),
  });
  return { people, files: [file('loja-aurora', aurora), file('faculdade-horizonte', horizonte)] };
}

/** A purchase on credit: up to four monthly instalments, some of them perhaps late. */
function purchases(dice: Dice, person: Person, opening: LocalDate, count: number): string[] {
  const instalments = dice.between(1, 4);
  const first = addDays(opening, dice.between(-70, 30));
  const amount = dice.between(4_990, 89_900);
  return Array.from({ length: instalments }, (_, index) =>
    row(
      person,
      `AUR-${10_000 + count}/${index + 1}`,
      `Crediário, parcela ${index + 1} de ${instalments}`,
      amount,
      addDays(first, 30 * index),
    ),
  );
}

/** Monthly fees: one or two, sometimes long forgotten. */
function tuition(dice: Dice, person: Person, opening: LocalDate, count: number): string[] {
  const months = dice.between(1, 2);
  const first = addDays(
    opening,
    dice.chance(0.25) ? dice.between(-300, -90) : dice.between(-45, 25),
  );
  const amount = dice.between(45_000, 189_000);
  return Array.from({ length: months }, (_, index) =>
    row(
      person,
      `MEN-${50_000 + count}/${index + 1}`,
      'Mensalidade',
      amount,
      addDays(first, 30 * index),
    ),
  );
}

function row(
  person: Person,
  contract: string,
  description: string,
  amount: number,
  dueDate: LocalDate,
): string {
  const { cpf, name, email, phone, uf, agreesToWhatsApp } = person;
  const fields = [contract, cpf, name, email, phone, uf, description];
  const agrees = agreesToWhatsApp ? 'sim' : '';
  return [...fields, formatAmount(centavos(amount)), formatDate(dueDate), agrees].join(';');
}

/** What every real file has somewhere. */
const brokenRows = (opening: LocalDate): readonly string[] => [
  `ERR-1;12345678900;CPF Errado;;(11) 98765-4321;SP;Parcela;100,00;${formatDate(opening)}`,
  'ERR-2;52998224725;Data Impossível;;(11) 98765-4321;SP;Parcela;100,00;31/02/2026',
  `ERR-3;52998224725;Valor Negativo;;(11) 98765-4321;SP;Parcela;-50,00;${formatDate(opening)}`,
];
