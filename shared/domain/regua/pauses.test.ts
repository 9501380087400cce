import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPausedAt } from '#shared/domain/case/pause.ts';
import { pauseLadders, resumeLadders, stopLadders } from '#shared/domain/case/rest-ladder.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { addMinutes, type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { ladderLife, linesOf } from '#shared/testing/ladder-life.ts';
import { aDebt, aRecord, instant } from '#shared/testing/records.ts';
import { aRegua, rulesWith } from '#shared/testing/reguas.ts';

const START = instant('2026-03-02T12:00:00.000Z');
const day = (days: number): Instant => addMinutes(START, days * 1_440);
const ZONE = 'America/Sao_Paulo';
const record = aRecord({ debts: [aDebt({ dueDate: localDate('2026-03-02') })] });
const rules = rulesWith(aRegua([3, 6, 9, 14], { catchUp: 'send-late' }));
const aLife = () => ladderLife(record, rules, addMinutes(START, -60));
type Life = ReturnType<typeof aLife>;

const everyCase = { credorId: null, mayDecide: () => true };
const factsOf = (decision: ReturnType<typeof stopLadders>): readonly Fact[] => {
  if ('facts' in decision) return decision.facts;
  throw new Error(decision.refused);
};
const pause = (life: Life, at: Instant, until: string, from: string | null = null) => {
  const on = { from: from === null ? null : localDate(from), until: localDate(until) };
  life.happen(factsOf(pauseLadders(life.record(), everyCase, on, 'asked', at)), at);
};
const resume = (life: Life, at: Instant) =>
  life.happen(factsOf(resumeLadders(life.record(), everyCase, null, at)), at);

describe('a pause', () => {
  test('lets nothing leave, and what falls into it is not owed afterwards', () => {
    const life = aLife();
    life.run(day(4));
    pause(life, day(4), '2026-03-12');
    expect(life.record().debtor.nextAlarm).toMatchObject({ stepId: 'd-14' });
    life.run(day(40));
    expect(linesOf(life.told)).toEqual([
      '2026-03-05 d-3',
      'd-6 in-pause',
      'd-9 in-pause',
      '2026-03-16 d-14',
    ]);
  });

  test('of a long time stands, however many short ones come after it', () => {
    const life = aLife();
    pause(life, day(1), '2026-06-30');
    for (let n = 0; n < 40; n++) pause(life, day(1 + n), localDateOf(day(2 + n), ZONE));
    const [known] = life.record().cases;
    expect(known?.pauses).toHaveLength(20);
    expect(known && isPausedAt(known, day(60))).toBe(true);
  });

  test('that ends early owes again what its days would still have brought', () => {
    const life = aLife();
    life.run(day(4));
    pause(life, day(4), '2026-03-30');
    expect(life.record().debtor.nextAlarm).toEqual({ kind: 'none', because: 'ladder-finished' });
    resume(life, day(8));
    life.run(day(40));
    expect(linesOf(life.told)).toEqual([
      '2026-03-05 d-3',
      'd-6 in-pause',
      '2026-03-11 d-9',
      '2026-03-16 d-14',
    ]);
  });

  test('that begins in the past takes back what an outage left undone', () => {
    const life = aLife();
    pause(life, day(10), '2026-03-12', '2026-03-04');
    life.run(day(40), day(10));
    expect(linesOf(life.told)).toEqual([
      'd-3 in-pause',
      'd-6 in-pause',
      'd-9 in-pause',
      '2026-03-16 d-14',
    ]);
  });

  test('holds a message that was late already, and its own policy decides afterwards', () => {
    const life = aLife();
    pause(life, day(4), '2026-03-06');
    life.run(day(40), day(4));
    expect(linesOf(life.told)).toEqual([
      '2026-03-07 d-3',
      '2026-03-09 d-6',
      '2026-03-11 d-9',
      '2026-03-16 d-14',
    ]);
  });

  test.each<[string, string | null, string, RegExp]>([
    ['is over already', null, '2026-03-01', /01\/03\/2026, que já passou/],
    ['has no end in sight', null, '2027-03-01', /no máximo 180 dias, ou encerre/],
    ['begins too long ago', '2025-10-01', '2026-03-05', /no máximo 90 dias atrás/],
    ['ends before it begins', '2026-03-09', '2026-03-05', /até o fim dela/],
  ])('that %s is refused', (_, from, until, why) => {
    const on = { from: from === null ? null : localDate(from), until: localDate(until) };
    const decision = pauseLadders(record, everyCase, on, 'asked', START);
    expect(decision).toMatchObject({ refused: expect.stringMatching(why) });
  });

  test('that nobody began cannot end', () => {
    expect(resumeLadders(record, everyCase, null, START)).toHaveProperty('refused');
  });
});

