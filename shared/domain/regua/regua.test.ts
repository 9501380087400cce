import { expect, test } from 'vitest';
import { DEFAULT_TEMPLATES } from '#shared/domain/message/default-templates/default-templates.ts';
import { DEFAULT_REGUA } from './default-regua.ts';
import { Regua, STEPS_MAX } from './regua.ts';
import { messagesOf, type ReguaStep } from './step.ts';

const step = (changes: Record<string, unknown>) => ({
  stepId: 'd-mais-3',
  offsetDays: 3,
  localTime: '10:00',
  messages: [{ channel: 'sms', templateId: 'atraso-sms' }],
  catchUp: 'merge',
  onNonBusinessDay: 'same',
  ...changes,
});

function problemsOf(...steps: Record<string, unknown>[]) {
  const document = { reguaId: 'teste', name: 'Teste', spreadMinutes: 60, steps };
  return Regua.safeParse(document).error?.issues.map(({ path, message }) => [
    path.join('.'),
    message,
  ]);
}

test.each<[string, Record<string, unknown>[], string, RegExp]>([
  [
    'two steps of one name',
    [step({}), step({ offsetDays: 4 })],
    'steps.1.stepId',
    /"d-mais-3" aparece duas vezes/,
  ],
  [
    'two steps at one moment',
    [step({}), step({ stepId: 'b' })],
    'steps.1.localTime',
    /"d-mais-3" e "b" saem no mesmo momento/,
  ],
  [
    'days out of order',
    [step({}), step({ stepId: 'b', offsetDays: -1 })],
    'steps.1.offsetDays',
    /D-1 vem depois de D\+3/,
  ],
  [
    'hours of one day out of order',
    [step({}), step({ stepId: 'b', localTime: '09:00' })],
    'steps.1.localTime',
    /09:00 vem depois de 10:00/,
  ],
  [
    'a step at night',
    [step({ localTime: '20:00' })],
    'steps.0.localTime',
    /20:00 está fora de 08:00 a 20:00/,
  ],
  [
    'a step before the morning',
    [step({ localTime: '07:59' })],
    'steps.0.localTime',
    /07:59 está fora/,
  ],
  [
    'two texts for one channel',
    [
      step({
        messages: [
          { channel: 'sms', templateId: 'a' },
          { channel: 'sms', templateId: 'b' },
        ],
      }),
    ],
    'steps.0.messages',
    /repete um canal/,
  ],
])('a régua with %s is refused, saying where and what to do', (_, steps, path, message) => {
  expect(problemsOf(...steps)).toEqual([[path, expect.stringMatching(message)]]);
});

test('a régua without steps or with too many is refused', () => {
  const many = Array.from({ length: STEPS_MAX + 1 }, (_, day) =>
    step({ stepId: `d-${day}`, offsetDays: day }),
  );
  expect(problemsOf()).toMatchObject([['steps', expect.anything()]]);
  expect(problemsOf(...many)).toMatchObject([['steps', expect.anything()]]);
});

test('the default régua goes from before the due date to two months after it, by both channels', () => {
  const offsets = DEFAULT_REGUA.steps.map(({ offsetDays }) => offsetDays);
  expect(offsets.length).toBeGreaterThanOrEqual(8);
  expect([offsets.at(0), offsets.at(-1)]).toEqual([-5, 60]);
  const channels = DEFAULT_REGUA.steps.map((step) => messagesOf(step)[0]?.channel);
  expect(new Set(channels)).toEqual(new Set(['email', 'sms']));
});

test.each(DEFAULT_REGUA.steps.map((known): [string, ReguaStep] => [known.stepId, known]))(
  'every text of step %s is a template of its channel that a new deployment has',
  (_, step) => {
    const known = DEFAULT_TEMPLATES.map(({ templateId, channel }) => `${channel} ${templateId}`);
    for (const { channel, templateId } of messagesOf(step)) {
      expect(known).toContain(`${channel} ${templateId}`);
    }
  },
);
