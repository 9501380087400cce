import { beforeAll, describe, expect, test } from 'vitest';
import type { FactType } from '#shared/domain/history/entry.ts';
import { BEHAVIOURS } from './behaviours/behaviour.ts';
import { FAULT_KINDS } from './faults/fault-kind.ts';
import { LAWS } from './laws/all-laws.ts';
import { type Life, live, type LifeOptions } from './life.ts';

/** A minute on two idle cores, and more on a busy machine. */
const PATIENCE_MS = 15 * 60_000;

const everything = {
  faults: new Set(FAULT_KINDS),
  behaviours: new Set(BEHAVIOURS),
};
const WORLDS: readonly (readonly [name: string, options: LifeOptions])[] = [
  ['when everything goes wrong', { seed: 11, debtors: 50, days: 40, ...everything }],
  [
    'when nothing goes wrong',
    { seed: 12, debtors: 25, days: 30, ...everything, faults: new Set() },
  ],
];

describe.each(WORLDS)('%s', (_, options) => {
  let life: Life;
  beforeAll(async () => {
    life = await live(options, () => {});
  }, PATIENCE_MS);

  test.each(LAWS)('$name', ({ breaches }) => {
    expect(breaches(life.evidence)).toEqual([]);
  });

  test.each<FactType>([
    'message-sent',
    'step-held',
    'step-skipped',
    'message-outcome',
    'identity-confirmed',
    'payment-applied',
    'payment-refunded',
    'case-settled',
    'case-disputed',
    'dispute-closed',
    'debt-corrected',
    'opted-out',
  ])('the world is alive: there is a %s in it', (type) => {
    const facts = life.evidence.lives.flatMap(({ entries }) =>
      entries.map(({ fact }) => fact.type),
    );
    expect(facts).toContain(type);
  });

  test('what goes wrong is what was asked for', () => {
    const struck = new Set(life.plan.mishaps.map(({ kind }) => kind));
    expect(struck.size).toBeGreaterThanOrEqual(Math.max(0, options.faults.size - 3));
    expect([...struck].filter((kind) => !options.faults.has(kind))).toEqual([]);
  });

  test('functions die on both sides of every call that is made often', () => {
    const often = [...life.plan.coverage.sites].filter(([, { calls }]) => calls >= 250);
    expect(often.length).toBeGreaterThan(3);
    const spared = often.filter(([, { before, after }]) => before === 0 || after === 0);
    expect(spared).toEqual(options.faults.size === 0 ? often : []);
  });
});
