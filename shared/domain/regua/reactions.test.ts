import assert from 'node:assert/strict';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { addMinutes, type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { ladderLife, type Told } from '#shared/testing/ladder-life.ts';
import { aDebt, aRecord, instant } from '#shared/testing/records.ts';
import { aRegua, rulesWith } from '#shared/testing/reguas.ts';
import { Regua } from './regua.ts';

const START = instant('2026-03-02T12:00:00.000Z'); // A Monday, seen from which the debt is not due yet.
const day = (days: number): Instant => addMinutes(START, days * 1_440);
const recordDue = (dueDate: string) => aRecord({ debts: [aDebt({ dueDate: localDate(dueDate) })] });

const afterVisit = {
  stepId: 'visitou',
  kind: 'message',
  localTime: '10:00',
  onNonBusinessDay: 'same',
  after: { event: 'visited', days: 2 },
  messages: [{ channel: 'email', templateId: 'atraso-email' }],
  catchUp: 'skip',
};
const rules = (changes: object = {}) =>
  rulesWith(Regua.parse({ ...aRegua([30]), reactions: [{ ...afterVisit, ...changes }] }));

const reactedOn = (told: readonly Told[]): string[] =>
  told.flatMap(({ at, fact }) => {
    if (fact.type === 'message-requested' && fact.purpose.kind === 'regua-step') {
      return fact.purpose.stepId === 'visitou' ? [localDateOf(at, 'America/Sao_Paulo')] : [];
    }
    return fact.type === 'step-skipped' && fact.stepId === 'visitou'
      ? [`${localDateOf(at, 'America/Sao_Paulo')} ${fact.reasons.join()}`]
      : [];
  });

/** The life visits once by itself, on 2 March. */
test.each<[string, object, number[], string[]]>([
  ['once, two days after the first visit', {}, [1, 5, 9], ['2026-03-04']],
  [
    'after each visit, when it repeats',
    { repeats: true },
    [7, 14],
    ['2026-03-04', '2026-03-11', '2026-03-18'],
  ],
  ['after the last of several visits, when it repeats', { repeats: true }, [1], ['2026-03-05']],
  ['never, to another event', { after: { event: 'promised', days: 2 } }, [1, 5], []],
  [
    'not when its condition is not true',
    { condition: { '>': [{ var: 'visits' }, 1] } },
    [9],
    ['2026-03-04 condition-not-met'],
  ],
])('a reaction answers %s', (_, changes, visits, expected) => {
  const life = ladderLife(recordDue('2026-03-02'), rules(changes), START);
  for (const days of visits) {
    life.run(day(days));
    life.visit(day(days));
  }
  life.run(day(25));
  expect(reactedOn(life.told)).toEqual(expected);
});

test('whoever pays what they saw is not written to', () => {
  const life = ladderLife(recordDue('2026-03-02'), rules(), START);
  life.pay(day(1), true);
  life.run(day(25));
  expect(reactedOn(life.told)).toEqual([]);
});

test('a reaction answers each ladder anew, and once', () => {
  const record = aRecord({
    debts: ['2026-02-10', '2026-03-10'].map((dueDate, index) =>
      aDebt({ externalId: `NF-${index}`, dueDate: localDate(dueDate) }),
    ),
  });
  const life = ladderLife(record, rules(), START);
  life.run(day(4));
  life.pay(day(5), true);
  life.visit(day(9));
  life.run(day(25));
  expect(reactedOn(life.told)).toEqual(['2026-03-04', '2026-03-13']);
});

test('one visit is answered once, also where a debt that has prescribed stands beside a due date that moves and comes back', () => {
  const [old, live] = ['2019-01-10', '2026-03-10'].map((dueDate, index) =>
    aDebt({ externalId: `NF-${index}`, dueDate: localDate(dueDate) }),
  );
  assert(old && live);
  const life = ladderLife(aRecord({ debts: [old, live] }), rules({ catchUp: 'send-late' }), START);
  const { credorId, debtId, description, principal, terms } = live;
  const correct = (dueDate: string, at: Instant) => {
    const correction = { credorId, debtId, description, principal, terms } as const;
    life.happen([{ type: 'debt-corrected', ...correction, dueDate: localDate(dueDate) }], at);
    life.run(addMinutes(at, 4 * 1_440), at);
  };
  life.run(day(4));
  correct('2026-02-20', day(5));
  correct('2026-03-10', day(10));
  expect(reactedOn(life.told)).toEqual(['2026-03-04']);
});

test('how often anybody looks and how long the system sleeps repeats no reaction', () => {
  const visits = fc.array(fc.integer({ min: 1, max: 60 * 24 * 5 }), { maxLength: 20 });
  fc.assert(
    fc.property(
      visits,
      fc.boolean(),
      fc.constantFrom('skip', 'send-late'),
      (gaps, repeats, catchUp) => {
        const life = ladderLife(recordDue('2026-03-02'), rules({ repeats, catchUp }), START);
        let at = START;
        let events = 1;
        for (const gap of gaps) {
          const asleep = at;
          at = addMinutes(at, gap);
          if (gap % 3 === 0) life.run(at);
          else life.run(at, addMinutes(asleep, Math.floor(gap / 2)));
          life.visit(at);
          events += 1;
        }
        life.run(addMinutes(at, 60 * 24 * 20));
        const answers = life.told.flatMap(({ fact }) =>
          fact.type === 'message-requested' &&
          fact.purpose.kind === 'regua-step' &&
          fact.purpose.heardAt
            ? [fact.purpose.heardAt]
            : [],
        );
        expect(new Set(answers).size).toBe(answers.length);
        expect(answers.length).toBeLessThanOrEqual(repeats ? events : 1);
      },
    ),
    { numRuns: 100 },
  );
});

test('a reaction that waits for the gate holds no other one back', () => {
  const visit = { ...afterVisit, catchUp: 'send-late' };
  const call = {
    stepId: 'ligar',
    kind: 'task',
    localTime: '10:00',
    onNonBusinessDay: 'same',
    after: { event: 'visited', days: 3 },
    title: 'Ligar',
    dueDays: 1,
    catchUp: 'send-late',
  };
  const regua = Regua.parse({ ...aRegua([30]), reactions: [visit, call] });
  const life = ladderLife(recordDue('2026-03-02'), rulesWith(regua), START);
  const credorId = aDebt().credorId;
  const clearing = { paidOn: localDate('2026-03-03'), clearsBy: localDate('2026-03-09') };
  life.happen([{ type: 'payment-clearing', credorId, ...clearing, told: 'team' }], day(1));
  life.run(day(4));
  expect(life.record().tasks).toHaveLength(1);
  expect(reactedOn(life.told)).toEqual([]);
  life.run(day(25));
  expect(reactedOn(life.told)).toEqual(['2026-03-10']);
});
