import { expect, test } from 'vitest';
import { StepChange } from '#shared/domain/carteira/step-exception.ts';
import { aRegua } from '#shared/testing/reguas.ts';
import { lostExceptions } from './lost-exceptions.ts';
import { Regua } from './regua.ts';

const before = aRegua([3, 5]);
const [first, second] = before.steps;
const withFirst = (changes: object) =>
  Regua.parse({ ...before, steps: [{ ...first, ...changes }, second] });
const reaction = {
  stepId: 'd-3',
  kind: 'task',
  title: 'Ligar',
  dueDays: 1,
  localTime: '10:00',
  onNonBusinessDay: 'same',
  catchUp: 'skip',
  after: { event: 'opened', days: 1 },
};
const asReaction = Regua.parse({ ...before, steps: [second], reactions: [reaction] });
const { messages: _, ...silent } =
  aRegua([3]).steps.flatMap((step) => ('messages' in step ? step : []))[0] ?? {};
const work = { ...silent, kind: 'task', title: 'Ligar', dueDays: 2, catchUp: 'skip' };
const task = Regua.parse({ ...before, steps: [work, second] });
const says = { kind: 'messages', stepId: 'd-3', messages: [{ channel: 'sms', templateId: 'x' }] };

test.each<[string, object, Regua, boolean]>([
  ['left out, and the step stays', { kind: 'skip', stepId: 'd-3' }, before, false],
  ['left out, and the step has gone', { kind: 'skip', stepId: 'd-3' }, aRegua([5]), true],
  ['left out, under a new name', { kind: 'skip', stepId: 'd-3' }, withFirst({ stepId: 'n' }), true],
  ['unknown before, too', { kind: 'skip', stepId: 'd-9' }, aRegua([5]), false],
  ['of all steps', { kind: 'no-channel', channel: 'sms' }, aRegua([5]), false],
  ['other words, and the step is work for the team now', says, task, true],
  ['left out, and the step is work for the team now', { kind: 'skip', stepId: 'd-3' }, task, false],
  [
    'later, and it answers the debtor now',
    { kind: 'shift', days: 2, stepId: 'd-3' },
    asReaction,
    true,
  ],
  ['left out, and it answers the debtor now', { kind: 'skip', stepId: 'd-3' }, asReaction, false],
])('%s', (_, change, after, isLost) => {
  const exception = { change: StepChange.parse(change) };
  expect(lostExceptions([exception], before, after)).toEqual(isLost ? [exception] : []);
});
