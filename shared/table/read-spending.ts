import { Channel } from '#shared/domain/message/channel.ts';
import type { Spending } from '#shared/domain/next-action/spending.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { readCosts } from './read-costs.ts';
import type { Table } from './table.ts';

/** What each channel cost a credor on those days, both included. */
export async function readSpending(
  table: Table,
  days: { readonly credorId: CredorId; readonly from: LocalDate; readonly to: LocalDate },
): Promise<readonly Spending[]> {
  const lines = await readCosts(table, days.credorId, days.from, days.to);
  return lines.flatMap(({ place, by: { costMicros } }) => {
    const channel = Channel.safeParse(place.channel);
    return channel.success ? [{ channel: channel.data, costMicros }] : [];
  });
}

/** Tells what a credor's channels cost from a day on until now. */
export type SpendingReader = (credorId: CredorId, from: LocalDate) => Promise<readonly Spending[]>;

/** As long as a budget may be overrun by what leaves meanwhile. */
const SPENDING_LIVES_MS = 60_000;

/** The ledger of the last days, asked for once a minute for each credor. */
export function rememberedSpending(
  table: Table,
  now: () => Instant,
  clock: () => number,
): SpendingReader {
  const known = new Map<
    string,
    { readonly at: number; readonly answer: Promise<readonly Spending[]> }
  >();
  return (credorId, from) => {
    const name = `${credorId} ${from}`;
    const asked = known.get(name);
    if (asked && clock() - asked.at < SPENDING_LIVES_MS) return asked.answer;
    const answer = readSpending(table, { credorId, from, to: localDateOf(now(), BOOK_ZONE) });
    known.set(name, { at: clock(), answer });
    answer.catch(() => known.delete(name));
    return answer;
  };
}
