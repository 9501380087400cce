import { formatDate } from '#shared/domain/values/local-date.ts';
import { dateOf, type Instant, timeOf, toLocal, type Zone } from '#shared/domain/values/zone.ts';

/** `12/03/2026 às 14:05`, by the debtor's own clock. */
export function formatMoment(moment: Instant, zone: Zone): string {
  const local = toLocal(moment, zone);
  return `${formatDate(dateOf(local))} às ${timeOf(local)}`;
}
