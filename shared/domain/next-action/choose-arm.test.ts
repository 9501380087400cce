import { expect, test } from 'vitest';
import { untold } from '#shared/testing/next-action.ts';
import { type ArmOffer, chooseArm } from './choose-arm.ts';

const offers: readonly ArmOffer[] = (['email', 'sms', 'whatsapp', 'voice'] as const).map(
  (channel) => ({ channel, slot: 'early', priceMicros: 0, reach: 1 }),
);
const stake = { segment: 'd0-s2', worthMicros: 1_000_000, maySpare: true };

test('the probability that is logged is no higher on the average than the arm is chosen, also where it is rare', () => {
  const rare = { ...offers[0], channel: 'email', slot: 'evening', reach: 0.35 } as const;
  const rest = offers.filter(({ channel }) => channel !== 'email');
  const runs = Array.from({ length: 4_000 }, (_, nth) =>
    chooseArm([...rest, { ...rare, priceMicros: 0 }], untold, stake, `seed-${nth}`),
  );
  const chosen = runs.filter((run) => run?.offer.reach === 0.35);
  const share = chosen.length / runs.length;
  expect(chosen.length).toBeGreaterThan(5);
  const logged = chosen.reduce((sum, run) => sum + (run?.propensity ?? 0), 0) / chosen.length;
  // Half a draw on top of the truth is what smoothing costs; the draw itself would add a whole one.
  expect(logged - share).toBeLessThan(0.75 / 64);
});
