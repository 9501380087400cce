import type { Fact, FactOf } from '#shared/domain/history/entry.ts';

type Accepted = FactOf<'agreement-accepted'>;
export type Standing = Accepted & {
  readonly isFulfilled: boolean;
  /** Whether the creditor's own act opened it again after it had been kept. */
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
    wasKept: last?.type === 'agreement-reopened' && last.byCreditor === true,
  };
}

/** The agreement with the days on which its instalments fall due now: one that the creditor gave back falls due again. */
export function asDueNow(agreement: Accepted, facts: readonly Fact[]): Accepted {
  const again = new Map<string, Accepted['instalments'][number]['dueDate']>();
  for (const fact of facts)
    if (fact.type === 'payment-refunded' || fact.type === 'debt-corrected')
      for (const { debtId, dueDate } of fact.dueAgain ?? []) again.set(debtId, dueDate);
  const instalments = agreement.instalments.map((part) => ({
    ...part,
    dueDate: again.get(part.debtId) ?? part.dueDate,
  }));
  return { ...agreement, instalments };
}
