import type { FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';
import { daysFrom } from '#local/simulation/laws/calendar/bank-days.ts';
import { halfUp } from './arithmetic.ts';
import { isOf, ownBooks } from './books.ts';
import { isPaidInTime } from './payments.ts';
import { worthNow } from './plan.ts';

type Accepted = FactOf<'agreement-accepted'>;
type Part = Accepted['instalments'][number];

const WHOLE_BPS = 10_000;

/**
 * What a charge spares of each instalment that it asks for ahead, counted once more: the interest of the days to come
 * (CDC art. 52 §2º), at the agreement's own rate, and of the rest what the agreement gives to whoever pays ahead. Of one that is paid in
 * part before, the rest has its share; one that had been paid ahead, and went back, is spared nothing again; none costs nothing.
 */
export function ownSpared(
  known: readonly HistoryEntry[],
  { credorId, debtIds, forDate }: FactOf<'charge-requested'>,
  uf: string,
): ReadonlyMap<string, number> {
  const { standing, debts } = ownBooks(known, uf);
  const running = standing.findLast((one) => one.credorId === credorId && !one.isFulfilled);
  const signed = known
    .map(({ fact }) => fact)
    .filter(isOf('agreement-accepted'))
    .find(({ agreementId }) => agreementId === running?.agreementId);
  const spared = new Map<string, number>();
  for (const part of signed?.instalments ?? []) {
    const open = debts.get(part.debtId)?.ledger.principal ?? 0;
    if (!signed || part.dueDate <= forDate || open === 0) continue;
    if (!debtIds.includes(part.debtId) || wasPaidAhead(known, part.debtId)) continue;
    const worth = halfUp(worthOf(part, signed, forDate) * open, part.amount);
    const given = open - worth + halfUp(worth * signed.payoffDiscountBps, WHOLE_BPS);
    spared.set(part.debtId, Math.min(given, open - 1));
  }
  return spared;
}

/** No interest is in an entry, nor in a single payment that falls due in the same month. */
function worthOf(part: Part, { instalments, monthlyInterestBps }: Accepted, day: string): number {
  const next = instalments.find(({ number, dueDate }) => number > 0 && dueDate > day);
  if (part.number === 0 || !next) return part.amount;
  const days = daysFrom(next.from, next.dueDate);
  const passed = Math.min(days, Math.max(0, daysFrom(next.from, day)));
  const months = part.number - next.number + 1;
  return worthNow(part.amount, monthlyInterestBps, months, { days, passed });
}

const wasPaidAhead = (known: readonly HistoryEntry[], debtId: string): boolean => {
  const facts = known.map(({ fact }) => fact);
  return facts.some((fact) => {
    if (fact.type !== 'payment-applied') return false;
    const charge = facts
      .filter(isOf('charge-requested'))
      .find(({ chargeId }) => chargeId === fact.chargeId);
    const promised = charge?.payoff?.some((one) => one.debtId === debtId && one.dropped > 0);
    return charge !== undefined && promised === true && isPaidInTime(fact, charge, facts);
  });
};
