import * as z from 'zod';

/** Why a contact waits or never happens, in the order in which the gate looks. */
export const GateReason = z.enum([
  'deceased',
  'minor',
  'paid',
  'in-agreement',
  'prescribed',
  'hardship',
  'debt-changed',
  'disputed',
  'stopped',
  'holdout',
  'other-registration',
  'opted-out',
  'channel-off',
  /** Of one text: Meta paused it, took it away or refused it. */
  'text-resting',
  'no-consent',
  'contact-unusable',
  'contact-unconfirmed',
  'answer-late',
  'switched-off',
  'daily-cap',
  'weekly-cap',
  'monthly-cap',
  'minimum-interval',
  'payment-clearing',
  'payment-unmatched',
  'recent-payment',
  'recent-conversation',
  'promised',
  'asked-later',
  'paused',
  'outside-hours',
  'holiday',
  /** Not the gate's word: the channel itself took nothing when the message's turn came. */
  'channel-busy',
]);
export type GateReason = z.infer<typeof GateReason>;
