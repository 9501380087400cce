import * as z from 'zod';
import { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/**
 * Something of interest to other systems became true of a debtor. Published on the bus with the fact's type as
 * detail-type; carries identifiers and figures, never personal data. `eventId` is the same however often it is
 * published.
 */
export const DebtorHistoryRecorded = z.object({
  name: z.literal('DebtorHistoryRecorded'),
  eventId: z.string().min(1).max(80),
  occurredAt: Instant,
  debtorId: DebtorId,
  credorId: CredorId.nullable(),
  type: z.enum([
    'case-opened',
    'case-settled',
    'case-reopened',
    'case-disputed',
    'message-sent',
    'payment-applied',
    'payment-refunded',
    'payment-charged-back',
    'chargeback-reversed',
    'opted-out',
    'agreement-accepted',
    'agreement-fulfilled',
    'agreement-broken',
    'agreement-reinstated',
    'promise-made',
    'promise-kept',
    'promise-broken',
    'listing-filed',
    'listing-withdrawal-requested',
    'listing-withdrawn',
    'listing-cancelled',
  ]),
  amount: z.int().min(0).optional(),
});
export type DebtorHistoryRecorded = z.infer<typeof DebtorHistoryRecorded>;
