import { expect, test } from 'vitest';
import { aRegua, type StepChanges } from '#shared/testing/reguas.ts';
import { compareReguas } from './compare-reguas.ts';
import { DEFAULT_REGUA } from './default-regua.ts';
import { Regua } from './regua.ts';

const before = aRegua([3, 5]);
const changed = (changes: StepChanges) =>
  Regua.parse({
    ...before,
    steps: before.steps.map((step, index) => (index === 0 ? { ...step, ...changes } : step)),
  });
const texts = (after: Regua) => compareReguas(before, after).map(({ text }) => text);

test('a régua does not differ from itself', () => {
  expect(compareReguas(DEFAULT_REGUA, DEFAULT_REGUA)).toEqual([]);
});

test.each<[StepChanges, string]>([
  [{ offsetDays: 4 }, 'O passo "d-3" passa de D+3 às 10:00 para D+4 às 10:00.'],
  [{ localTime: '09:15' }, 'O passo "d-3" passa de D+3 às 10:00 para D+3 às 09:15.'],
  [
    {
      messages: [
        { channel: 'sms', templateId: 'atraso-sms' },
        { channel: 'email', templateId: 'atraso-email' },
      ],
    },
    'O passo "d-3" sai por SMS (atraso-sms) e, sem alcance, por e-mail (atraso-email); antes, por e-mail (atraso-email).',
  ],
  [
    { catchUp: 'send-late' },
    'O passo "d-3" sai atrasado quando o dia passa; antes, se junta ao seguinte.',
  ],
  [
    { onNonBusinessDay: 'next-business-day' },
    'O passo "d-3" vai para o próximo quando o dia não é útil; antes, sai no próprio dia.',
  ],
  [
    { kind: 'notice', lists: 'negativacao', catchUp: 'send-late' },
    'O passo "d-3" passa a ser o aviso de negativacao.',
  ],
  [
    { condition: { var: 'visited' } },
    'O passo "d-3" é feito só se Visitou o portal; antes, sempre.',
  ],
])('a step with %j is told in a sentence', (changes, text) => {
  expect(texts(changed(changes))).toContain(text);
});

test('steps that come and go are told, and so is what holds for all', () => {
  const after = { ...aRegua([5, 7]), name: 'Outra', spreadMinutes: 30 };
  expect(compareReguas(before, after)).toEqual([
    { kind: 'regua-changed', stepId: null, text: 'O nome passa de "Régua de teste" para "Outra".' },
    {
      kind: 'regua-changed',
      stepId: null,
      text: 'Cada passo se espalha por 30 minutos; antes, por 60.',
    },
    {
      kind: 'step-removed',
      stepId: 'd-3',
      text: 'Sai o passo "d-3" (D+3 às 10:00, por e-mail (atraso-email)).',
    },
    {
      kind: 'step-added',
      stepId: 'd-7',
      text: 'Entra o passo "d-7": D+7 às 10:00, por e-mail (atraso-email).',
    },
  ]);
});

test('reactions are told like steps, counted from what they answer', () => {
  const reaction = {
    stepId: 'quebrou',
    kind: 'task',
    after: { event: 'broke-promise', days: 1 },
    localTime: '10:00',
    onNonBusinessDay: 'same',
    title: 'Ligar',
    dueDays: 1,
    catchUp: 'skip',
  };
  expect(texts(Regua.parse({ ...before, reactions: [reaction] }))).toEqual([
    'Entra o passo "quebrou": 1 dia depois que a pessoa quebrou uma promessa, às 10:00, abre uma tarefa para a equipe, com 1 dia de prazo: Ligar.',
  ]);
});
