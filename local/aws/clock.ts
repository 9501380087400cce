/** The time of the embedded AWS, in epoch milliseconds: it stands still until it is moved. */
export type Clock = {
  now(): number;
  /** Moves the time forward. Throws when `instant` lies in the past, because time never runs back. */
  advanceTo(instant: number): void;
};

/** Creates a clock that stands at `startAt` (epoch milliseconds). */
export function createClock(startAt: number): Clock {
  let current = startAt;
  return {
    now: () => current,
    advanceTo(instant) {
      if (instant < current) {
        const [from, to] = [current, instant].map((at) => new Date(at).toISOString());
        throw new RangeError(`the clock stands at ${from} and cannot go back to ${to}`);
      }
      current = instant;
    },
  };
}
