import { expect, test } from 'vitest';
import { ReguaProblems } from '#events/api/regua.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { ADMIN, asker, createApiWorld } from '#shared/testing/api-world.ts';
import { createApi } from './api.ts';

async function aPlace() {
  const { deps } = await createApiWorld();
  return asker(createApi(deps));
}

const [first] = DEFAULT_REGUA.steps;

async function problemsOf(document: unknown) {
  const ask = await aPlace();
  const { json, status } = await ask(ADMIN, 'POST /api/reguas/padrao/validation', { document });
  expect(status).toBe(200);
  return ReguaProblems.parse(json).problems;
}
const withFirst = (changes: object) => ({
  ...DEFAULT_REGUA,
  steps: [{ ...first, ...changes }, ...DEFAULT_REGUA.steps.slice(1)],
});
const sms = (templateId: string) => [{ channel: 'sms', templateId }];

const bySms = DEFAULT_REGUA.steps
  .slice(0, 2)
  .map((step) => ({ ...step, localTime: '10:00', messages: sms('lembrete-sms') }));
const callBack = {
  stepId: 'ligar',
  kind: 'task',
  title: 'Ligar para quem abriu',
  dueDays: 1,
  localTime: '10:00',
  onNonBusinessDay: 'same',
  catchUp: 'skip',
  after: { event: 'opened', days: 1 },
};

