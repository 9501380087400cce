import type { Channel } from '#shared/domain/message/channel.ts';
import type { Experience } from './experience.ts';

/** What a channel cost, in millionths of a real. */
export type Spending = { readonly channel: Channel; readonly costMicros: number };

/** Days over which a channel's budget is held against its cost: today and those before it. */
export const SPENDING_DAYS = 30;

/** What each channel cost in all: what was known, and what came since. */
export function addSpending(
  known: Experience['spentMicros'],
  since: readonly Spending[],
): Experience['spentMicros'] {
  const spent = { ...known };
  for (const { channel, costMicros } of since) spent[channel] = (spent[channel] ?? 0) + costMicros;
  return spent;
}
