import type { Channel } from '#shared/domain/message/channel.ts';

/** What the account may hand to a channel each second. */
export type SendRates = Readonly<Record<Channel, number>>;

/** Lambda's own minimum for the bound on a queue's concurrency. */
const LANES_MIN = 2;
/** A message takes some 150 ms besides its channel's answer, so a lane that sends five a second hardly ever waits. */
const PER_LANE = 5;

/** How many functions work on a channel's queue at once, at most. */
export const lanesOf = (perSecond: number): number =>
  Math.max(LANES_MIN, Math.ceil(perSecond / PER_LANE));

/** How long each of them takes for a message at least, so that all together keep to the rate. */
export const paceMsOf = (perSecond: number): number =>
  Math.ceil((1_000 * lanesOf(perSecond)) / perSecond);
