import { openDebtsOf } from '#shared/domain/case/case-figures.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { isInForce } from '#shared/domain/gate/dated-rule.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { addBusinessDays } from '#shared/domain/values/business-days.ts';
import type { CredorId, PaymentId } from '#shared/domain/values/ids.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';

type Suspected = FactOf<'payment-suspected'>;

/**
 * Money came that matches no charge, and may be this person's. Until somebody has decided whose it is, no collection step of
 * the cases that it may belong to is sent: for a bounded number of business days at most, so that no stranger's money silences
 * a régua for ever. The team is told long before (`decide-by.ts`).
 *
 * @param money.credorId only this credor's case; null for all of the person's
 * @returns one fact for each case that is being collected and does not wait for this money already
 */
export function suspectPayment(
  record: RegisteredRecord,
  money: {
    readonly paymentId: PaymentId;
    readonly amount: Centavos;
    readonly because: Suspected['because'];
    readonly credorId: CredorId | null;
  },
  { unmatchedHold: rule }: Pick<ContactPolicy, 'unmatchedHold'>,
  now: Instant,
): readonly Suspected[] {
  const { paymentId, amount, because } = money;
  const today = localDateOf(now, record.debtor.zone);
  if (!isInForce(rule, today)) return [];
  const heldUntil = addBusinessDays(today, rule.businessDays);
  return record.cases
    .filter(({ credorId, status, suspected = [] }) => {
      const isMeant = money.credorId === null || money.credorId === credorId;
      const isKnown = suspected.some((suspicion) => suspicion.paymentId === paymentId);
      const owes = openDebtsOf(record, credorId).length > 0;
      return isMeant && status === 'active' && owes && !isKnown;
    })
    .map(({ credorId }): Suspected => {
      return { type: 'payment-suspected', credorId, paymentId, amount, because, heldUntil };
    });
}

/** The facts that end the waiting of this person's cases for a payment that somebody has explained. */
export const endSuspicion = (
  record: RegisteredRecord,
  paymentId: PaymentId,
): readonly FactOf<'suspicion-ended'>[] =>
  record.cases
    .filter(({ suspected = [] }) => suspected.some((known) => known.paymentId === paymentId))
    .map(({ credorId }) => ({ type: 'suspicion-ended', credorId, paymentId }));
