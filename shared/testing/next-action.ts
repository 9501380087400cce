import { type Beliefs, beliefsFrom } from '#shared/domain/next-action/belief.ts';
import type { NextActionRules } from '#shared/domain/next-action/decide-next-action.ts';
import type { NextActionPolicy } from '#shared/domain/next-action/next-action-policy.ts';
import { DEFAULT_PRICE_TABLE } from '#shared/domain/message/price-table.ts';
import type { Tally } from '#shared/domain/next-action/experience.ts';
import type { CollectionScore } from '#shared/domain/score/score.ts';
import { instant } from './records.ts';

/** What is believed when nobody was contacted yet. */
export const untold: Beliefs = beliefsFrom({ tallies: [] });

export const tallied = (tallies: readonly Tally[]): Beliefs =>
  beliefsFrom({ tallies: [...tallies] });

/** A score of this propensity, whose reasons nobody asks for. */
export const aScore = (probability: number): CollectionScore => ({
  value: 500,
  probability,
  model: 'card-1',
  at: instant('2026-03-01T12:00:00.000Z'),
  reasons: [],
});

/** Experience that chooses, for nearly everybody, with no budget. */
export const choosing = (
  policy: Partial<NextActionPolicy> = {},
  rest: Partial<NextActionRules> = {},
): NextActionRules => ({
  policy: {
    mode: 'on',
    plainLadderPercent: 5,
    liftBps: 1_000,
    budgets: {},
    waitsForHabit: false,
    ...policy,
  },
  version: 1,
  beliefs: untold,
  spentMicros: {},
  lifts: [],
  ways: null,
  prices: DEFAULT_PRICE_TABLE,
  ...rest,
});

/** People of her kind answer by SMS in the evening, and hardly otherwise. */
export const lovesSmsAtNight: Beliefs = tallied([
  { segment: 'd0-s2', channel: 'sms', slot: 'evening', tries: 4_000, hits: 2_000 },
  { segment: 'd0-s2', channel: 'email', slot: 'early', tries: 4_000, hits: 40 },
]);
