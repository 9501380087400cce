import { type Instant, millisecondsBetween } from '#shared/domain/values/zone.ts';
import type { Contact } from './contact.ts';

const DAY_MS = 86_400_000;
/** How long a contact is as good as on the day that it was last proven, or came. */
const FRESH_DAYS = 90;
/** After that, what nobody confirmed is worth half as much each time so many days have passed. */
const HALF_LIFE_DAYS = 180;

/**
 * How sure we are today that a contact reaches the debtor, 0 to 100: people change numbers and addresses, so what nobody
 * has confirmed is worth less as time passes without a sign of life. Who proved through it to be the debtor keeps it.
 */
export function confidenceAt(
  { confidence, confirmed, addedAt, provenAt }: Contact,
  now: Instant,
): number {
  if (confirmed) return confidence;
  const quietDays = millisecondsBetween(provenAt ?? addedAt, now) / DAY_MS - FRESH_DAYS;
  return quietDays <= 0 ? confidence : Math.round(confidence * 0.5 ** (quietDays / HALF_LIFE_DAYS));
}
