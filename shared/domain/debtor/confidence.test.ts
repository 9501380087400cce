import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantAt } from '#shared/domain/values/zone.ts';
import { anEmail, instant } from '#shared/testing/records.ts';
import { confidenceAt } from './confidence.ts';

const DAY_MS = 86_400_000;
const ADDED = instant('2026-01-01T12:00:00.000Z');
const after = (days: number) => instantAt(Date.parse(ADDED) + days * DAY_MS);
const contact = anEmail({ addedAt: ADDED, confidence: 60 });

test.each([
  [0, 60],
  [90, 60],
  [180, 42],
  [270, 30],
  [450, 15],
])('what nobody confirmed is worth less: after %i days without a sign, %i', (days, worth) => {
  expect(confidenceAt(contact, after(days))).toBe(worth);
});

test('a delivery makes it fresh again, and who confirmed it keeps it', () => {
  expect(confidenceAt({ ...contact, provenAt: after(200) }, after(290))).toBe(60);
  expect(confidenceAt({ ...contact, confirmed: true, confidence: 100 }, after(2_000))).toBe(100);
});

test('no contact becomes surer by waiting', () => {
  fc.assert(
    fc.property(fc.nat(2_000), fc.nat(2_000), fc.nat(100), (a, b, confidence) => {
      const [early, late] = [Math.min(a, b), Math.max(a, b)];
      const worth = (days: number) => confidenceAt({ ...contact, confidence }, after(days));
      expect(worth(late)).toBeLessThanOrEqual(worth(early));
      expect(worth(late)).toBeGreaterThanOrEqual(0);
    }),
  );
});
