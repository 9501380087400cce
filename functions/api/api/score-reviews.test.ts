import { expect, test } from 'vitest';
import { DebtorView } from '#events/api/debtor.ts';
import { CONTACT_POLICY_ID } from '#shared/domain/gate/contact-policy.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { caseFactsOf } from '#shared/domain/score/case-facts.ts';
import { EXPERT_MODEL } from '#shared/domain/score/collection-model.ts';
import { scoreCase } from '#shared/domain/score/score-case.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { CarteiraId } from '#shared/domain/values/ids.ts';
import { debtIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { commit } from '#shared/table/commit.ts';
import { publishConfig } from '#shared/table/config-documents.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import {
  ADMIN,
  API_NOON,
  asker,
  aToken,
  AURORA_GESTOR,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { AURORA, MARIA } from '#shared/testing/records.ts';
import { atNoon } from '#shared/testing/registration.ts';
import { createApi } from './api.ts';

const WORDS = 'Paguei a parcela de fevereiro na loja.';

const FROM_2023: Fact = {
  type: 'debt-imported',
  credorId: AURORA,
  debtId: debtIdOf(AURORA, 'NF-0001/1'),
  externalId: 'NF-0001/1',
  description: 'Parcela 1/3',
  principal: centavos(900_000),
  dueDate: localDate('2023-04-10'),
  terms: { fineBps: 200, monthlyInterestBps: 100, interestMode: 'pro-rata' },
};

async function aTeam(before: readonly Fact[] = []) {
  const { table, deps } = await createApiWorld();
  if (before.length > 0)
    await commit(table, await loadDebtor(table, MARIA), { facts: before }, atNoon('2026-03-19'));
  await changeDebtor(table, MARIA, atNoon('2026-03-20'), ({ record }) => {
    const facts = caseFactsOf(record, AURORA, DEFAULT_CONTACT_POLICY, API_NOON);
    if (!facts) throw new Error('Maria owes');
    const score = scoreCase(facts, EXPERT_MODEL, API_NOON);
    const carteiraId = CarteiraId.parse('inicial');
    const assessed = { type: 'case-assessed', credorId: AURORA, carteiraId, score } as const;
    return { outcome: 'scored', decision: { facts: [assessed] } };
  });
  const ask = asker(createApi(deps));
  return {
    ask,
    table,
    request: (claims: typeof ADMIN) =>
      ask(claims, `POST /api/debtors/${MARIA}/score-reviews`, { credorId: AURORA, words: WORDS }),
    answer: (claims: typeof ADMIN, found: object = { outcome: 'reassessed' }) =>
      ask(claims, `POST /api/debtors/${MARIA}/score-reviews/answer`, {
        credorId: AURORA,
        words: 'O pagamento entrou; a nota foi refeita.',
        ...found,
      }),
    tasks: async () => (await loadDebtor(table, MARIA)).record.tasks,
  };
}

test('a request of the desk waits among the tasks until a person answers, and the answer is seen', async () => {
  const { ask, request, answer, tasks } = await aTeam();
  expect((await request(AURORA_GESTOR)).status).toBe(204);
  const [task] = await tasks();
  expect(task).toMatchObject({ status: 'open', stepId: 'revisao-do-score' });
  const closing = `POST /api/debtors/${MARIA}/tasks/${task?.taskId}/close`;
  expect(await ask(ADMIN, closing, { outcome: 'other' })).toMatchObject({
    status: 409,
    json: { title: 'Falta a resposta' },
  });
  expect((await answer(AURORA_GESTOR)).status).toBe(204);
  expect((await tasks())[0]?.status).toBe('closed');
  const { json } = await ask(ADMIN, `GET /api/debtors/${MARIA}`);
  expect(JSON.stringify(json)).toContain('O pagamento entrou; a nota foi refeita.');
});

test('a person who decides otherwise is heeded, and has to say what counts', async () => {
  const { ask, request, answer } = await aTeam();
  await request(AURORA_GESTOR);
  expect((await answer(AURORA_GESTOR, { outcome: 'decided' })).status).toBe(400);
  expect((await answer(AURORA_GESTOR, { outcome: 'decided', decided: 1_001 })).status).toBe(400);
  expect((await answer(AURORA_GESTOR, { outcome: 'decided', decided: 820 })).status).toBe(204);
  const { json } = await ask(ADMIN, `GET /api/debtors/${MARIA}`);
  expect(json).toMatchObject({
    cases: expect.arrayContaining([
      expect.objectContaining({
        score: expect.objectContaining({ decided: 820 }),
        scoreReview: expect.objectContaining({ outcome: 'decided' }),
      }),
    ]),
  });
});

test('a person who reviews cannot decide on less than what counts, since asking makes nothing worse', async () => {
  const { ask, request, answer } = await aTeam();
  await request(AURORA_GESTOR);
  const { json } = await ask(ADMIN, `GET /api/debtors/${MARIA}`);
  const value = DebtorView.parse(json).cases.find(({ credorId }) => credorId === AURORA)?.score
    ?.value;
  if (value === undefined) throw new Error('Maria has a score');
  expect(await answer(AURORA_GESTOR, { outcome: 'decided', decided: value - 1 })).toMatchObject({
    status: 400,
    json: {
      errors: [
        {
          path: 'decided',
          message: expect.stringMatching(
            new RegExp(`Veio ${value - 1}, e hoje vale ${value}: mande ${value} ou mais`),
          ),
        },
      ],
    },
  });
  expect((await answer(AURORA_GESTOR, { outcome: 'decided', decided: value })).status).toBe(204);
});

test('whoever may not decide does not answer, and another credor’s score is not theirs to ask about', async () => {
  const { request, answer } = await aTeam();
  expect((await request(HORIZONTE_GESTOR)).status).toBe(403);
  await request(aToken('operador', AURORA));
  expect((await answer(aToken('operador', AURORA))).status).toBe(403);
});

test('what nobody asked about has no answer', async () => {
  const { answer } = await aTeam();
  expect(await answer(AURORA_GESTOR)).toMatchObject({
    status: 409,
    json: { title: 'Nada a revisar' },
  });
});

test('whoever reviews has the score computed again, from what was known then and by the model that it names', async () => {
  const { ask, table } = await aTeam([FROM_2023]);
  const replay = (credorId: string, claims = AURORA_GESTOR) =>
    ask(claims, `GET /api/debtors/${MARIA}/score-replay?credorId=${credorId}`);
  const first = await replay(AURORA);
  expect(first).toMatchObject({
    status: 200,
    json: { isEqual: true, model: EXPERT_MODEL.modelId, facts: { openDebts: expect.any(Number) } },
  });
  // What becomes known later changes nothing of it, and neither do other terms of prescription.
  await publishConfig(
    table,
    'contact-policy',
    CONTACT_POLICY_ID,
    {
      ...DEFAULT_CONTACT_POLICY,
      prescription: { ...DEFAULT_CONTACT_POLICY.prescription, years: 1 },
    },
    { expected: 1, by: 'user:ana', at: atNoon('2026-03-21').at, note: 'prazo menor' },
  );
  await ask(ADMIN, `POST /api/debtors/${MARIA}/score-reviews`, { credorId: AURORA, words: WORDS });
  expect((await replay(AURORA)).json).toEqual(first.json);
  expect((await replay(AURORA, HORIZONTE_GESTOR)).status).toBe(403);
});
