import { addBusinessDays } from '#shared/domain/values/business-days.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import type { Unreconciled } from './unreconciled.ts';

/** What the team gives itself to say whose money is. */
const BUSINESS_DAYS = 2;
const TEAM_ZONE = 'America/Sao_Paulo';

type Waiting = Pick<Unreconciled, 'kind' | 'paidAt' | 'listedAt'>;

/**
 * The last day, in Brasília, on which somebody should have decided whose this money is, counted from the day on which we heard of
 * it, or looked into a contest, which a gateway lets nobody answer for long; null for what neither holds anybody nor runs out.
 */
export const decideBy = ({ kind, paidAt, listedAt = paidAt }: Waiting): LocalDate | null =>
  kind === 'unmatched' || kind === 'contested'
    ? addBusinessDays(localDateOf(listedAt, TEAM_ZONE), BUSINESS_DAYS)
    : null;

/** @param today in Brasília */
export function isOverdue(waiting: Waiting, today: LocalDate): boolean {
  const last = decideBy(waiting);
  return last !== null && last < today;
}
