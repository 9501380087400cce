import { isOverdue } from '#shared/domain/payment/decide-by.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import type { Table } from '#shared/table/table.ts';
import { listUnreconciled } from '#shared/table/unreconciled.ts';

/** How many sums of money wait longer than they should for somebody to say whose they are. */
export async function countOverdue(table: Table, now: Instant): Promise<number> {
  const today = localDateOf(now, 'America/Sao_Paulo');
  const waiting = await listUnreconciled(table, 'unknown');
  return waiting.filter((entry) => isOverdue(entry, today)).length;
}
