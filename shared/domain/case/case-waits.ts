import type { PaymentId } from '#shared/domain/values/ids.ts';
import type { Case, Suspicion } from './case.ts';

/** The case while money that matches nothing may be this person's. */
export const withSuspicion = (known: Case, suspicion: Suspicion): Case => ({
  ...known,
  suspected: [...others(known, suspicion.paymentId), suspicion],
});

/** Somebody found out whose that money is. */
export function withoutSuspicion(known: Case, paymentId: PaymentId): Case {
  const { suspected: _, ...rest } = known;
  const left = others(known, paymentId);
  return left.length > 0 ? { ...rest, suspected: left } : rest;
}

/** Money came: what was on its way has arrived, and whatever was suspected of this payment is known now. */
export function withMoneyArrived(known: Case, paymentId: PaymentId): Case {
  const { clearing: _, ...rest } = withoutSuspicion(known, paymentId);
  return rest;
}

const others = ({ suspected = [] }: Case, paymentId: PaymentId) =>
  suspected.filter((suspicion) => suspicion.paymentId !== paymentId);
