import type { ReceivablesFile, SampleBook } from '#local/sample/book.ts';
import type { Person } from '#local/sample/person.ts';
import { type Dice, diceOf } from '#shared/domain/values/dice.ts';

/** Of the people, those of whom files do not simply name the state. */
const OTHERWISE = 0.4;
const [CPF, PHONE, UF] = [1, 4, 5];
/** A CEP of each state in which people of the town live. */
const CEPS: Readonly<Record<string, string>> = {
  SP: '13010-000',
  RJ: '20040-002',
  MG: '30110-000',
  PR: '80010-000',
  RS: '90010-000',
  BA: '40010-000',
  PE: '50010-000',
  CE: '60010-000',
  AM: '69005-000',
  AC: '69900-000',
  MT: '78005-000',
  ES: '29010-001',
  AL: '57010-000',
};
/** Cities whose clock is another one than their state's. */
const CITIES = [
  ['AM', 'Tabatinga'],
  ['PE', 'Fernando de Noronha'],
] as const;
/** States of one clock, of which each has hours of its own. */
const ALIKE: Readonly<Record<string, string>> = { SP: 'RJ', RJ: 'ES', MG: 'ES', ES: 'SP' };

type Told = {
  readonly uf: string;
  readonly phone: string;
  readonly cep: string;
  readonly city: string;
};

/**
 * The same town, of some of whose people files tell no state but a CEP, or no more than a phone, or not even that; of some a city
 * with a clock of its own, and of some a CEP that is of another state.
 */
export function withoutStates(book: SampleBook, seed: number): SampleBook {
  const dice = diceOf(seed);
  const told = new Map(
    book.people.map((person) => [
      person.cpf,
      dice.chance(OTHERWISE) ? otherwise(person, dice) : null,
    ]),
  );
  return {
    people: book.people.map((person) => asTold(person, told.get(person.cpf))),
    files: book.files.map((file) => rewritten(file, told)),
  };
}

function otherwise({ uf, phone }: Person, dice: Dice): Told {
  const plain = { uf, phone, cep: '', city: '' };
  const [state, city] = dice.pick(CITIES);
  return dice.pick([
    { ...plain, uf: '', cep: CEPS[uf] ?? '' },
    { ...plain, uf: '' },
    { ...plain, uf: '', phone: '' },
    { ...plain, uf: state, city },
    { ...plain, cep: CEPS[ALIKE[uf] ?? uf] ?? '' },
  ]);
}

/** Where somebody lives as far as the files tell. */
function asTold(person: Person, told: Told | null | undefined): Person {
  if (!told) return person;
  const { uf, phone, city } = told;
  const isUnknown = uf === '' && phone === '' && told.cep === '';
  if (city !== '') return { ...person, uf: `${uf}.${city}` };
  return { ...person, phone, uf: isUnknown ? '' : person.uf };
}

function rewritten(file: ReceivablesFile, told: ReadonlyMap<string, Told | null>): ReceivablesFile {
  const [header = '', ...rows] = file.csv.split('\n').filter((row) => row !== '');
  const lines = rows.map((row) => {
    const fields = row.split(';');
    const { uf, phone, cep, city } = told.get(fields[CPF] ?? '') ?? NOTHING_ELSE;
    const known = uf === null ? fields : fields.with(UF, uf).with(PHONE, phone);
    return row.startsWith('ERR-') ? row : [...known, cep, city].join(';');
  });
  return { ...file, csv: [`${header};cep;cidade`, ...lines, ''].join('\n') };
}

const NOTHING_ELSE = { uf: null, phone: '', cep: '', city: '' } as const;
