import type { ReceivablesFile, SampleBook } from '#local/sample/book.ts';
import { type Person, withCheckDigits } from '#local/sample/person.ts';
import { type Dice, diceOf } from '#shared/domain/values/dice.ts';
import { addDays, formatDate, parseBrazilianDate } from '#shared/domain/values/local-date.ts';

/** Of the people in the first credor's file, those whom it knows by two documents. */
const TWICE = 0.25;
const DUE_DATE = 8;
const BASE_DIGITS = 9;

/** Of those, whose second registration has the mailbox of the first, and whose has its telephone. */
const [SAME_MAILBOX, SAME_PHONE] = [0.3, 0.3];

/** One person and who they are by a CPF with a digit typed wrong: mostly another mailbox or telephone, the same name. */
export type Twins = readonly [Person, Person];

/** The same town, in whose first file some people stand a second time by a mistyped CPF, with a debt of their own. */
export function withTwins(
  book: SampleBook,
  seed: number,
): { readonly book: SampleBook; readonly twins: readonly Twins[] } {
  const dice = diceOf(seed);
  const [file, ...others] = book.files;
  if (!file) return { book, twins: [] };
  const twins: Twins[] = [];
  const rows: string[] = [];
  for (const person of book.people) {
    const row = rowOf(file, person);
    if (row === undefined || !dice.chance(TWICE)) continue;
    const twin = mistyped(person, dice, book.people);
    twins.push([person, twin]);
    rows.push(rowOfTwin(row, twin, twins.length, dice));
  }
  return {
    book: {
      people: [...book.people, ...twins.map(([, twin]) => twin)],
      files: [{ ...file, csv: file.csv + rows.map((row) => `${row}\n`).join('') }, ...others],
    },
    twins,
  };
}

const rowOf = ({ csv }: ReceivablesFile, { cpf }: Person): string | undefined =>
  csv.split('\n').find((row) => row.split(';')[1] === cpf);

function mistyped(person: Person, dice: Dice, people: readonly Person[]): Person {
  const digits = Array.from(person.cpf.slice(0, BASE_DIGITS), Number);
  const at = dice.between(0, BASE_DIGITS - 1);
  const typed = digits.with(at, ((digits[at] ?? 0) + dice.between(1, BASE_DIGITS)) % 10);
  const cpf = withCheckDigits(typed);
  if (people.some((known) => known.cpf === cpf)) return mistyped(person, dice, people);
  return {
    ...person,
    cpf,
    email: dice.chance(SAME_MAILBOX) ? person.email : person.email.replace('@', '.outro@'),
    phone: dice.chance(SAME_PHONE)
      ? person.phone
      : `${person.phone.slice(0, 5)}96${dice.between(100, 999)}-${dice.between(1_000, 9_999)}`,
  };
}

function rowOfTwin(row: string, { cpf, email, phone }: Person, count: number, dice: Dice): string {
  const fields = row.split(';');
  const due = parseBrazilianDate(fields[DUE_DATE] ?? '');
  if (!due.ok) throw new Error(`the row "${row}" has no due date`);
  return fields
    .with(0, `DUP-${count}`)
    .with(1, cpf)
    .with(3, email)
    .with(4, phone)
    .with(DUE_DATE, formatDate(addDays(due.value, dice.between(-8, 8))))
    .join(';');
}
