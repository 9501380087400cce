import assert from 'node:assert/strict';
import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import { ladderLife } from '#shared/testing/ladder-life.ts';
import { AURORA, aDebt, aRecord, instant } from '#shared/testing/records.ts';
import { aRegua, rulesWith } from '#shared/testing/reguas.ts';
import { Regua } from './regua.ts';

/** Nine in the morning in São Paulo, on the debt's due date. */
const DUE = instant('2026-03-02T12:00:00.000Z');
const day = (days: number) => addMinutes(DUE, days * 1_440);
const record = aRecord({ debts: [aDebt({ dueDate: localDate('2026-03-02') })] });

const missed = ({ told }: ReturnType<typeof ladderLife>) =>
  told.flatMap(({ fact }) =>
    fact.type === 'step-skipped' ? [[fact.stepId, fact.reasons.join()]] : [],
  );

/** The message that was asked for is held for its hours. */
function holdBack(life: ReturnType<typeof ladderLife>, at: Instant, until: Instant): void {
  const request = life.told.find(({ fact }) => fact.type === 'message-requested')?.fact;
  assert(request?.type === 'message-requested');
  const { type: _, contactId: _to, ...message } = request;
  life.happen([{ ...message, type: 'message-held', reasons: ['outside-hours'], until }], at);
}

const last = aRegua([5], { catchUp: 'skip' });
const reaction = {
  stepId: 'd-5',
  kind: 'message',
  localTime: '10:00',
  onNonBusinessDay: 'same',
  after: { event: 'visited', days: 2 },
  messages: [{ channel: 'email', templateId: 'atraso-email' }],
  catchUp: 'skip',
};

test.each([
  ['step', last],
  ['reaction', Regua.parse({ ...aRegua([-9], { catchUp: 'skip' }), reactions: [reaction] })],
])(
  'the last %s whose alarm was lost is told as missed, whoever looked at the debtor before it rings again',
  (_, regua) => {
    const life = ladderLife(record, rulesWith(regua), DUE);
    life.visit(day(1));
    life.visit(day(7));
    life.visit(day(8));
    expect(missed(life)).not.toContainEqual(['d-5', 'missed']);
    life.run(day(30), day(9));
    expect(missed(life)).toContainEqual(['d-5', 'missed']);
    expect(life.record().debtor.nextAlarm).toEqual({ kind: 'none', because: 'ladder-finished' });
  },
);

test('a step whose alarm was lost is told as missed the next day, although another comes weeks later', () => {
  const life = ladderLife(record, rulesWith(aRegua([5, 30], { catchUp: 'skip' })), DUE);
  life.visit(day(6));
  expect(missed(life)).not.toContainEqual(['d-5', 'missed']);
  life.run(day(8), day(6));
  expect(missed(life)).toEqual([['d-5', 'missed']]);
  life.run(day(31), day(8));
  expect(missed(life)).toEqual([['d-5', 'missed']]);
  expect(life.told.filter(({ fact }) => fact.type === 'message-requested')).toHaveLength(1);
});

test('a step that was missed waits for what comes tomorrow, which tells of it as well', () => {
  const life = ladderLife(record, rulesWith(aRegua([5, 7], { catchUp: 'skip' })), DUE);
  life.visit(day(6));
  expect(life.record().debtor.nextAlarm).toMatchObject({ stepId: 'd-7' });
  life.run(day(8), day(6));
  expect(missed(life)).toEqual([['d-5', 'missed']]);
});

test('the last step is told as missed when its message was held back after its day', () => {
  const life = ladderLife(record, rulesWith(last), DUE);
  life.run(day(10));
  const until = addMinutes(day(11), 60);
  holdBack(life, day(11), until);
  life.run(day(30), day(11));
  expect(missed(life)).toContainEqual(['d-5', 'missed']);
});

test('a reaction is told as missed when its message was held back after its day, although a step comes weeks later', () => {
  const regua = Regua.parse({ ...aRegua([40], { catchUp: 'skip' }), reactions: [reaction] });
  const life = ladderLife(record, rulesWith(regua), DUE);
  life.run(day(4));
  const until = addMinutes(day(5), 60);
  holdBack(life, day(4), until);
  expect(life.record().debtor.nextAlarm).toMatchObject({ stepId: 'd-5', at: until });
  life.run(day(6), day(4));
  expect(missed(life)).toEqual([['d-5', 'missed']]);
  expect(life.record().debtor.nextAlarm).toMatchObject({ stepId: 'd-40' });
});

test('what was over before the case was opened is nothing that anybody missed', () => {
  const old = aRecord({ debts: [aDebt({ dueDate: localDate('2026-01-02') })] });
  const life = ladderLife(old, rulesWith(last), DUE);
  expect(life.record().debtor.nextAlarm).toEqual({ kind: 'none', because: 'ladder-finished' });
});

test('a due date that is corrected to an older one was missed by nobody', () => {
  const life = ladderLife(
    aRecord({ debts: [aDebt({ dueDate: localDate('2026-06-01') })] }),
    rulesWith(last),
    DUE,
  );
  const { credorId, debtId, description, principal, terms } = aDebt();
  const corrected = { credorId, debtId, description, principal, terms } as const;
  const dueDate = localDate('2026-03-05');
  life.happen([{ type: 'debt-corrected', ...corrected, dueDate }], day(44));
  life.run(day(60), day(44));
  expect(missed(life)).toEqual([]);
});

test('a step that was missed takes the place of none that comes, although the gate is closed for longer', () => {
  const task = { stepId: 'ligar', kind: 'task', title: 'Ligar', dueDays: 2, offsetDays: 10 };
  const place = { localTime: '10:00', onNonBusinessDay: 'same', catchUp: 'skip' };
  const steps = [...last.steps, { ...task, ...place }];
  const life = ladderLife(record, rulesWith(Regua.parse({ ...last, steps })), DUE);
  const clearing = { paidOn: localDate('2026-03-03'), clearsBy: localDate('2026-03-20') } as const;
  const told = { type: 'payment-clearing', credorId: AURORA, told: 'team', ...clearing } as const;
  life.happen([told], day(1));
  life.visit(day(6));
  life.run(day(30), day(6));
  expect(missed(life)).toEqual([['d-5', 'missed']]);
  const opened = life.told.filter(({ fact }) => fact.type === 'task-opened');
  expect(opened.map(({ at }) => at.slice(0, 10))).toEqual(['2026-03-12']);
});
