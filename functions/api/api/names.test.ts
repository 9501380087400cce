import { expect, test } from 'vitest';
import { DebtorPage } from '#events/api/debtor.ts';
import { ADMIN, asker, aToken, createApiWorld } from '#shared/testing/api-world.ts';
import { AURORA, MARIA } from '#shared/testing/records.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import { createApi } from './api.ts';

const NAME = `POST /api/debtors/${MARIA}/name`;
const RIGHT = { name: 'Maria Aparecida Souza', evidence: 'Certidão de casamento, por e-mail.' };

async function aTeam() {
  const { table, deps } = await createApiWorld();
  const ask = asker(createApi(deps));
  return {
    ask,
    named: async () => (await loadDebtor(table, MARIA)).profile?.name,
    newest: async () => (await readHistory(table, MARIA, { newestFirst: true, limit: 1 }))[0],
    async found(text: string) {
      const { json } = await ask(ADMIN, 'POST /api/debtor-searches', { credorId: AURORA, text });
      return DebtorPage.parse(json).rows.map(({ name }) => name);
    },
  };
}

test('a person’s name is set right: in the profile and in the search, and the history has that it was', async () => {
  const { ask, named, newest, found } = await aTeam();
  expect(await ask(aToken('operador', AURORA), NAME, RIGHT)).toMatchObject({ status: 204 });
  expect(await named()).toBe(RIGHT.name);
  expect(await found('maria apa')).toEqual([RIGHT.name]);
  expect(await found('maria da')).toEqual([]);
  const entry = await newest();
  expect(entry).toMatchObject({ actor: 'user:user-operador', fact: { type: 'name-corrected' } });
  expect(JSON.stringify(entry)).not.toMatch(/Souza|Certidão/);
});

test('the same name again changes nothing', async () => {
  const { ask, newest } = await aTeam();
  await ask(ADMIN, NAME, RIGHT);
  const before = await newest();
  expect(await ask(ADMIN, NAME, RIGHT)).toMatchObject({ status: 204 });
  expect(await newest()).toEqual(before);
});

test('what is no name is refused, and an auditor sets nothing right', async () => {
  const { ask, named } = await aTeam();
  const before = await named();
  expect(await ask(ADMIN, NAME, { ...RIGHT, name: '12345' })).toMatchObject({
    status: 400,
    json: { detail: expect.stringContaining('nome sem letras') },
  });
  expect(await ask(aToken('auditor', AURORA), NAME, RIGHT)).toMatchObject({ status: 403 });
  expect(await named()).toBe(before);
});
