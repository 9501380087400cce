import { expect, test } from 'vitest';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { AGREEMENT_REGUA } from './agreement-regua.ts';
import { DEFAULT_REGUA } from './default-regua.ts';
import { Regua } from './regua.ts';
import { reguaFlaws } from './regua-flaws.ts';

const ON = localDate('2026-11-26');
const on = { localTime: '10:00', onNonBusinessDay: 'same', catchUp: 'send-late' };
const email = [{ channel: 'email', templateId: 'atraso-email' }];
const sms = [{ channel: 'sms', templateId: 'atraso-sms' }];
const says = (day: number, changes: object = {}) => ({
  stepId: `d-${day}`,
  kind: 'message',
  offsetDays: day,
  messages: email,
  ...on,
  ...changes,
});
const wait = (day: number, changes: object = {}) => ({
  stepId: `espera-${day}`,
  kind: 'wait',
  offsetDays: day,
  localTime: '10:00',
  waitsFor: ['opened'],
  days: 1,
  ...changes,
});
const late = (sign: string, days: number) => ({ [sign]: [{ var: 'daysLate' }, days] });
const answer = (stepId: string, changes: object = {}) => ({
  stepId,
  kind: 'task',
  title: 'Ligar para a pessoa',
  dueDays: 1,
  after: { event: 'visited', days: 1 },
  ...on,
  ...changes,
});

const flaws = (steps: readonly object[], reactions: readonly object[] = []) =>
  reguaFlaws(
    Regua.parse({ reguaId: 'x', name: 'uma régua', spreadMinutes: 60, steps, reactions }),
    DEFAULT_CONTACT_POLICY,
    ON,
  ).map(({ list, index, field }) => `${list}.${index}.${field}`);

test.each<[string, readonly object[], readonly string[]]>([
  [
    'a step that both answers of a wait jump over',
    [says(1), wait(2, { whenHeard: 'd-9', otherwise: 'd-7' }), says(5), says(7), says(9)],
    ['steps.2.stepId'],
  ],
  [
    'a step to which one answer of a wait leads',
    [says(1), wait(2, { whenHeard: 'd-9' }), says(5), says(9)],
    [],
  ],
  [
    'a step that one wait jumps over, and to which an earlier one leads',
    [
      says(1),
      wait(2, { whenHeard: 'd-7' }),
      wait(4, { whenHeard: 'd-9', otherwise: 'd-9' }),
      says(7),
      says(9),
    ],
    [],
  ],
  [
    'a wait that is jumped over itself keeps nobody from anything',
    [
      says(1),
      wait(2, { whenHeard: 'd-9', otherwise: 'd-9' }),
      wait(4, { whenHeard: 'd-12', otherwise: 'd-12' }),
      says(9),
      says(12),
    ],
    ['steps.2.stepId'],
  ],
  [
    'D-5, dropped when it is over, for who is late',
    [says(-5, { catchUp: 'skip', condition: late('>', 0) })],
    ['steps.0.condition'],
  ],
  [
    'D+5, dropped when it is over, for 30 days',
    [says(5, { catchUp: 'skip', condition: late('>', 30) })],
    ['steps.0.condition'],
  ],
  ['D+5 that may come late, for 30 days', [says(5, { condition: late('>', 30) })], []],
  [
    'D+30 for whoever is less than 10 days late',
    [says(30, { condition: late('<', 10) })],
    ['steps.0.condition'],
  ],
  ['D+30 for whoever is less than 31 days late', [says(30, { condition: late('<', 31) })], []],
  [
    'D+30 where one of two branches holds',
    [says(30, { condition: { or: [late('<', 10), { var: 'visited' }] } })],
    [],
  ],
  [
    'D+30 where neither of two branches does',
    [
      says(30, {
        condition: { or: [late('<', 10), { and: [late('<', 20), { var: 'visited' }] }] },
      }),
    ],
    ['steps.0.condition'],
  ],
  [
    'D+1 on a Saturday, when nobody is late yet',
    [says(1, { catchUp: 'skip', condition: late('==', 0) })],
    [],
  ],
  ['a wait for an opening before anything was said', [wait(1), says(5)], ['steps.0.waitsFor']],
  [
    'a wait for an opening after an SMS',
    [says(1, { messages: sms }), wait(2), says(5)],
    ['steps.1.waitsFor'],
  ],
  [
    'a wait for an opening or an answer after an SMS',
    [says(1, { messages: sms }), wait(2, { waitsFor: ['opened', 'replied'] }), says(5)],
    [],
  ],
  ['a wait for an opening after an e-mail', [says(1), wait(2), says(5)], []],
  ['an e-mail before the first hour of none', [says(1, { localTime: '08:00' })], []],
  [
    'an SMS at half past seven',
    [says(1, { messages: sms, localTime: '19:30' })],
    ['steps.0.localTime'],
  ],
])('%s', (_, steps, expected) => {
  expect(flaws(steps)).toEqual(expected);
});

test.each<[string, readonly object[], readonly string[]]>([
  [
    'a condition that is never true',
    [answer('a', { condition: false })],
    ['reactions.0.condition'],
  ],
  ['two at one moment', [answer('a'), answer('b')], ['reactions.1.localTime']],
  ['two an hour apart', [answer('a'), answer('b', { localTime: '11:00' })], []],
  [
    'two at one moment, after different things',
    [answer('a'), answer('b', { after: { event: 'replied', days: 1 } })],
    [],
  ],
  [
    'two at one moment, for different people',
    [answer('a', { condition: late('>', 30) }), answer('b', { condition: late('<=', 30) })],
    [],
  ],
  [
    'what answers an opening in a régua of SMS',
    [answer('a', { after: { event: 'opened', days: 1 } })],
    ['reactions.0.after.event'],
  ],
  [
    'what answers a click on what another answer says',
    [
      answer('a', { after: { event: 'clicked', days: 1 } }),
      {
        stepId: 'b',
        kind: 'message',
        messages: email,
        after: { event: 'visited', days: 2 },
        ...on,
      },
    ],
    [],
  ],
])('of what answers the debtor: %s', (_, reactions, expected) => {
  expect(flaws([says(1, { messages: sms })], reactions)).toEqual(expected);
});

test('nothing is wrong with the réguas that a deployment starts with', () => {
  for (const regua of [DEFAULT_REGUA, AGREEMENT_REGUA])
    expect(reguaFlaws(regua, DEFAULT_CONTACT_POLICY, ON)).toEqual([]);
});
