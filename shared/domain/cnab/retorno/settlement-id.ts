import type { BankCode } from '../banks/bank.ts';
import type { RetornoHeader } from './open-retorno.ts';
import type { Title } from './title.ts';

/** What a line says of a title: which, how, when and how much. Neither the file nor the place in it is part of it. */
export function lineIdOf(bank: BankCode, title: Title): string {
  const { nossoNumero, code, occurredOn, creditedOn, paid } = title;
  return `${bank}/${nossoNumero}/${code}/${occurredOn ?? ''}/${creditedOn ?? ''}/${paid}`;
}

/**
 * Names the settled lines of one file, in its order, by what they say, the bank's number of the file and a number among
 * those that say the same: the same file is the same again, whatever its name and whatever came first in it, and a title
 * that was paid twice is two payments, told in one file or in two. A file that bears no number is known by its day.
 */
export function settlementIds({
  bank,
  sequence,
  generatedOn,
}: Pick<RetornoHeader, 'bank' | 'sequence' | 'generatedOn'>): (title: Title) => string {
  const times = new Map<string, number>();
  const file = sequence === '' ? (generatedOn ?? '') : sequence;
  return (title) => {
    const line = `${lineIdOf(bank, title)}/${file}`;
    const nth = (times.get(line) ?? 0) + 1;
    times.set(line, nth);
    return `${line}/${nth}`;
  };
}
