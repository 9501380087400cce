import * as z from 'zod';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/** What other systems are told of a debtor: kinds of facts, never personal data. */
export const ToldFact = z.enum([
  'case-opened',
  'case-settled',
  'case-reopened',
  'case-disputed',
  'dispute-closed',
  'debt-corrected',
  'debt-withdrawn',
  'debt-returned',
  'message-sent',
  'payment-applied',
  'payment-refunded',
  'payment-charged-back',
  'chargeback-reversed',
  'agreement-accepted',
  'agreement-fulfilled',
  'agreement-reopened',
  'agreement-broken',
  'agreement-reinstated',
  'agreement-cancelled',
  'promise-made',
  'promise-kept',
  'promise-broken',
  'listing-filed',
  'listing-withdrawal-requested',
  'listing-withdrawn',
  'listing-cancelled',
  'opted-out',
  'opted-in',
  'contact-added',
  'contact-disowned',
  'address-noted',
  'name-corrected',
]);
export type ToldFact = z.infer<typeof ToldFact>;

/** One thing told to one system. `eventId` is the same however often it is told. */
export const HookEvent = z.object({
  eventId: z.string().min(1).max(80),
  occurredAt: Instant,
  type: z.enum([...ToldFact.options, 'test']),
  /** Null for a test. */
  debtorId: DebtorId.nullable(),
  amount: Centavos.optional(),
  /** What it adds to the money that came in and stayed, in centavos: less than zero when it takes away. */
  kept: z.int().optional(),
});
export type HookEvent = z.infer<typeof HookEvent>;
