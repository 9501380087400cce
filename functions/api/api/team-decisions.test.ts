import { expect, test } from 'vitest';
import { ADMIN, asker, aToken, AURORA_GESTOR, createApiWorld } from '#shared/testing/api-world.ts';
import { AURORA, HORIZONTE, MARIA } from '#shared/testing/records.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import { createApi } from './api.ts';

async function aTeam() {
  const { table, deps } = await createApiWorld();
  return {
    ask: asker(createApi(deps)),
    record: async () => (await loadDebtor(table, MARIA)).record,
    newest: async () => (await readHistory(table, MARIA, { newestFirst: true, limit: 1 }))[0],
  };
}
const disputes = `POST /api/debtors/${MARIA}/disputes`;
const dispute = { credorId: AURORA, reason: 'não reconheço a compra' };

test('a debtor’s objection stops the régua of that credor only, and says who recorded it', async () => {
  const { ask, record, newest } = await aTeam();
  await expect(ask(aToken('operador', AURORA), disputes, dispute)).resolves.toMatchObject({
    status: 204,
    json: null,
  });
  const { cases, debtor } = await record();
  expect(cases.map(({ credorId, status }) => [credorId, status])).toEqual(
    expect.arrayContaining([
      [AURORA, 'disputed'],
      [HORIZONTE, 'active'],
    ]),
  );
  expect(debtor?.nextAlarm).toMatchObject({ kind: 'regua-step', credorId: HORIZONTE });
  expect(await newest()).toMatchObject({ actor: 'user:user-operador', cause: 'api:request-1' });
});

test('a debtor is not disputed twice, and a closed dispute is not closed again', async () => {
  const { ask } = await aTeam();
  await ask(ADMIN, disputes, dispute);
  await expect(ask(ADMIN, disputes, dispute)).resolves.toMatchObject({
    status: 409,
    json: { detail: 'O caso está em contestação, e precisa estar ativo. Atualize a página.' },
  });
  const close = { credorId: AURORA, outcome: 'rejected' };
  await expect(ask(ADMIN, `${disputes}/close`, close)).resolves.toMatchObject({ status: 204 });
  await expect(ask(ADMIN, `${disputes}/close`, close)).resolves.toMatchObject({ status: 409 });
});

test('a debtor whose objection is upheld owes that credor nothing', async () => {
  const { ask, record } = await aTeam();
  await ask(ADMIN, disputes, dispute);
  await ask(ADMIN, `${disputes}/close`, { credorId: AURORA, outcome: 'upheld' });
  const { json } = await ask(AURORA_GESTOR, `GET /api/debtors/${MARIA}`);
  expect(json).toMatchObject({ cases: [{ status: 'settled', amountDue: 0 }] });
  expect((await record()).debtor?.nextAlarm).toMatchObject({ credorId: HORIZONTE });
});

test('a debtor who left a channel has left it, however often it is recorded', async () => {
  const { ask, record } = await aTeam();
  const line = `POST /api/debtors/${MARIA}/opt-outs`;
  await ask(AURORA_GESTOR, line, { channel: 'email' });
  await ask(AURORA_GESTOR, line, { channel: 'email' });
  const { debtor } = await record();
  expect(debtor).toMatchObject({ optedOut: ['email'], version: 9 });
});

test('a debtor with all tries left needs no unlocking', async () => {
  const { ask, record } = await aTeam();
  const answer = await ask(AURORA_GESTOR, `POST /api/debtors/${MARIA}/identity/unlock`);
  expect(answer.status).toBe(204);
  expect((await record()).debtor?.version).toBe(8);
});
