import type { BankCode } from '../banks/bank.ts';
import type { Title } from './title.ts';

/** What a line says of a title: which, how, when and how much. Neither the file nor the place in it is part of it. */
export function lineIdOf(bank: BankCode, title: Title): string {
  const { nossoNumero, code, occurredOn, creditedOn, paid } = title;
  return `${bank}/${nossoNumero}/${code}/${occurredOn ?? ''}/${creditedOn ?? ''}/${paid}`;
}

/**
 * Names the settled lines of one file, in its order, by what they say and a number among those that say the same: a
 * line which the bank sends again in another file, at another place, is the same one, and a title that was paid twice
 * on one day is two payments.
 */
export function settlementIds(bank: BankCode): (title: Title) => string {
  const times = new Map<string, number>();
  return (title) => {
    const line = lineIdOf(bank, title);
    const nth = (times.get(line) ?? 0) + 1;
    times.set(line, nth);
    return `${line}/${nth}`;
  };
}
