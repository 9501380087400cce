import { expect, test } from 'vitest';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { commit } from '#shared/table/commit.ts';
import {
  ADMIN,
  asker,
  aToken,
  AURORA_GESTOR,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { LISTING_POLICY } from '#shared/testing/listings.ts';
import { AURORA, HORIZONTE, instant, MARIA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

/** So late that Maria's debt of 10 March may be listed. */
const NOW = instant('2026-05-11T13:00:00.000Z');

async function aTeam({ hasPolicy = true } = {}) {
  const { table, deps } = await createApiWorld();
  const ask = asker(createApi({ ...deps, now: () => NOW }));
  const { document } = LISTING_POLICY;
  const line = `PUT /api/credores/${AURORA}/listing-policy`;
  if (hasPolicy) await ask(AURORA_GESTOR, line, { expectedVersion: 0, document });
  const record = async () => (await loadDebtor(table, MARIA)).record;
  const debtId = (await record()).debts.find(({ credorId }) => credorId === AURORA)?.debtId;
  const request = { credorId: AURORA, debtId, kind: 'negativacao' };
  return { ask, record, request, table };
}

const POST = `POST /api/debtors/${MARIA}/listings`;

test('a gestor asks for a listing, which begins with its notice', async () => {
  const { ask, record, request } = await aTeam();
  await expect(ask(AURORA_GESTOR, POST, request)).resolves.toMatchObject({ status: 204 });
  const { listings, debtor } = await record();
  expect(listings).toMatchObject([{ status: 'asked', kind: 'negativacao', policyVersion: 1 }]);
  expect(debtor?.nextAlarm).toMatchObject({ kind: 'listing' });
  const { json } = await ask(AURORA_GESTOR, `GET /api/debtors/${MARIA}`);
  expect(json).toMatchObject({
    cases: [{ listings: [{ status: 'asked', text: 'O aviso ao devedor ainda vai sair.' }] }],
  });
});

test('the team finds it in its list until it ends, and whoever has another credor does not', async () => {
  const { ask, record, request } = await aTeam();
  await ask(AURORA_GESTOR, POST, request);
  const list = `GET /api/listings?credorId=${AURORA}`;
  expect((await ask(AURORA_GESTOR, list)).json).toMatchObject({
    items: [{ debtorId: MARIA, listing: { status: 'asked' } }],
  });
  await expect(ask(HORIZONTE_GESTOR, list)).resolves.toMatchObject({ status: 403 });
  const { json } = await ask(HORIZONTE_GESTOR, `GET /api/debtors/${MARIA}`);
  expect(json).toMatchObject({ cases: [{ credorId: HORIZONTE, listings: [] }] });

  const [listing] = (await record()).listings;
  const end = `DELETE /api/debtors/${MARIA}/listings/${listing?.listingId}`;
  await expect(ask(HORIZONTE_GESTOR, end)).resolves.toMatchObject({ status: 403 });
  await expect(ask(aToken('operador', AURORA), end)).resolves.toMatchObject({ status: 204 });
  expect((await ask(AURORA_GESTOR, list)).json).toEqual({ items: [] });
  await expect(ask(AURORA_GESTOR, end)).resolves.toMatchObject({
    status: 409,
    json: { title: 'O registro já terminou', detail: expect.stringContaining('a equipe pediu') },
  });
});

test('an operator may end a listing, not ask for one', async () => {
  const { ask, request } = await aTeam();
  await expect(ask(aToken('operador', AURORA), POST, request)).resolves.toMatchObject({
    status: 403,
  });
});

test('without a policy nobody is listed', async () => {
  const { ask, request } = await aTeam({ hasPolicy: false });
  await expect(ask(AURORA_GESTOR, POST, request)).resolves.toMatchObject({
    status: 409,
    json: { detail: expect.stringContaining('não tem política publicada') },
  });
  const policy = `/api/credores/${AURORA}/listing-policy`;
  await expect(ask(AURORA_GESTOR, `GET ${policy}`)).resolves.toMatchObject({ status: 404 });
});

test.each([
  ['a debt that is not there', { debtId: 'a'.repeat(20) }, 409],
  ['a kind that does not exist', { kind: 'serasa' }, 400],
  ['another credor’s', { credorId: HORIZONTE }, 403],
])('%s is refused with a reason', async (_, changes, status) => {
  const { ask, request } = await aTeam();
  const answer = await ask(AURORA_GESTOR, POST, { ...request, ...changes });
  expect(answer).toMatchObject({ status, json: { detail: expect.stringMatching(/\w/) } });
});

test('the same debt is not asked for twice', async () => {
  const { ask, request } = await aTeam();
  await ask(AURORA_GESTOR, POST, request);
  await expect(ask(AURORA_GESTOR, POST, request)).resolves.toMatchObject({
    status: 409,
    json: { detail: 'A dívida já tem um registro deste tipo em andamento.' },
  });
});

test('a protest of whoever’s address is not known is refused, with the remedy', async () => {
  const { ask, request } = await aTeam();
  await expect(ask(AURORA_GESTOR, POST, { ...request, kind: 'protesto' })).resolves.toMatchObject({
    status: 409,
    json: { detail: expect.stringContaining('importe-o com CEP') },
  });
});

test('a policy below the law’s waiting is refused where it stands', async () => {
  const { ask } = await aTeam({ hasPolicy: false });
  const { negativacao } = LISTING_POLICY.document;
  const document = { negativacao: { ...negativacao, waitDays: 3 }, protesto: null };
  const line = `PUT /api/credores/${AURORA}/listing-policy`;
  await expect(ask(AURORA_GESTOR, line, { expectedVersion: 0, document })).resolves.toMatchObject({
    status: 400,
    json: { errors: [{ path: 'document.negativacao.waitDays' }] },
  });
});

test('of whoever died nothing is listed, and what was under way ends', async () => {
  const { ask, record, request, table } = await aTeam();
  const bar = `/api/debtors/${MARIA}/listing-bar`;
  await ask(AURORA_GESTOR, POST, request);
  await ask(aToken('operador', AURORA), `POST ${bar}`, { because: 'deceased' });
  const { debtor, listings } = await record();
  expect(debtor).toMatchObject({
    listingBar: { because: 'deceased' },
    nextAlarm: { kind: 'listing' },
  });
  expect(listings).toMatchObject([{ status: 'asked' }]);
  const loaded = await loadDebtor(table, MARIA);
  const listingId = listings[0]?.listingId;
  if (!listingId) throw new Error('it was asked for');
  const ended = { type: 'listing-cancelled' as const, listingId, credorId: AURORA };
  await commit(
    table,
    loaded,
    { facts: [{ ...ended, because: 'deceased' }] },
    { actor: 'system', cause: 'x', at: NOW },
  );
  await expect(ask(AURORA_GESTOR, POST, request)).resolves.toMatchObject({
    status: 409,
    json: { detail: 'Não pode ser registrada: a pessoa faleceu.' },
  });
  await ask(ADMIN, `DELETE ${bar}`);
  await expect(ask(AURORA_GESTOR, POST, request)).resolves.toMatchObject({ status: 204 });
});
