import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CredorId, StepId } from '#shared/domain/values/ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { instant } from '#shared/testing/records.ts';
import { addFigures, figuresOf, NO_FIGURES, type TriedCase } from './trial-figures.ts';
import type { TrialLine } from './trial-line.ts';

const ZONE = 'America/Sao_Paulo' as const;
const anyLine: fc.Arbitrary<TrialLine> = fc.record({
  at: fc.constantFrom(instant('2026-03-11T13:00:00.000Z'), instant('2026-03-12T02:30:00.000Z')),
  credorId: fc.constant(CredorId.parse('loja-aurora')),
  stepId: fc.constantFrom(StepId.parse('d-mais-3'), StepId.parse('d-mais-7'), null),
  what: fc.constantFrom('sent', 'held', 'skipped', 'withheld', 'task'),
  channel: fc.constantFrom('email', 'sms', null),
  reasons: fc.constantFrom([], ['outside-hours'], ['daily-cap', 'holiday']),
  costMicros: fc.integer({ min: 0, max: 200_000 }),
});
const anyCase: fc.Arbitrary<TriedCase> = fc.record({
  zone: fc.constant(ZONE),
  expected: fc.option(fc.integer({ min: 0, max: 10_000_000 }).map(centavos)),
  isMoved: fc.boolean(),
});
const anyBook = fc.array(fc.tuple(fc.array(anyLine, { maxLength: 6 }), anyCase), { maxLength: 12 });

test('in whatever parts a book is tried, it comes to the same', () => {
  fc.assert(
    fc.property(anyBook, fc.nat(), (book, cut) => {
      const figures = book.map(([lines, tried]) => figuresOf(lines, tried));
      const place = figures.length === 0 ? 0 : cut % figures.length;
      const whole = figures.reduce(addFigures, NO_FIGURES);
      const [first, second] = [figures.slice(0, place), figures.slice(place)].map((part) =>
        part.toReversed().reduce(addFigures, NO_FIGURES),
      );
      expect(addFigures(second ?? NO_FIGURES, first ?? NO_FIGURES)).toEqual(whole);
    }),
  );
});

test('a case counts as reached once, on the days of its debtor, with what its messages cost', () => {
  const line = (
    what: TrialLine['what'],
    at: string,
    reasons: readonly string[] = [],
  ): TrialLine => ({
    at: instant(at),
    credorId: CredorId.parse('loja-aurora'),
    stepId: StepId.parse('d-mais-3'),
    what,
    channel: 'sms',
    reasons: [...reasons],
    costMicros: what === 'sent' ? 165_000 : 0,
  });
  const lines = [
    line('held', '2026-03-12T02:30:00.000Z', ['outside-hours', 'daily-cap']),
    line('sent', '2026-03-12T02:30:00.000Z'),
    line('sent', '2026-03-12T14:00:00.000Z'),
  ];
  expect(figuresOf(lines, { zone: ZONE, expected: centavos(25_000), isMoved: true })).toEqual({
    cases: 1,
    moved: 1,
    reached: 1,
    sent: { sms: 2 },
    costMicros: 330_000,
    unpriced: 0,
    expectedRecovery: 25_000,
    days: {
      '2026-03-11': { sent: 1, costMicros: 165_000 },
      '2026-03-12': { sent: 1, costMicros: 165_000 },
    },
    steps: { 'd-mais-3': { sent: 2, tasks: 0, held: { 'outside-hours': 1 }, skipped: {} } },
  });
});

test('a message without a price in the table is counted as such, and adds nothing to the cost', () => {
  const call: TrialLine = {
    at: instant('2026-03-12T14:00:00.000Z'),
    credorId: CredorId.parse('loja-aurora'),
    stepId: StepId.parse('d-mais-3'),
    what: 'sent',
    channel: 'voice',
    reasons: [],
    costMicros: null,
  };
  const figures = figuresOf([call], { zone: ZONE, expected: centavos(0), isMoved: false });
  expect(figures).toMatchObject({ sent: { voice: 1 }, costMicros: 0, unpriced: 1 });
  expect(addFigures(figures, figures)).toMatchObject({ costMicros: 0, unpriced: 2 });
});

test('where what one case brings is foretold by nobody, what all bring is not either', () => {
  const sent: TrialLine = {
    at: instant('2026-03-12T14:00:00.000Z'),
    credorId: CredorId.parse('loja-aurora'),
    stepId: StepId.parse('d-mais-3'),
    what: 'sent',
    channel: 'sms',
    reasons: [],
    costMicros: 165_000,
  };
  const known = figuresOf([sent], { zone: ZONE, expected: centavos(9_000), isMoved: false });
  const unknown = figuresOf([sent], { zone: ZONE, expected: null, isMoved: false });
  expect(addFigures(known, unknown).expectedRecovery).toBeNull();
  expect(addFigures(known, known).expectedRecovery).toBe(18_000);
});
