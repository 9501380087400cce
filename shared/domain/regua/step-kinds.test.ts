import { describe, expect, test } from 'vitest';
import { DEFAULT_OFFER_POLICY } from '#shared/domain/agreement/default-offer-policy.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import { ladderLife, type Told } from '#shared/testing/ladder-life.ts';
import { AURORA, aDebt, anEmail, aRecord, instant } from '#shared/testing/records.ts';
import { aRegua, rulesWith } from '#shared/testing/reguas.ts';
import type { PlanRules } from './plan-rules.ts';
import { Regua } from './regua.ts';
import { type ReguaStep, withKind } from './step.ts';

const START = instant('2026-03-02T12:00:00.000Z');
const day = (days: number): Instant => addMinutes(START, days * 1_440);
const record = aRecord({ debts: [aDebt({ dueDate: localDate('2026-03-02') })] });

const place = { stepId: 'passo', offsetDays: 4, localTime: '14:00', onNonBusinessDay: 'same' };
const task = {
  ...place,
  kind: 'task',
  title: 'Ligar para a pessoa',
  dueDays: 2,
  catchUp: 'send-late',
};
const move = { ...place, kind: 'move', carteiraId: 'dificeis' };
const offer = {
  ...place,
  kind: 'offer',
  messages: [{ channel: 'email', templateId: 'oferta-email' }],
  catchUp: 'skip',
};

/** D+3, the step at D+4 in the afternoon, D+8. */
const rulesOf = (step: object): PlanRules => {
  const [d3, d8] = aRegua([3, 8]).steps;
  return rulesWith(Regua.parse({ ...aRegua([3]), steps: [d3, step, d8] }));
};

function lived(rules: PlanRules, start: RegisteredRecord = record) {
  const life = ladderLife(start, rules, addMinutes(START, -2_880));
  life.run(day(30));
  return life;
}

const ofStep = (told: readonly Told[]) =>
  told.flatMap(({ fact }) =>
    ('stepId' in fact && fact.stepId === 'passo') ||
    (fact.type === 'message-requested' &&
      fact.purpose.kind === 'regua-step' &&
      fact.purpose.stepId === 'passo')
      ? [fact]
      : [],
  );

describe('a task', () => {
  test('waits for a person of the team, once, and the ladder goes on', () => {
    const life = lived(rulesOf(task));
    expect(ofStep(life.told)).toMatchObject([
      { type: 'task-opened', title: 'Ligar para a pessoa', script: '', dueOn: '2026-03-08' },
    ]);
    expect(life.record().tasks).toMatchObject([{ status: 'open', credorId: AURORA }]);
    expect(life.record().cases[0]?.progress.done).toEqual(['d-3', 'passo', 'd-8']);
  });

  test('is opened also for whom no message reaches', () => {
    const bounced = { ...record, contacts: [anEmail({ health: 'bounced' })] };
    expect(lived(rulesOf(task), bounced).record().tasks).toHaveLength(1);
  });

  test('is dropped when the debt is paid', () => {
    const life = lived(rulesOf(task));
    life.pay(day(31), true);
    expect(life.record().tasks).toMatchObject([{ status: 'dropped' }]);
  });

  test('is somebody’s from the claim to its outcome', () => {
    const life = lived(rulesOf(task));
    const credorId = AURORA;
    life.happen([{ type: 'task-claimed', taskId: idOf(life), credorId }], day(31));
    expect(life.record().tasks).toMatchObject([{ status: 'claimed', claimedBy: 'system' }]);
    life.happen([{ type: 'task-released', taskId: idOf(life), credorId }], day(31));
    expect(life.record().tasks).toMatchObject([{ status: 'open' }]);
    const closed = { type: 'task-closed' as const, taskId: idOf(life), credorId };
    life.happen([{ ...closed, outcome: 'left-message' }], day(32));
    life.happen([{ ...closed, outcome: 'agreed' }], day(33));
    expect(life.record().tasks).toMatchObject([{ status: 'closed', outcome: 'left-message' }]);
  });
});

const idOf = (life: { record: () => RegisteredRecord }) => {
  const [first] = life.record().tasks;
  if (!first) throw new Error('no task was opened');
  return first.taskId;
};

describe('a move', () => {
  test('puts the case into its carteira, where a new assessment leaves it until it is settled', () => {
    const life = lived(rulesOf(move));
    expect(life.record().cases[0]).toMatchObject({ carteiraId: 'dificeis', movedBy: 'passo' });
    const [known] = life.record().cases;
    const assessed = { type: 'case-assessed' as const, credorId: AURORA };
    const carteiraId = aRecord().cases[0]?.carteiraId;
    if (!known || !carteiraId) throw new Error('Maria has a case');
    const score = { value: 500, probability: 0.5, model: 'm', at: day(31), reasons: [] };
    life.happen([{ ...assessed, carteiraId, score }], day(31));
    expect(life.record().cases[0]).toMatchObject({ carteiraId: 'dificeis' });
    life.pay(day(32), true);
    expect(life.record().cases[0]).not.toHaveProperty('movedBy');
  });
});

describe('an offer', () => {
  const policy = { document: DEFAULT_OFFER_POLICY, version: 3 };
  const late = { ...record, debts: [aDebt({ dueDate: localDate('2026-01-02') })] };

  test('is told as the policy makes it on that day, and remembered', () => {
    const rules = {
      ...rulesOf({ ...offer, offsetDays: 4, catchUp: 'send-late' }),
      offers: new Map([[AURORA, policy]]),
    };
    const [asked] = ofStep(lived(rules, late).told);
    expect(asked).toMatchObject({
      type: 'message-requested',
      templateId: 'oferta-email',
      purpose: {
        offer: { offerId: 'a-vista', parcels: 0, forDate: expect.stringMatching(/^2026-0/) },
      },
    });
  });

  test('is passed over where the credor offers nothing', () => {
    expect(ofStep(lived(rulesOf(offer)).told)).toMatchObject([
      { type: 'step-skipped', reasons: ['no-offer'] },
    ]);
  });
});

test('steps that were stored before steps had kinds are messages, and notices by what they list', () => {
  const stored = { stepId: 'd-3', messages: [] };
  expect(withKind(stored)).toEqual({ ...stored, kind: 'message' });
  expect(withKind({ ...stored, lists: 'protesto' })).toMatchObject({ kind: 'notice' });
  expect(withKind(task)).toBe(task);
  expect(withKind('x')).toBe('x');
});

test.each<[string, object, string]>([
  ['a task that sends', { ...task, messages: offer.messages }, 'messages'],
  ['a message that lists', { ...offer, kind: 'message', lists: 'negativacao' }, 'lists'],
  ['a move that waits', { ...move, days: 3 }, 'days'],
])('%s is refused', (_, step, key) => {
  const parsed = Regua.safeParse({ ...aRegua([3]), steps: [step] });
  expect(parsed.error?.issues[0]).toMatchObject({ code: 'unrecognized_keys', keys: [key] });
});

test('a combination that makes no sense does not type-check', () => {
  const [step] = Regua.parse({ ...aRegua([3]), steps: [task] }).steps;
  if (step?.kind !== 'task') throw new Error('it is a task');
  // @ts-expect-error A task sends nothing.
  const sending: ReguaStep = { ...step, messages: offer.messages };
  // @ts-expect-error A wait lists nothing.
  const listing: ReguaStep = { ...step, kind: 'wait', lists: 'negativacao' };
  expect([sending, listing]).toHaveLength(2);
});
