import { expect, test } from 'vitest';
import { caseOutcomes, richPay } from '#shared/testing/case-outcomes.ts';
import { instant } from '#shared/testing/records.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { EXPERT_MODEL } from './collection-model.ts';
import { onceEach } from './each-person.ts';
import { learnScore } from './learn-score.ts';

const FIRST = localDate('2026-03-01');
const nights = (person: string, every: number, count: number) =>
  Array.from({ length: count }, (_, nth) => ({ person, day: addDays(FIRST, nth * every) }));
const NOW = instant('2026-06-01T07:10:00.000Z');

test('of whoever was looked at on many nights one row is left, the same one whenever it is asked', () => {
  const rows = [...nights('ana', 8, 12), ...nights('bia', 8, 3), ...nights('caio', 8, 1)];
  const once = onceEach(rows);
  expect(once.map(({ person }) => person)).toEqual(['ana', 'bia', 'caio']);
  expect(onceEach(rows.toReversed()).toReversed()).toEqual(once);
});

test('which night is left tells nothing of who they are: all are as likely', () => {
  const picked = Array.from(
    { length: 4_000 },
    (_, nth) => onceEach(nights(`p${nth}`, 8, 4))[0]?.day,
  );
  const shares = nights('', 8, 4).map(
    ({ day }) => picked.filter((one) => one === day).length / picked.length,
  );
  for (const share of shares) expect(share).toBeCloseTo(0.25, 1);
});

test('rows of nobody known, as of old, are all kept', () => {
  const rows = [{ day: FIRST }, { day: FIRST }, { day: FIRST }];
  expect(onceEach(rows)).toEqual(rows);
});

test('looking at the same people more often makes no model surer of itself', () => {
  const people = caseOutcomes(600, richPay).map((outcome, nth) => ({
    ...outcome,
    person: `p${nth}`,
  }));
  const often = people.flatMap((outcome) =>
    [0, 8, 16, 24].map((later) => ({ ...outcome, day: addDays(outcome.day, later) })),
  );
  const [once, fourfold] = [people, often].map((outcomes) =>
    learnScore(
      outcomes.toSorted((a, b) => (a.day < b.day ? -1 : 1)),
      EXPERT_MODEL,
      NOW,
    ),
  );
  const width = (artefact: typeof once) =>
    artefact ? artefact.card.delta.high - artefact.card.delta.low : 0;
  expect(width(fourfold)).toBeGreaterThan(0.6 * width(once));
});
