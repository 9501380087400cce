import { expect, test } from 'vitest';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { aRegua } from '#shared/testing/reguas.ts';
import { DEFAULT_REGUA } from './default-regua.ts';
import { messagesOf, type StepOf } from './step.ts';
import { unreachableSteps } from './unreachable-steps.ts';

const ON = localDate('2026-11-26');
const [day3, day5] = aRegua([3, 5]).steps;
if (day3?.kind !== 'message' || day5?.kind !== 'message') throw new Error('both are messages');

type Message = Extract<StepOf<'message'>, { readonly offsetDays: number }>;

const unreachable = (changes: Partial<Message>, first: Partial<Message> = {}) =>
  unreachableSteps(
    [
      { ...day3, ...first },
      { ...day5, catchUp: 'skip', ...changes },
    ],
    DEFAULT_CONTACT_POLICY,
    ON,
  ).map(({ index }) => index);

const [sms] = aRegua([1], { messages: [{ channel: 'sms', templateId: 'x' }] }).steps;
const bySms = { messages: sms ? [...messagesOf(sms)] : [] };

test.each<[string, number[], Partial<Message>, Partial<Message>?]>([
  ['steps on different days leave each other alone', [], {}],
  ['two e-mails of one day: the policy takes one', [1], { offsetDays: 3, localTime: '16:00' }],
  ['a second e-mail that may come late does', [], { offsetDays: 3, catchUp: 'send-late' }],
  ['an SMS of the afternoon follows the e-mail of the morning', [], { offsetDays: 3, ...bySms }],
  [
    'an SMS after an e-mail at 15:00 would have to wait until 19:00, and SMS close at 18:00',
    [1],
    { offsetDays: 3, localTime: '16:00', ...bySms },
    { localTime: '15:00' },
  ],
])('%s', (_, expected, changes, first) => {
  expect(unreachable(changes, first)).toEqual(expected);
});

test('a step whose condition is never true is never taken, and an earlier one with a condition may not be', () => {
  expect(unreachable({ condition: false })).toEqual([1]);
  const sameDay = { offsetDays: 3, localTime: '16:00' };
  expect(unreachable(sameDay, { condition: { '>': [{ var: 'daysLate' }, 1] } })).toEqual([]);
});

test('every step of the régua that a deployment starts with can leave', () => {
  expect(unreachableSteps(DEFAULT_REGUA.steps, DEFAULT_CONTACT_POLICY, ON)).toEqual([]);
});
