import type { DebtorRow } from '#events/api/debtor.ts';
import { formatDate, formatDays } from '../../parts/format.ts';

/** How late the oldest open debt is, or when it is due. */
export function lateness({ daysLate, oldestDueDate }: DebtorRow): string {
  if (daysLate === null || oldestDueDate === null) return '–';
  return daysLate > 0 ? formatDays(daysLate) : `vence ${formatDate(oldestDueDate).slice(0, 5)}`;
}
