import { expect, test } from 'vitest';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { ADMIN, asker, aToken, createApiWorld } from '#shared/testing/api-world.ts';
import { createApi } from './api.ts';

const OTHER_ADMIN = { ...ADMIN, sub: 'user-bia' };
const NOTE = 'menos mensagens antes do vencimento';
const shorter = { ...DEFAULT_REGUA, steps: DEFAULT_REGUA.steps.slice(1) };

async function aPlaceOfTwo() {
  const { deps } = await createApiWorld();
  return asker(createApi({ ...deps, fourEyes: true }));
}

test('where two people are wanted, nobody approves what they wrote or proposed', async () => {
  const ask = await aPlaceOfTwo();
  await ask(ADMIN, 'PUT /api/reguas/padrao/draft', { expectedRevision: 0, document: shorter });
  const publish = (claims: typeof ADMIN, expectedRevision: number) =>
    ask(claims, 'POST /api/reguas/padrao/versions', { expectedVersion: 1, expectedRevision });
  expect((await publish(OTHER_ADMIN, 1)).status).toBe(409);
  const proposed = await ask(ADMIN, 'POST /api/reguas/padrao/draft/proposal', {
    expectedRevision: 1,
    note: NOTE,
  });
  expect(proposed.json).toMatchObject({ revision: 2, turn: 'wait', fourEyes: true });
  expect(await publish(ADMIN, 2)).toMatchObject({
    status: 409,
    json: { title: 'É preciso outra pessoa' },
  });
  const seen = await ask(OTHER_ADMIN, 'GET /api/reguas/padrao/draft');
  expect(seen.json).toMatchObject({
    turn: 'approve',
    proposal: { by: 'user:user-admin', note: NOTE },
  });
  const looking = await ask(aToken('auditor', '*'), 'GET /api/reguas/padrao/draft');
  expect(looking.json).toMatchObject({ turn: 'look' });
  expect((await publish(OTHER_ADMIN, 2)).json).toMatchObject({ version: 2 });
  const { json } = await ask(ADMIN, 'GET /api/reguas/padrao/versions');
  expect(json).toMatchObject({
    items: [
      { publishedBy: 'user:user-admin', approvedBy: 'user:user-bia', note: NOTE },
      { version: 1 },
    ],
  });
});

test('a proposal is taken back by a change of the draft, and by a refusal', async () => {
  const ask = await aPlaceOfTwo();
  const line = 'PUT /api/reguas/padrao/draft';
  const propose = (expectedRevision: number) =>
    ask(ADMIN, 'POST /api/reguas/padrao/draft/proposal', { expectedRevision, note: NOTE });
  await ask(ADMIN, line, { expectedRevision: 0, document: shorter });
  await propose(1);
  const changed = await ask(OTHER_ADMIN, line, { expectedRevision: 2, document: shorter });
  expect(changed.json).toMatchObject({ revision: 3, turn: 'propose', proposal: null });
  await propose(3);
  const refused = await ask(OTHER_ADMIN, 'DELETE /api/reguas/padrao/draft/proposal?revision=4');
  expect(refused.status).toBe(204);
  const left = await ask(ADMIN, 'GET /api/reguas/padrao/draft');
  expect(left.json).toMatchObject({ revision: 5, turn: 'propose' });
});

test('where two people are wanted, a roll-back waits for the second as well', async () => {
  const ask = await aPlaceOfTwo();
  const back = { expectedVersion: 1, toVersion: 1, note: 'voltar ao começo' };
  const rolled = await ask(ADMIN, 'POST /api/reguas/padrao/rollback', back);
  expect(rolled.json).toEqual({ outcome: 'proposed', version: 1 });
  const again = await ask(OTHER_ADMIN, 'POST /api/reguas/padrao/rollback', back);
  expect(again).toMatchObject({ status: 409, json: { title: 'Há um rascunho' } });
  const publication = { expectedVersion: 1, expectedRevision: 1 };
  await ask(OTHER_ADMIN, 'POST /api/reguas/padrao/versions', publication);
  const { json } = await ask(ADMIN, 'GET /api/reguas/padrao/versions');
  expect(json).toMatchObject({ items: [{ version: 2, restores: 1 }, { version: 1 }] });
});
