import * as z from 'zod';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { PaymentId } from '#shared/domain/values/ids.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
import {
  chargeBack,
  type ChargebackAnswer,
  type ReversalAnswer,
  reverseChargeback,
} from './chargeback.ts';
import type { RefundAnswer } from './refund.ts';
import { refundPayment } from './refund.ts';
import { refundUpTo } from './refund-up-to.ts';

/** News that money went back, or that it came back after all, as far as it must be known to be taken later. */
export const MoneyReturn = z.object({
  event: z.enum(['refunded', 'refunded-in-all', 'chargeback', 'chargeback-reversed']),
  /** The gateway's own, unique within the payment and the kind of news; a reversal bears its chargeback's. */
  id: z.string().min(1).max(80),
  /** Of a chargeback whose contested amount nobody told: all that is left of the payment. */
  whole: z.literal(true).optional(),
  /** By which it counts once: gateway, payment and id. */
  cause: z.string().min(1).max(300),
});
export type MoneyReturn = z.infer<typeof MoneyReturn>;

export type ReturnAnswer =
  | RefundAnswer
  | ChargebackAnswer
  | ReversalAnswer
  | { readonly outcome: 'already-known' };

export type ToldReturn = Pick<MoneyReturn, 'event' | 'id' | 'whole'> & {
  readonly paymentId: PaymentId;
  /** Of `refunded-in-all` the sum until now. */
  readonly amount: Centavos;
};

/** Takes back what a payment had settled, or gives it again. */
export function takeReturn(
  record: RegisteredRecord,
  back: ToldReturn,
  rules: MoneyRules,
): ReturnAnswer {
  const { event, id, paymentId, amount, whole } = back;
  switch (event) {
    case 'refunded':
      return refundPayment(record, { paymentId, refundId: id, amount }, rules);
    case 'refunded-in-all':
      return refundUpTo(record, { paymentId, amount }, rules);
    case 'chargeback':
      return chargeBack(record, { paymentId, chargebackId: id, amount, whole }, rules);
    case 'chargeback-reversed':
      return reverseChargeback(record, { paymentId, chargebackId: id }, rules);
  }
}

const CLAIM_KINDS = {
  refunded: 'refund',
  'refunded-in-all': 'refund',
  chargeback: 'chargeback',
  'chargeback-reversed': 'chargeback-reversal',
} as const satisfies Record<MoneyReturn['event'], string>;

/** The claim by which a return counts once, whoever takes it. */
export const claimOfReturn = ({ event, cause }: MoneyReturn) => ({
  kind: CLAIM_KINDS[event],
  cause,
});
