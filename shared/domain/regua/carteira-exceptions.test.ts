import { expect, test } from 'vitest';
import {
  carteiraName,
  type StepChange,
  type StepException,
  StepExceptions,
} from '#shared/domain/carteira/step-exception.ts';
import { overrideIdOf } from '#shared/domain/values/derive-ids.ts';
import { CarteiraId, StepId, TemplateId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import { ladderLife, linesOf } from '#shared/testing/ladder-life.ts';
import { AURORA, aCase, aDebt, aRecord, instant, MARIA } from '#shared/testing/records.ts';
import { aRegua, rulesWith } from '#shared/testing/reguas.ts';
import type { PlanRules } from './plan-rules.ts';
import { Regua } from './regua.ts';

const START = instant('2026-03-02T12:00:00.000Z');
const day = (days: number): Instant => addMinutes(START, days * 1_440);
const record = aRecord({ debts: [aDebt({ dueDate: localDate('2026-03-02') })] });
const both = [
  { channel: 'email', templateId: 'atraso-email' },
  { channel: 'sms', templateId: 'atraso-sms' },
];
const regua = aRegua([3, 6, 9], { catchUp: 'send-late' });
const d6 = StepId.parse('d-6');

const except = (...changes: readonly StepChange[]): readonly StepException[] =>
  StepExceptions.parse(changes.map((change) => ({ change, why: 'clientes antigos' })));
const within = (
  exceptions: readonly StepException[],
  carteiraId = aCase().carteiraId,
  base = regua,
): PlanRules => ({
  ...rulesWith(base),
  exceptions: new Map([[carteiraName(AURORA, carteiraId), exceptions]]),
});
function lived(rules: PlanRules) {
  const life = ladderLife(record, rules, addMinutes(START, -60));
  life.run(day(40));
  return life;
}
const textsOf = (life: ReturnType<typeof lived>) =>
  life.told.flatMap(({ fact }) =>
    fact.type === 'message-requested' ? [`${fact.channel} ${fact.templateId}`] : [],
  );

test('a debtor whose carteira leaves a step out is spared it, and the history says whose exception it was', () => {
  const { told } = lived(within(except({ kind: 'skip', stepId: d6 })));
  expect(linesOf(told)).toContain('d-6 left-out');
  expect(linesOf(told).filter((line) => line.startsWith('2026'))).toHaveLength(2);
});

test('who is in another carteira follows the régua as it is written', () => {
  const other = CarteiraId.parse('outra');
  expect(linesOf(lived(within(except({ kind: 'skip', stepId: d6 }), other)).told)).toEqual(
    linesOf(lived(rulesWith(regua)).told),
  );
});

test('a carteira lets the ladder go on some days later', () => {
  const lines = linesOf(lived(within(except({ kind: 'shift', stepId: d6, days: 2 }))).told);
  expect(lines).toEqual(['2026-03-05 d-3', '2026-03-10 d-6', '2026-03-13 d-9']);
});

test('a carteira has one step say something else, and the message tells that it is the carteira’s', () => {
  const atraso = TemplateId.parse('atraso-sms');
  const change: StepChange = {
    kind: 'messages',
    stepId: d6,
    messages: [{ channel: 'sms', templateId: atraso }],
  };
  const life = lived(within(except(change)));
  expect(textsOf(life)).toEqual(['email atraso-email', 'sms atraso-sms', 'email atraso-email']);
  const marked = life.told.flatMap(({ fact }) =>
    fact.type === 'message-requested' && fact.purpose.kind === 'regua-step'
      ? [fact.purpose.byCarteira ?? false]
      : [],
  );
  expect(marked).toEqual([false, true, false]);
});

test('a carteira without a channel uses the next one, and takes no step that has none left', () => {
  const [first, second] = aRegua([3, 6]).steps;
  const mixed = Regua.parse({ ...aRegua([3]), steps: [{ ...first, messages: both }, second] });
  const life = lived(within(except({ kind: 'no-channel', channel: 'email' }), undefined, mixed));
  expect(textsOf(life)).toEqual(['sms atraso-sms']);
});

test('what the team decided for one debtor has the last word over their carteira', () => {
  const [first] = aRegua([3]).steps;
  const mixed = Regua.parse({ ...aRegua([3]), steps: [{ ...first, messages: both }] });
  const rules = within(except({ kind: 'channel', channel: 'email' }), undefined, mixed);
  const life = ladderLife(record, rules, addMinutes(START, -60));
  const overrideId = overrideIdOf(MARIA, 'test');
  const change = { kind: 'skip' as const, stepId: StepId.parse('d-3') };
  life.happen(
    [{ type: 'step-overridden', credorId: AURORA, overrideId, change, motive: 'asked' }],
    day(0),
  );
  life.run(day(40));
  expect(textsOf(life)).toEqual([]);
  expect(life.record().debtor.nextAlarm).toEqual({ kind: 'none', because: 'ladder-finished' });
});

test('a channel that the team chose for one debtor is used although their carteira does without it', () => {
  const [first, second] = aRegua([3, 6]).steps;
  const mixed = Regua.parse({ ...aRegua([3]), steps: [{ ...first, messages: both }, second] });
  const rules = within(except({ kind: 'no-channel', channel: 'email' }), undefined, mixed);
  const life = ladderLife(record, rules, addMinutes(START, -60));
  const overrideId = overrideIdOf(MARIA, 'test');
  const change = { kind: 'channel' as const, channel: 'email' as const };
  life.happen(
    [{ type: 'step-overridden', credorId: AURORA, overrideId, change, motive: 'asked' }],
    day(0),
  );
  life.run(day(40));
  expect(textsOf(life)).toEqual(['email atraso-email', 'email atraso-email']);
});

test('an exception that names a step which the version of the debtor does not have changes nothing', () => {
  const gone = within(except({ kind: 'skip', stepId: StepId.parse('d-60') }));
  expect(linesOf(lived(gone).told)).toEqual(linesOf(lived(rulesWith(regua)).told));
});

test('exceptions that repeat each other, or a channel, are refused where they stand', () => {
  const skip = { change: { kind: 'skip', stepId: 'd-6' }, why: 'clientes antigos' };
  const twice = { kind: 'messages', stepId: 'd-6', messages: [both[0], both[0]] };
  const parsed = StepExceptions.safeParse([skip, skip, { ...skip, change: twice }]);
  expect(parsed.error?.issues).toMatchObject([
    { path: [1, 'change'] },
    { path: [2, 'change', 'messages'] },
  ]);
});
