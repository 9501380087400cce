import type { BankCode } from '../banks/bank.ts';
import type { Title } from './title.ts';

/**
 * What one settled line is known by: which title, how, when and how much, and its number in the bank's batch. The
 * number of the file is no part of it, so that a line which the bank sends again in another file is the same one;
 * its number in the batch is, so that a title paid twice on one day is two payments.
 */
export function settlementId(bank: BankCode, title: Title): string {
  const { nossoNumero, code, occurredOn, creditedOn, paid, batch, sequence } = title;
  const days = `${occurredOn ?? ''}/${creditedOn ?? ''}`;
  return `${bank}/${nossoNumero}/${code}/${days}/${paid}/${batch}/${sequence}`;
}
