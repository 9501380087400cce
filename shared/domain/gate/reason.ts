import * as z from 'zod';

/** Why a contact waits or never happens, in the order in which the gate looks. */
export const GateReason = z.enum([
  'paid',
  'disputed',
  'opted-out',
  'contact-unusable',
  'contact-unconfirmed',
  'daily-cap',
  'weekly-cap',
  'minimum-interval',
  'outside-hours',
  'holiday',
]);
export type GateReason = z.infer<typeof GateReason>;
