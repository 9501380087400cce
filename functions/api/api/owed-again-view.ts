import type { OwedAgainView } from '#events/api/agreement.ts';
import type { StillOwed } from '#shared/domain/debt/owed-again.ts';
import { localDateOf, type Zone } from '#shared/domain/values/zone.ts';

/** What the creditor's own acts made missing, by the debtor's days. */
export const owedAgainView = (
  { since, at, by, returned, missing, payBy }: StillOwed,
  zone: Zone,
): OwedAgainView => ({
  since: localDateOf(since, zone),
  on: localDateOf(at, zone),
  by,
  returned,
  missing,
  payBy,
});
