import { expect, test } from 'vitest';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { overrideIdOf } from '#shared/domain/values/derive-ids.ts';
import { StepId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import { ladderLife, linesOf } from '#shared/testing/ladder-life.ts';
import { AURORA, aDebt, aRecord, instant, MARIA } from '#shared/testing/records.ts';
import { aRegua, rulesWith } from '#shared/testing/reguas.ts';
import { Regua } from './regua.ts';

const START = instant('2026-03-02T12:00:00.000Z');
const day = (days: number): Instant => addMinutes(START, days * 1_440);
const record = aRecord({ debts: [aDebt({ dueDate: localDate('2026-03-02') })] });
const rules = rulesWith(aRegua([3, 6, 9, 14], { catchUp: 'send-late' }));
const aLife = () => ladderLife(record, rules, addMinutes(START, -60));

const overridden = (change: FactOf<'step-overridden'>['change'], debtId = aDebt().debtId) => {
  const life = aLife();
  const overrideId = overrideIdOf(MARIA, 'test');
  const set = { type: 'step-overridden' as const, credorId: AURORA, overrideId, debtId };
  life.happen([{ ...set, change, motive: 'asked' }], day(0));
  return { life, overrideId };
};
const d6 = StepId.parse('d-6');

test('an exception skips a step for this debtor', () => {
  const { life } = overridden({ kind: 'skip', stepId: d6 });
  life.run(day(40));
  expect(linesOf(life.told)).toEqual([
    '2026-03-05 d-3',
    'd-6 overridden',
    '2026-03-11 d-9',
    '2026-03-16 d-14',
  ]);
});

test('an exception that is lifted in time owes the step again', () => {
  const { life, overrideId } = overridden({ kind: 'skip', stepId: d6 });
  life.run(day(4));
  life.happen([{ type: 'override-lifted', credorId: AURORA, overrideId }], day(4));
  life.run(day(40));
  expect(linesOf(life.told)).toContain('2026-03-09 d-6');
});

test('an exception lets the ladder go on some days later from a step', () => {
  const { life } = overridden({ kind: 'shift', days: 2, stepId: d6 });
  life.run(day(40));
  expect(linesOf(life.told)).toEqual([
    '2026-03-05 d-3',
    '2026-03-10 d-6',
    '2026-03-13 d-9',
    '2026-03-18 d-14',
  ]);
});

test('an exception for another debt than the oldest changes nothing yet', () => {
  const other = aDebt({ externalId: 'NF-9' }).debtId;
  const { life } = overridden({ kind: 'skip', stepId: d6 }, other);
  life.run(day(40));
  expect(linesOf(life.told)).toHaveLength(4);
  expect(linesOf(life.told)).not.toContain('d-6 overridden');
});

test('an exception uses one channel only, and takes no step that has no message for it', () => {
  const both = [
    { channel: 'email', templateId: 'atraso-email' },
    { channel: 'sms', templateId: 'atraso-sms' },
  ];
  const [first, second] = aRegua([3, 6]).steps;
  const regua = Regua.parse({ ...aRegua([3]), steps: [{ ...first, messages: both }, second] });
  const life = ladderLife(record, rulesWith(regua), day(-1));
  const overrideId = overrideIdOf(MARIA, 'test');
  const set = { type: 'step-overridden' as const, credorId: AURORA, overrideId };
  life.happen([{ ...set, change: { kind: 'channel', channel: 'sms' }, motive: 'asked' }], day(0));
  life.run(day(40));
  const channels = life.told.flatMap(({ fact }) =>
    fact.type === 'message-requested' ? [fact.channel] : [],
  );
  expect(channels).toEqual(['sms']);
  expect(life.record().debtor.nextAlarm).toEqual({ kind: 'none', because: 'ladder-finished' });
});
