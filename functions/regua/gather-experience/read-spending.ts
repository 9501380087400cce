import { Channel } from '#shared/domain/message/channel.ts';
import type { Spending } from '#shared/domain/next-action/gather-experience.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { readCosts } from '#shared/table/read-costs.ts';
import type { Table } from '#shared/table/table.ts';

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
