import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import { openIn } from './arithmetic.ts';
import { type OwnBooks, ownBooks } from './books.ts';

type Parts = { readonly instalments: readonly { readonly debtId: string }[] };

/** What is missing of an agreement, and how much of that its creditor's own acts or nobody made missing, and not the payer's bank. */
export function missingOf(
  { instalments }: Parts,
  entries: readonly HistoryEntry[],
  uf: string,
): { readonly inAll: number; readonly withoutBank: number } {
  const now = ownBooks(entries, uf);
  const free = entries.some(({ fact }) => fact.type === 'payment-charged-back')
    ? ownBooks(entries.map(asIfWon), uf)
    : now;
  const sums = instalments.map(({ debtId }) => {
    const open = openOf(now, debtId);
    const back = free.debts.get(debtId)?.givenBack ?? 0;
    return { open, free: Math.min(open, Math.max(openOf(free, debtId), back)) };
  });
  const sum = (of: (one: (typeof sums)[number]) => number) =>
    sums.reduce((total, one) => total + of(one), 0);
  return { inAll: sum(({ open }) => open), withoutBank: sum((one) => one.free) };
}

/** Whether the payer's bank holds some of what is missing of it: one that had been kept breaks for that alone. */
export function isHeldByBank(
  agreement: Parts,
  entries: readonly HistoryEntry[],
  uf: string,
): boolean {
  const { inAll, withoutBank } = missingOf(agreement, entries, uf);
  return inAll > withoutBank;
}

const openOf = ({ debts }: OwnBooks, debtId: string): number => {
  const debt = debts.get(debtId);
  return debt ? openIn(debt.ledger) : 0;
};

/** The bank gave everything back on the day on which it took it. */
function asIfWon(entry: HistoryEntry): HistoryEntry {
  const { fact } = entry;
  switch (fact.type) {
    case 'payment-charged-back':
      return { ...entry, fact: { ...fact, reversedBefore: true } };
    case 'payment-refunded': {
      const { fromChargeback: _, ...whole } = fact;
      return { ...entry, fact: whole };
    }
    default:
      return entry;
  }
}
