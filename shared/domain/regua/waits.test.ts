import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fact } from '#shared/domain/history/entry.ts';
import { messageIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import { ladderLife } from '#shared/testing/ladder-life.ts';
import { AURORA, aDebt, anEmail, aRecord, instant, MARIA } from '#shared/testing/records.ts';
import { aRegua, rulesWith } from '#shared/testing/reguas.ts';
import { Regua } from './regua.ts';

const START = instant('2026-03-02T12:00:00.000Z');
const day = (days: number): Instant => addMinutes(START, days * 1_440);
const record = aRecord({ debts: [aDebt({ dueDate: localDate('2026-03-02') })] });

const wait = {
  stepId: 'espera',
  kind: 'wait',
  offsetDays: 4,
  localTime: '12:00',
  waitsFor: ['opened', 'visited'],
  days: 3,
};
/** D+3, a wait from D+4 to D+7, D+8, D+10. */
const reguaWith = (changes: object = {}) => {
  const [d3, ...rest] = aRegua([3, 8, 10]).steps;
  return Regua.parse({ ...aRegua([3]), steps: [d3, { ...wait, ...changes }, ...rest] });
};

const opened: Fact = {
  type: 'message-outcome',
  messageId: messageIdOf(MARIA, 'x'),
  credorId: AURORA,
  channel: 'email',
  contactId: anEmail().contactId,
  outcome: 'opened',
  detail: '',
};

/** What became of the ladder, step by step. */
function livedWith(regua: Regua, events: readonly (readonly [number, Fact])[]): string[] {
  const life = ladderLife(record, rulesWith(regua), addMinutes(START, -2_880));
  for (const [days, fact] of events) {
    life.run(day(days));
    life.happen([fact], day(days));
  }
  life.run(day(40));
  return life.told.flatMap(({ fact }) => {
    if (fact.type === 'message-requested' && fact.purpose.kind === 'regua-step') {
      return [fact.purpose.stepId];
    }
    if (fact.type === 'step-skipped') return [`${fact.stepId} ${fact.reasons.join()}`];
    return fact.type === 'wait-ended' ? [`${fact.stepId} ${fact.heard ?? 'nothing'}`] : [];
  });
}

test.each<[string, object, readonly (readonly [number, Fact])[], string[]]>([
  ['is not heard', {}, [], ['d-3', 'espera nothing', 'd-8', 'd-10']],
  ['opens in time', {}, [[5, opened]], ['d-3', 'espera opened', 'd-8', 'd-10']],
  [
    'opens in time and is spared a step',
    { whenHeard: 'd-10' },
    [[5, opened]],
    ['d-3', 'espera opened', 'd-8 jumped', 'd-10'],
  ],
  [
    'is not heard and skips ahead',
    { otherwise: 'd-10' },
    [],
    ['d-3', 'espera nothing', 'd-8 jumped', 'd-10'],
  ],
  [
    'opened before the last message',
    { whenHeard: 'd-10' },
    [[1, opened]],
    ['d-3', 'espera nothing', 'd-8', 'd-10'],
  ],
  [
    'opens when the wait is over',
    { whenHeard: 'd-10' },
    [[7.9, opened]],
    ['d-3', 'espera nothing', 'd-8', 'd-10'],
  ],
])('a debtor who %s', (_, changes, events, expected) => {
  expect(livedWith(reguaWith(changes), events)).toEqual(expected);
});

const minutes = (days: number) => fc.integer({ min: 0, max: days * 1_440 });

test('a wait ends the same way, however long nobody looks', () => {
  const rules = rulesWith(reguaWith({ whenHeard: 'd-10' }));
  const heard = (openedAt: Instant, from: Instant, awake: Instant) => {
    const life = ladderLife(record, rules, addMinutes(START, -2_880));
    life.run(openedAt);
    life.happen([opened], openedAt);
    life.run(from);
    life.run(day(60), awake);
    return life.told.flatMap(({ fact }) => (fact.type === 'wait-ended' ? [fact.heard] : []));
  };
  fc.assert(
    fc.property(minutes(12), minutes(8), minutes(9), (opening, quiet, outage) => {
      const openedAt = addMinutes(START, opening);
      const from = addMinutes(openedAt, quiet);
      const awake = addMinutes(from, outage);
      expect(heard(openedAt, from, awake)).toEqual(heard(openedAt, from, from));
    }),
    { numRuns: 100 },
  );
});

test.each<[string, object[], string, RegExp]>([
  [
    'ends after the next step',
    [{ ...wait, days: 5 }],
    'steps.1.days',
    /até D\+9, e "d-8" vem em D\+8; espere no máximo 4 dias/,
  ],
  [
    'jumps back',
    [{ ...wait, whenHeard: 'd-3' }],
    'steps.1.whenHeard',
    /"d-3" não é uma etapa depois da espera "espera"; use uma destas: d-8, d-10/,
  ],
  ['sends something', [{ ...wait, messages: [] }], 'steps.1', /messages/],
])('a wait that %s is refused', (_, waits, path, message) => {
  const [d3, ...rest] = aRegua([3, 8, 10]).steps;
  const parsed = Regua.safeParse({ ...aRegua([3]), steps: [d3, ...waits, ...rest] });
  expect(parsed.error?.issues[0]?.path.join('.')).toBe(path);
  expect(parsed.error?.issues[0]?.message).toMatch(message);
});

test('a wait with nothing to wait before is refused', () => {
  const parsed = Regua.safeParse({ ...aRegua([3]), steps: [wait] });
  expect(parsed.error?.issues[0]?.message).toMatch(/não há etapa depois da espera "espera"/);
});
