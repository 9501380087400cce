import { expect, test } from 'vitest';
import { aScore } from '#shared/testing/next-action.ts';
import { scoreOf } from './score-case.ts';
import { asOffered, asTreated, countsAsDecided, isInControl } from './treated-score.ts';

test('whoever is not of the control group is treated by the score', () => {
  expect(asTreated(aScore(0.3))).toEqual(aScore(0.3));
});

test('whoever is goes by the draw, and by the chance that it stands for', () => {
  expect(asTreated({ ...aScore(0.3), drawn: 500 })).toMatchObject({ value: 500, probability: 0.5 });
  const doubled = asTreated({ ...aScore(0.3), drawn: 560 }).probability;
  expect(doubled / (1 - doubled)).toBeCloseTo(2, 9);
  for (const drawn of [0, 137, 500, 912, 1_000]) {
    const { probability } = asTreated({ ...aScore(0.3), drawn });
    expect(scoreOf(Math.log(probability / (1 - probability)))).toBe(drawn);
  }
});

test('what a person decided counts before the draw, and for offers before the machine’s', () => {
  const decided = { ...aScore(0.3), drawn: 912, decided: 560 };
  expect(asTreated(decided)).toMatchObject({ value: 560 });
  expect(asOffered(decided)).toBe(560);
  expect(isInControl(decided)).toBe(false);
  const more = { ...aScore(0.3), decided: 300 };
  expect([asTreated(more).value, asOffered(more)]).toEqual([500, 500]);
  expect([countsAsDecided(decided), countsAsDecided(more)]).toEqual([true, false]);
  // What counted before a review came to less counts before both.
  const held = { ...aScore(0.3), decided: 560, held: 610 };
  expect([asTreated(held).value, asOffered(held), countsAsDecided(held)]).toEqual([
    610,
    610,
    false,
  ]);
  const drawn = { ...aScore(0.3), drawn: 912 };
  expect(asOffered(drawn)).toBe(500);
  expect(isInControl(drawn)).toBe(true);
});