test.each<[string, object, string, RegExp | string, RegExp]>([
  [
    'a text that nobody published',
    withFirst({ messages: sms('nenhum') }),
    'steps.0.messages.0.templateId',
    '"nenhum"',
    /não foi publicado; use um destes: .*lembrete-sms/,
  ],
  [
    'a text of another channel',
    withFirst({ messages: sms('lembrete-email') }),
    'steps.0.messages.0.templateId',
    '"lembrete-email"',
    /é de email; use um destes/,
  ],
  [
    'a text that is no step’s',
    withFirst({ messages: [{ channel: 'email', templateId: 'agradecimento-email' }] }),
    'steps.0.messages.0.templateId',
    '"agradecimento-email"',
    /não é de passo de régua/,
  ],
  [
    'a day that is too far',
    withFirst({ offsetDays: -61 }),
    'steps.0.offsetDays',
    '-61',
    /no mínimo -60/,
  ],
  [
    'a thirteenth month',
    withFirst({ condition: { and: [{ '==': [{ var: 'month' }, 13] }] } }),
    'steps.0.condition.and.0.==.1',
    '13',
    /"month" vai de 1 a 12; escreva um número que ele possa ter/,
  ],
  [
    'a move to a carteira that nobody has',
    withFirst({ kind: 'move', carteiraId: 'nenhuma', messages: undefined, catchUp: undefined }),
    'steps.0.carteiraId',
    '"nenhuma"',
    /nem todo credor que segue esta régua tem a carteira "nenhuma"; use uma destas: .*antiga/,
  ],
  ['a field that nobody knows', withFirst({ cor: 1 }), 'steps.0.cor', '1', /não existe aqui/],
  [
    'two steps at one moment',
    withFirst({ offsetDays: -1, localTime: '10:00' }),
    'steps.1.localTime',
    '"10:00"',
    /saem no mesmo momento; mude a hora/,
  ],
  [
    'a step that no day would let out',
    withFirst({ offsetDays: -1, localTime: '08:30', messages: sms('lembrete-sms') }),
    'steps.1.catchUp',
    '"skip"',
    /nunca sairia: no mesmo dia sai "d-menos-5"/,
  ],
  [
    'a condition over a fact that there is not',
    withFirst({ condition: { and: [{ '>': [{ var: 'humor' }, 1] }, true] } }),
    'steps.0.condition.and.0.>.0',
    /humor/,
    /fato "humor" não existe; use um destes/,
  ],
  [
    'a condition with an operator that there is not',
    withFirst({ condition: { log: [1] } }),
    'steps.0.condition',
    /log/,
    /operador "log" não existe/,
  ],
  [
    'a condition that is too large',
    withFirst({ condition: { or: Array.from({ length: 300 }, () => true) } }),
    'steps.0.condition',
    /true/,
    /no máximo 8 níveis e 200 partes/,
  ],
  [
    'a condition that is too deep',
    withFirst({
      condition: Array.from({ length: 12 }).reduce((inner) => ({ and: [inner] }), true),
    }),
    'steps.0.condition',
    /"and"/,
    /no máximo 8 níveis e 200 partes/,
  ],
  [
    'a condition that is never true',
    withFirst({ condition: false }),
    'steps.0.condition',
    'false',
    /nunca é verdadeira; mude-a ou tire o passo/,
  ],
  [
    'a condition that contradicts itself',
    withFirst({
      condition: { and: [{ '<': [{ var: 'daysLate' }, 5] }, { '>': [{ var: 'daysLate' }, 10] }] },
    }),
    'steps.0.condition',
    /daysLate/,
    /nunca é verdadeira; mude-a ou tire o passo/,
  ],
  [
    'an SMS at half past seven in the evening, when SMS leave until six',
    withFirst({ localTime: '19:30', messages: sms('lembrete-sms') }),
    'steps.0.localTime',
    '"19:30"',
    /às 19:30 não sai SMS: a política deixa sair de 09:00 a 18:00; escolha uma hora/,
  ],
  [
    'a reminder before the due date for whoever is late',
    withFirst({ condition: { '>': [{ var: 'daysLate' }, 0] } }),
    'steps.0.condition',
    /daysLate/,
    /pede um atraso que ninguém tem no seu dia: em D-5 são de -9 a -5 dias/,
  ],
  [
    'more days of delay than there are',
    withFirst({ condition: { '>': [{ var: 'daysLate' }, 1e308] } }),
    'steps.0.condition.>.1',
    '1e+308',
    /"daysLate" vai de -3650 a 36500/,
  ],
  [
    'a reaction to an opening of nothing',
    { ...DEFAULT_REGUA, steps: bySms, reactions: [callBack] },
    'reactions.0.after.event',
    '"opened"',
    /nunca é dada: a régua não envia mensagem que conte que foi aberta/,
  ],
  [
    'a day beyond all numbers',
    withFirst({ offsetDays: 1e308 }),
    'steps.0.offsetDays',
    '1e+308',
    /no máximo 1825/,
  ],
  [
    'another régua’s name',
    { ...DEFAULT_REGUA, reguaId: 'outra' },
    'reguaId',
    '"outra"',
    /é "padrao"/,
  ],
  [
    '500 steps',
    { ...DEFAULT_REGUA, steps: Array.from({ length: 500 }, () => first) },
    'steps',
    /^\[\{/,
    /^O campo "steps" veio com 500 itens; envie no máximo 40 itens\.$/,
  ],
])('a régua with %s is told so', async (_, document, path, value, message) => {
  const problem = (await problemsOf(document)).find((each) => each.path === path);
  expect(problem?.message).toMatch(message);
  expect(problem?.value).toMatch(value);
});

test('all that is wrong is told at once, and a step that cannot be read hides no other', async () => {
  const [, second, third] = DEFAULT_REGUA.steps;
  const steps = [
    { stepId: 'x' },
    { ...second, localTime: '25:00' },
    { ...third, localTime: '07:00', messages: sms('nenhum') },
  ];
  const places = (await problemsOf({ ...DEFAULT_REGUA, name: '', steps })).map(({ path }) => path);
  expect(places).toEqual(
    expect.arrayContaining([
      'name',
      'steps.0.offsetDays',
      'steps.0.messages',
      'steps.1.localTime',
      'steps.2.localTime',
      'steps.2.messages.0.templateId',
    ]),
  );
  expect(places).not.toContain('steps.1.offsetDays');
});

test('a document that is too deep or too large is refused before it is read', async () => {
  const ask = await aPlace();
  let deep: unknown = 1;
  for (let depth = 0; depth < 5_000; depth++) deep = [deep];
  for (const document of [deep, { name: 'x'.repeat(150_000) }, undefined]) {
    const refused = await ask(ADMIN, 'PUT /api/reguas/padrao/draft', {
      expectedRevision: 0,
      document,
    });
    expect(refused).toMatchObject({ status: 400, json: { errors: [{ path: 'document' }] } });
  }
});