describe('a stop', () => {
  test('ends the ladder until somebody resumes it where the days have put it', () => {
    const life = aLife();
    life.run(day(4));
    life.happen(factsOf(stopLadders(life.record(), everyCase, 'court-order')), day(4));
    expect(life.record().debtor.nextAlarm).toEqual({ kind: 'none', because: 'stopped' });
    life.run(day(10));
    resume(life, day(10));
    life.run(day(40), day(10));
    expect(linesOf(life.told)).toEqual([
      '2026-03-05 d-3',
      '2026-03-12 d-6',
      '2026-03-13 d-9',
      '2026-03-16 d-14',
    ]);
  });
});

test('however pauses, stops and outages fall, nothing leaves in them and no step is repeated or out of order', () => {
  const event = fc.record({
    gap: fc.integer({ min: 1, max: 6 * 1_440 }),
    kind: fc.constantFrom('pause', 'resume', 'stop', 'outage', 'look'),
    days: fc.integer({ min: 0, max: 8 }),
  });
  fc.assert(
    fc.property(
      fc.constantFrom('skip' as const, 'send-late' as const, 'merge' as const),
      fc.array(event, { maxLength: 8 }),
      (catchUp, events) => {
        const regua = aRegua([-3, 0, 3, 6, 9, 14, 20], { catchUp });
        const life = ladderLife(record, rulesWith(regua), day(-5));
        const resting: [Instant, Instant][] = [];
        let at = day(-5);
        let awake = at;
        for (const { gap, kind, days } of events) {
          at = addMinutes(at, gap);
          life.run(at, awake);
          if (awake > at) continue;
          const [known] = life.record().cases;
          if (kind === 'pause' && !known?.stopped) {
            pause(life, at, localDateOf(addMinutes(at, days * 1_440), ZONE));
            resting.push([at, life.record().cases[0]?.pauses?.at(-1)?.until ?? at]);
          }
          if (kind === 'stop' && !known?.stopped) {
            life.happen(factsOf(stopLadders(life.record(), everyCase, 'asked')), at);
            resting.push([at, day(400)]);
          }
          const decision = resumeLadders(life.record(), everyCase, null, at);
          if (kind === 'resume' && 'facts' in decision) {
            life.happen(decision.facts, at);
            for (const rest of resting) if (rest[1] > at) rest[1] = at;
          }
          if (kind === 'look') life.visit(at);
          if (kind === 'outage') awake = addMinutes(at, days * 1_440);
        }
        life.run(day(120), awake);

        const sent = life.told.flatMap(({ at: sentAt, fact }) =>
          fact.type === 'message-requested' && fact.purpose.kind === 'regua-step'
            ? [{ sentAt, stepId: fact.purpose.stepId }]
            : [],
        );
        const order = regua.steps.map(({ stepId }) => stepId);
        const places = sent.map(({ stepId }) => order.indexOf(stepId));
        expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
        for (const { sentAt } of sent) {
          expect(resting.filter(([from, until]) => from <= sentAt && sentAt < until)).toEqual([]);
        }
      },
    ),
    { numRuns: 150 },
  );
});
