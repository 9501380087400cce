import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lanesOf, paceMsOf } from '#infra/send-rate.ts';
import { atPace } from './pace.ts';

/** Lanes that each take one message after the other, by a clock of their own that only they move. */
async function lane(leastMs: number, workMs: readonly number[], startAt: number) {
  let clock = startAt;
  const asked: number[] = [];
  const waiting = {
    now: () => clock,
    sleep: async (milliseconds: number) => void (clock += milliseconds),
  };
  for (const ms of workMs) {
    await atPace(leastMs, waiting, async () => {
      // The channel is asked somewhere within the work.
      asked.push(clock + Math.floor(ms / 2));
      clock += ms;
      return 'accepted';
    });
  }
  return { asked, clock: () => clock };
}

test('however long each message takes, no stretch of time sees more than the quota and one burst of the lanes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 200 }),
      fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 20, maxLength: 40 }),
      fc.integer({ min: 500, max: 10_000 }),
      async (perSecond, workMs, windowMs) => {
        const count = lanesOf(perSecond);
        const lanes = await Promise.all(
          Array.from({ length: count }, (_, index) => lane(paceMsOf(perSecond), workMs, index * 7)),
        );
        const asked = lanes.flatMap((one) => one.asked).toSorted((a, b) => a - b);
        for (const [index, from] of asked.entries()) {
          const within = asked.slice(index).filter((at) => at < from + windowMs).length;
          expect(within).toBeLessThanOrEqual((perSecond * windowMs) / 1_000 + 2 * count);
        }
      },
    ),
    { numRuns: 50 },
  );
});

test.each(['held', 'withheld', 'done', 'already-done', 'unknown-debtor'])(
  'what the gate answered with %s waits for nothing, so a stopped queue empties at once',
  async (outcome) => {
    const slept: number[] = [];
    const waiting = { now: () => 0, sleep: async (ms: number) => void slept.push(ms) };
    await atPace(500, waiting, async () => outcome);
    expect(slept).toEqual([]);
  },
);

test('a message that failed may have left, so its time passes all the same', async () => {
  const slept: number[] = [];
  const waiting = { now: () => 0, sleep: async (ms: number) => void slept.push(ms) };
  const failing = atPace(500, waiting, async () => {
    throw new Error('no answer was written');
  });
  await expect(failing).rejects.toThrow('no answer was written');
  expect(slept).toEqual([500]);
});

test('a clock that is set back holds nobody up for longer', async () => {
  const slept: number[] = [];
  const times = [1_000_000, 400_000];
  const waiting = {
    now: () => times.shift() ?? 0,
    sleep: async (ms: number) => void slept.push(ms),
  };
  await atPace(500, waiting, async () => 'accepted');
  expect(slept).toEqual([500]);
});
