import { expect, test } from 'vitest';
import { DEFAULT_CONTACT_POLICY as policy } from '#shared/domain/gate/default-policy.ts';
import { MessageId, StepId } from '#shared/domain/values/ids.ts';
import { type LocalDate, localDate } from '#shared/domain/values/local-date.ts';
import { atTime, toInstant, toLocal } from '#shared/domain/values/zone.ts';
import { AURORA, aCase, aDebtor, HORIZONTE } from '#shared/testing/records.ts';
import { aRegua, type StepChanges } from '#shared/testing/reguas.ts';
import { nextStep } from './next-step.ts';

const ANCHOR = localDate('2026-03-10');
const ZONE = 'America/Sao_Paulo';
const STEPS = [-5, 0, 3, 7, 15];

type Situation = {
  readonly on: string;
  readonly at?: string;
  readonly done?: readonly string[];
  readonly doneFor?: LocalDate;
  readonly wroteOn?: string;
  readonly credorId?: typeof AURORA;
  readonly catchUp?: StepChanges['catchUp'];
};

/** The position as text: what was passed and why, and which step comes when. */
function positionOf({ on, at = '09:00', done = [], doneFor = ANCHOR, ...rest }: Situation): string {
  const now = toInstant(atTime(localDate(on), at), ZONE);
  const line = {
    channel: 'email' as const,
    credorId: rest.credorId ?? AURORA,
    messageId: MessageId.parse('nbswy3dpo5xxe3dejvss'),
    purpose: 'regua-step' as const,
    state: 'sent' as const,
  };
  const contactLog = rest.wroteOn
    ? [{ ...line, at: toInstant(atTime(localDate(rest.wroteOn), '17:00'), ZONE) }]
    : [];
  const progress = {
    anchor: done.length > 0 || doneFor !== ANCHOR ? doneFor : null,
    done: done.map((stepId) => StepId.parse(stepId)),
  };
  const regua = aRegua(STEPS, { catchUp: rest.catchUp ?? 'merge' });
  const whole = {
    events: [],
    dropped: new Map<StepId, 'overridden'>(),
    changedByCarteira: new Set<StepId>(),
    isPaused: () => false,
  };
  const setting = { debtor: aDebtor({ contactLog }), regua, policy, ...whole };
  const { passed, next } = nextStep(aCase({ progress }), ANCHOR, setting, now);
  const then = next
    ? `${next.step.stepId}${next.late ? ' late' : ''} ${toLocal(next.moment, ZONE).slice(0, 10)}`
    : 'nothing';
  return [
    ...passed.map(
      (over) => `${over.stepId} ${over.outcome === 'skipped' ? over.reason : over.outcome}`,
    ),
    then,
  ].join(', ');
}

test.each<[string, Situation, string]>([
  ['long before the due date waits for the first step', { on: '2026-03-01' }, 'antes-5 2026-03-05'],
  [
    'after a step waits for the next one',
    { on: '2026-03-05', at: '15:00', done: ['antes-5'] },
    'd-0 2026-03-10',
  ],
  [
    'on the day of a step has it due all day',
    { on: '2026-03-10', at: '19:00', done: ['antes-5'] },
    'd-0 2026-03-10',
  ],
  [
    'past the last step has nothing to come',
    { on: '2026-05-01', done: ['antes-5', 'd-0', 'd-3', 'd-7', 'd-15'] },
    'nothing',
  ],
])('a debtor %s', (_, situation, expected) => {
  expect(positionOf(situation)).toBe(expected);
});

test.each<[NonNullable<Situation['catchUp']>, string]>([
  ['skip', 'antes-5 missed, d-0 missed, d-3 missed, d-7 missed, d-15 missed, nothing'],
  ['merge', 'antes-5 merged, d-0 merged, d-3 merged, d-7 merged, d-15 late 2026-03-25'],
  ['send-late', 'antes-5 late 2026-03-05'],
])('a debtor imported 40 days late, with steps that %s', (catchUp, expected) => {
  expect(positionOf({ on: '2026-04-19', catchUp })).toBe(expected);
});

test.each<[NonNullable<Situation['catchUp']>, string]>([
  ['skip', 'd-3 missed, d-7 missed, d-15 2026-03-25'],
  ['merge', 'd-3 merged, d-7 late 2026-03-17'],
  ['send-late', 'd-3 late 2026-03-13'],
])('a debtor after a week of outage, with steps that %s', (catchUp, expected) => {
  expect(positionOf({ on: '2026-03-19', done: ['antes-5', 'd-0'], catchUp })).toBe(expected);
});

test('a late step that merges waits for the one of today', () => {
  expect(positionOf({ on: '2026-03-17', done: ['antes-5', 'd-0'] })).toBe(
    'd-3 merged, d-7 2026-03-17',
  );
});

test('a message that left later spoke for the step before it', () => {
  const situation = { on: '2026-03-19', done: ['antes-5', 'd-0'] };
  expect(positionOf({ ...situation, wroteOn: '2026-03-18' })).toBe(
    'd-3 merged, d-7 merged, d-15 2026-03-25',
  );
  expect(positionOf({ ...situation, wroteOn: '2026-03-18', credorId: HORIZONTE })).toBe(
    'd-3 merged, d-7 late 2026-03-17',
  );
});

test('a debtor who settled the older debt stands where the days of the next one put them', () => {
  const older = localDate('2026-02-10');
  const settledOlder = { on: '2026-03-12', doneFor: older, done: ['antes-5', 'd-0', 'd-3', 'd-7'] };
  expect(positionOf(settledOlder)).toBe('antes-5 merged, d-0 late 2026-03-10');
  expect(positionOf({ ...settledOlder, wroteOn: '2026-03-11' })).toBe(
    'antes-5 merged, d-0 merged, d-3 2026-03-13',
  );
});

test('a refund that brings an older due date back repeats no step that a message spoke for', () => {
  const newer = localDate('2026-03-12');
  const situation = {
    on: '2026-03-14',
    doneFor: newer,
    done: ['d-0'],
    catchUp: 'send-late' as const,
  };
  expect(positionOf({ ...situation, wroteOn: '2026-03-13' })).toBe(
    'antes-5 merged, d-0 merged, d-3 merged, d-7 2026-03-17',
  );
});

test('asking again and again says the same', () => {
  const situation = { on: '2026-03-19', done: ['antes-5', 'd-0'] };
  const answers = Array.from({ length: 5 }, () => positionOf(situation));
  expect(new Set(answers).size).toBe(1);
});
