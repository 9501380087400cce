import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import type { DebtorId, MessageId } from '#shared/domain/values/ids.ts';
import { HISTORY_PAGE_MAX, readHistory } from '#shared/table/read-history.ts';
import type { Table } from '#shared/table/table.ts';
import { isOwnSource } from './own-source.ts';
import { sees, type User } from './user.ts';

/** Pages read for one answer; a longer search ends there. */
const PAGES_MAX = 25;

export type HistoryPage = {
  readonly entries: readonly HistoryEntry[];
  /** Where to go on; null at the beginning of the history. */
  readonly before: number | null;
};

/** Lines about a credor, or with what it brought, are for those who see it; the person's own are for all. */
export function isOwnEntry(user: User, { fact }: HistoryEntry): boolean {
  if ('credorId' in fact) return sees(user, fact.credorId);
  return !('source' in fact) || isOwnSource(user, fact.source);
}

/** The newest entries that a user may see, before a given sequence number. */
export async function readOwnHistory(
  table: Table,
  user: User,
  debtorId: DebtorId,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<HistoryPage> {
  const entries: HistoryEntry[] = [];
  let oldest: number | null = null;
  for await (const entry of newestFirst(table, debtorId, { before, limit })) {
    if (isOwnEntry(user, entry)) entries.push(entry);
    oldest = entry.seq === 1 ? null : entry.seq;
    if (entries.length === limit) break;
  }
  return { entries, before: oldest };
}

/** Whether a message was one of the user's credores. */
export async function isOwnMessage(
  table: Table,
  user: User,
  debtorId: DebtorId,
  messageId: MessageId,
): Promise<boolean> {
  if (user.credores === 'all') return true;
  for await (const { fact } of newestFirst(table, debtorId, {
    before: null,
    limit: HISTORY_PAGE_MAX,
  })) {
    if ('messageId' in fact && fact.messageId === messageId) return sees(user, fact.credorId);
  }
  return false;
}

async function* newestFirst(
  table: Table,
  debtorId: DebtorId,
  { before: start, limit }: { readonly before: number | null; readonly limit: number },
): AsyncGenerator<HistoryEntry> {
  let before = start;
  for (let pages = 0; pages < PAGES_MAX && before !== 1; pages++) {
    const page = await readHistory(table, debtorId, {
      newestFirst: true,
      limit,
      ...(before !== null && { before }),
    });
    yield* page;
    before = page.at(-1)?.seq ?? 1;
  }
}
