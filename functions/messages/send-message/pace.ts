/** A clock and the patience to wait by it, in milliseconds. */
export type Waiting = {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
};

/** What a message may come to without its channel having been asked. */
const UNSENT: ReadonlySet<string> = new Set([
  'held',
  'withheld',
  'done',
  'already-done',
  'unknown-debtor',
]);

/**
 * Does the work of one message, and lets no less than so long pass before the next one of this lane: so many lanes at so
 * many messages a second keep to the quota of the account, without counting together. What asked nothing of the channel
 * costs no time; what failed may have.
 *
 * @param leastMs how long a message takes at least; 0 for no pace
 */
export async function atPace<Outcome extends string>(
  leastMs: number,
  { now, sleep }: Waiting,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  const begun = now();
  const wait = async () => {
    // A clock that was set back must not stop the lane.
    const passed = Math.max(0, now() - begun);
    if (passed < leastMs) await sleep(leastMs - passed);
  };
  let outcome: Outcome;
  try {
    outcome = await work();
  } catch (error) {
    await wait();
    throw error;
  }
  if (!UNSENT.has(outcome)) await wait();
  return outcome;
}
