import { describe, expect, test } from 'vitest';
import { HOLDOUT_ARM, StudyId } from '#shared/domain/experiment/study.ts';
import type { PaymentPromise } from '#shared/domain/promise/promise.ts';
import { promiseIdOf, taskIdOf } from '#shared/domain/values/derive-ids.ts';
import { DebtId, StepId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import {
  aCase,
  aDebt,
  aDebtor,
  aMobile,
  anEmail,
  aRecord,
  AURORA,
  instant,
  MARIA,
} from '#shared/testing/records.ts';
import { EXPERT_MODEL } from '#shared/domain/score/collection-model.ts';
import { expectedValue, workRank } from './work-rank.ts';

const AT = instant('2026-03-20T15:00:00.000Z');
const score = (probability: number) => ({
  value: 500,
  probability,
  model: 'test',
  at: AT,
  reasons: [],
});
const withChance = (probability: number) =>
  aRecord({ cases: [aCase({ score: score(probability) })] });
const callback = { from: AT, via: 'portal' as const, askedAt: AT };
const task = {
  taskId: taskIdOf(MARIA, 'x'),
  credorId: AURORA,
  stepId: StepId.parse('ligar'),
  title: 'Ligar',
  script: '',
  dueOn: localDate('2026-03-21'),
  openedAt: AT,
  status: 'open' as const,
};
const broken: PaymentPromise = {
  promiseId: promiseIdOf(MARIA, 0),
  credorId: AURORA,
  date: localDate('2026-03-15'),
  amount: centavos(100),
  toleranceDays: 1,
  via: 'portal',
  replaces: null,
  madeAt: instant('2026-03-12T15:00:00.000Z'),
  status: 'broken',
  endedAt: instant('2026-03-17T03:00:00.000Z'),
};

test('broken promises come first, then callbacks, then tasks, then who is expected to bring most', () => {
  const records = [
    withChance(0.1),
    withChance(0.9),
    aRecord({ tasks: [task] }),
    aRecord({ cases: [aCase({ callback })] }),
    aRecord({ promises: [broken] }),
  ];
  const keys = records.map((record) => workRank(record, AURORA)?.key ?? '');
  expect(keys.toSorted()).toEqual(keys.toReversed());
  expect(records.map((record) => workRank(record, AURORA)?.reason)).toEqual([
    'value',
    'value',
    'task',
    'callback',
    'broken-promise',
  ]);
});

test('whoever broke a promise and then named an hour has their place by that hour', () => {
  const record = aRecord({ promises: [broken], cases: [aCase({ callback })] });
  expect(workRank(record, AURORA)).toEqual({ reason: 'callback', key: `1#${AT}` });
});

test('what is expected is what payers pay, not all that is open: of two who are as likely, the one who pays more stands first', () => {
  const payer = (recovery: number) =>
    aRecord({ cases: [aCase({ score: { ...score(0.5), recovery } })] });
  expect(expectedValue(payer(0.8), AURORA)).toBe(40_000);
  expect(expectedValue(aRecord(), AURORA)).toBeNull();
  const [much, little] = [payer(0.8), payer(0.3)].map((one) => workRank(one, AURORA)?.key ?? '');
  expect((much ?? '') < (little ?? '')).toBe(true);
});

test('of the score’s control group the draw says where they stand, and the score what is expected', () => {
  const drawnAs = (probability: number, drawn: number) =>
    aRecord({ cases: [aCase({ score: { ...score(probability), drawn } })] });
  const [likely, unlikely] = [drawnAs(0.9, 300), drawnAs(0.1, 700)];
  const keyOf = (record: typeof likely) => workRank(record, AURORA)?.key ?? '';
  expect(keyOf(unlikely) < keyOf(likely)).toBe(true);
  expect(keyOf(drawnAs(0.2, 700))).toBe(keyOf(unlikely));
  expect(expectedValue(likely, AURORA)).toBe(expectedValue(withChance(0.9), AURORA));
});

test('a card tells an order and no money, and a person’s decision counts for what is expected, too', () => {
  const by = (more: object) => {
    const cases = [aCase({ score: { ...score(0.5), ...more } })];
    return expectedValue(aRecord({ cases }), AURORA);
  };
  expect(by({ model: EXPERT_MODEL.modelId })).toBeNull();
  expect(by({ model: 'cartao-2026-03-01-0a1b2c3d' })).toBeNull();
  // Sixty points more are twice the odds.
  expect(by({ recovery: 0.9, decided: 560 })).toBe(60_000);
  expect(by({ recovery: 0.9, held: 560 })).toBe(60_000);
});

describe('of what had prescribed when the case was last assessed', () => {
  const old = aDebt({
    debtId: DebtId.parse('dividavelha0000000001'),
    dueDate: localDate('2019-03-10'),
    principal: centavos(900_000),
  });
  const prescribed = [old.debtId];

  test('the place counts nothing, and what may still be asked for as before', () => {
    const cases = [aCase({ score: score(0.5), prescribed })];
    const owing = aRecord({ cases, debts: [old, aDebt()] });
    const without = aRecord({ cases, debts: [aDebt()] });
    expect(workRank(owing, AURORA)).toEqual(workRank(without, AURORA));
    expect(workRank(owing, AURORA)?.reason).toBe('value');
  });

  test('nobody is listed who owes nothing else, whatever they once promised', () => {
    const cases = [aCase({ prescribed })];
    expect(workRank(aRecord({ cases, debts: [old] }), AURORA)).toBeNull();
    expect(workRank(aRecord({ cases, debts: [old], promises: [broken] }), AURORA)).toBeNull();
  });

  test('who asked to be called, though, is', () => {
    const cases = [aCase({ prescribed, callback })];
    expect(workRank(aRecord({ cases, debts: [old] }), AURORA)?.reason).toBe('callback');
  });
});

test('a broken promise is no reason any more once somebody has spoken with the person', () => {
  const lastConversation = { at: instant('2026-03-18T15:00:00.000Z'), credorId: AURORA };
  const record = aRecord({ promises: [broken], debtor: aDebtor({ lastConversation }) });
  expect(workRank(record, AURORA)?.reason).toBe('value');
});

describe('nobody is listed for their money', () => {
  const stop = { since: AT, motive: 'asked' as const, by: 'user:ana' };
  test.each([
    ['who has no telephone', aRecord({ contacts: [anEmail()] })],
    [
      'whose number is somebody else’s',
      aRecord({ contacts: [aMobile({ health: 'wrong-person' })] }),
    ],
    ['who wants no calls', aRecord({ debtor: aDebtor({ optedOut: ['voice'] }) })],
    ['whose ladder was stopped', aRecord({ cases: [aCase({ stopped: stop })] })],
    [
      'who is in the control group',
      aRecord({
        cases: [aCase({ arms: [{ studyId: StudyId.parse('tom'), armId: HOLDOUT_ARM }] })],
      }),
    ],
    [
      'who asked to be called, and then wanted no calls at all',
      aRecord({ cases: [aCase({ callback })], debtor: aDebtor({ optedOut: ['voice'] }) }),
    ],
    ['who owes nothing', aRecord({ debts: [] })],
    ['who promised a day', aRecord({ promises: [{ ...omitEnd(broken), status: 'made' }] })],
    [
      'whose debts are more than they can bear',
      aRecord({
        debtor: aDebtor({ flags: [{ flag: 'hardship', since: AT, by: 'user:ana', noteId: null }] }),
      }),
    ],
  ])('%s', (_who, record) => {
    expect(workRank(record, AURORA)).toBeNull();
  });

  test('who asked to be called, though, is', () => {
    const record = aRecord({ debts: [], cases: [aCase({ callback })] });
    expect(workRank(record, AURORA)).toMatchObject({ reason: 'callback' });
  });
});

function omitEnd(promise: Extract<PaymentPromise, { status: 'broken' }>) {
  const { endedAt: _, ...facts } = promise;
  return facts;
}
