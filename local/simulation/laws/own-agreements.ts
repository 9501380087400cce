import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { takenByBank } from './own-payments.ts';

type Parts = Pick<Accepted, 'credorId' | 'priorPayments' | 'debts' | 'instalments'>;
type Accepted = FactOf<'agreement-accepted'>;
export type Standing = Accepted & {
  readonly isFulfilled: boolean;
  /** Whether it owes again after it had been kept. */
  readonly wasKept: boolean;
};

/** What became of its being kept, as the facts last tell. */
export function lastTurnOf(
  { agreementId }: Accepted,
  facts: readonly Fact[],
): Pick<Standing, 'isFulfilled' | 'wasKept'> {
  const last = facts.findLast(
    (fact) =>
      (fact.type === 'agreement-fulfilled' || fact.type === 'agreement-reopened') &&
      fact.agreementId === agreementId,
  );
  return {
    isFulfilled: last?.type === 'agreement-fulfilled',
    wasKept: last?.type === 'agreement-reopened',
  };
}

/** Whether the payer's bank holds money that was paid for it: one that had been kept breaks for that alone. */
export function isHeldByBank(
  { credorId, priorPayments, debts, instalments }: Parts,
  facts: readonly Fact[],
): boolean {
  const own = new Set<string>([...debts, ...instalments].map(({ debtId }) => debtId));
  const namedBy = new Map<string, readonly string[]>();
  for (const fact of facts)
    if (fact.type === 'charge-requested') namedBy.set(fact.chargeId, fact.debtIds);
  return facts.some(
    (fact) =>
      fact.type === 'payment-applied' &&
      fact.credorId === credorId &&
      !priorPayments.includes(fact.paymentId) &&
      (namedBy.get(fact.chargeId ?? '') ?? fact.debtIds ?? [...own]).some((id) => own.has(id)) &&
      takenByBank(fact.paymentId, facts) > 0,
  );
}

/** A due date that held for what was paid up to a day: since then the creditor has given some of it back. */
export type DueBefore = { readonly dueDate: string; readonly until: string };

/** Where instalments fall due now, and did before: one of which the creditor gave something back falls due again. */
export function asDueNow(agreement: Accepted, facts: readonly Fact[]): Accepted & Dues {
  const before = new Map<string, DueBefore[]>();
  const again = new Map<string, Accepted['instalments'][number]['dueDate']>();
  for (const fact of facts)
    if (fact.type === 'payment-refunded' || fact.type === 'debt-corrected')
      for (const { debtId, dueDate, paidOn: until } of fact.dueAgain ?? []) {
        const part = agreement.instalments.find((known) => known.debtId === debtId);
        if (!part) continue;
        const known = again.get(debtId) ?? part.dueDate;
        if (until) before.set(debtId, [...(before.get(debtId) ?? []), { dueDate: known, until }]);
        again.set(debtId, dueDate);
      }
  const instalments = agreement.instalments.map((part) => ({
    ...part,
    dueDate: again.get(part.debtId) ?? part.dueDate,
  }));
  return { ...agreement, instalments, before };
}

type Dues = { readonly before: ReadonlyMap<string, readonly DueBefore[]> };
