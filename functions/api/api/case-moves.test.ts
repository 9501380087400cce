import { expect, test } from 'vitest';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { Regua } from '#shared/domain/regua/regua.ts';
import { publishConfig } from '#shared/table/config-documents.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import {
  ADMIN,
  asker,
  aToken,
  API_NOON,
  AURORA_GESTOR,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { AURORA, MARIA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const PATH = `/api/debtors/${MARIA}`;
const WISH = { credorId: AURORA, reguaId: 'branda' };
/** The default régua without what it says between three days and a month. */
const GENTLE = Regua.parse({
  ...DEFAULT_REGUA,
  reguaId: 'branda',
  name: 'Régua branda',
  steps: DEFAULT_REGUA.steps.filter(({ offsetDays }) => offsetDays <= 3 || offsetDays >= 30),
});

async function aDesk() {
  const { table, deps } = await createApiWorld();
  const context = { expected: 0, by: 'user:ana', at: API_NOON };
  await publishConfig(table, 'regua', GENTLE.reguaId, GENTLE, context);
  const ask = asker(createApi(deps));
  const known = async () =>
    (await loadDebtor(table, MARIA)).record.cases.find(({ credorId }) => credorId === AURORA);
  const pin = async () => (await known())?.regua;
  return { ask, table, pin, known };
}

test('somebody of the team sees what another régua would do with a case, and takes it there', async () => {
  const { ask, table, pin, known } = await aDesk();
  const before = (await readHistory(table, MARIA, {})).length;
  const seen = await ask(AURORA_GESTOR, `POST ${PATH}/regua-preview`, WISH);
  expect(seen).toMatchObject({
    status: 200,
    json: {
      from: { reguaId: 'padrao', version: 1 },
      to: { reguaId: 'branda', version: 1 },
      before: { stepId: expect.stringMatching(/^d-mais-/) },
      after: { stepId: 'd-mais-30' },
    },
  });
  expect(await readHistory(table, MARIA, {})).toHaveLength(before);
  expect(await pin()).toMatchObject({ reguaId: 'padrao' });

  expect(await ask(AURORA_GESTOR, `POST ${PATH}/regua`, WISH)).toMatchObject({ status: 204 });
  expect(await pin()).toEqual({ reguaId: 'branda', version: 1 });
  // By which a carteira that has a régua for everybody leaves her on this one.
  expect(await known()).toMatchObject({ carteiraId: 'inicial', reguaKeptIn: 'inicial' });
  const [last] = await readHistory(table, MARIA, { newestFirst: true, limit: 1 });
  expect(last).toMatchObject({
    actor: 'user:user-gestor',
    fact: { type: 'case-regua-moved', to: { reguaId: 'branda' } },
  });
  expect(await ask(AURORA_GESTOR, `POST ${PATH}/regua`, WISH)).toMatchObject({
    status: 409,
    json: { title: 'Nada a mudar' },
  });
});

test('nobody moves the case of another credor, or to a régua that nobody published', async () => {
  const { ask, pin } = await aDesk();
  expect(await ask(HORIZONTE_GESTOR, `POST ${PATH}/regua`, WISH)).toMatchObject({ status: 403 });
  expect(await ask(aToken('operador', '*'), `POST ${PATH}/regua`, WISH)).toMatchObject({
    status: 403,
  });
  for (const reguaId of ['nenhuma', 'regua-do-acordo'])
    for (const path of ['regua', 'regua-preview'])
      expect(await ask(ADMIN, `POST ${PATH}/${path}`, { ...WISH, reguaId })).toMatchObject({
        status: 400,
        json: { errors: [{ path: 'reguaId' }] },
      });
  expect(await pin()).toMatchObject({ reguaId: 'padrao' });
});
