import { beforeEach, expect, test } from 'vitest';
import { ConflictsPage } from '#events/api/coverage.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import {
  asker,
  AURORA_GESTOR,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { DOCUMENT_KEY } from '#shared/testing/put-link.ts';
import { AURORA, HORIZONTE } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const JOANA = '11144477735';
const JOANA_MISTYPED = '11144478707';
const LIST = 'POST /api/registration-conflicts';
const row = (contrato: string, cpf: string, nome: string, telefone: string) => ({
  contrato,
  cpf,
  nome,
  telefone,
  valor: '350,00',
  vencimento: '10/03/2026',
});

let ask: ReturnType<typeof asker>;
beforeEach(async () => {
  ask = asker(createApi((await createApiWorld()).deps));
});

/** Every page, one after the other. */
async function conflicts(gestor: typeof AURORA_GESTOR, credorId: string) {
  const pairs: ConflictsPage['pairs'] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const { json } = await ask(gestor, LIST, { credorId, ...(cursor && { cursor }) });
    const page = ConflictsPage.parse(json);
    pairs.push(...page.pairs);
    cursor = page.cursor;
  }
  return pairs;
}

const send = (gestor: typeof AURORA_GESTOR, credorId: string, rows: readonly object[]) =>
  ask(gestor, 'POST /api/debts', { credorId, rows });

test('a debtor who was registered again by a mistyped CPF is listed once, with the reasons', async () => {
  await send(AURORA_GESTOR, AURORA, [
    row('J-1', JOANA, 'Joana Lima', '(11) 98888-7777'),
    row('J-2', JOANA_MISTYPED, 'Joana Lima', '(11) 98888-7777'),
    row('J-3', '52998224725', 'Joana Lima', '(11) 97777-6666'),
  ]);
  const ids = [JOANA, JOANA_MISTYPED].map((cpf) => debtorIdOf(cpf, DOCUMENT_KEY)).toSorted();
  expect(await conflicts(AURORA_GESTOR, AURORA)).toEqual([
    {
      reasons: ['document-slip', 'same-name', 'same-phone'],
      people: ids.map((debtorId) => ({
        debtorId,
        name: 'Joana Lima',
        taxId: expect.stringMatching(/^\*\*\*\.444\./),
        openDebts: 1,
        principalOpen: 35_000,
      })),
    },
  ]);
});

test('what another credor knows of a debtor joins nobody, and is told to nobody', async () => {
  await send(AURORA_GESTOR, AURORA, [row('J-1', JOANA, 'Joana Lima', '(11) 98888-7777')]);
  await send(HORIZONTE_GESTOR, HORIZONTE, [
    row('H-1', JOANA, 'Joana Lima', ''),
    row('H-2', '39053344705', 'Joana Lima', '(11) 98888-7777'),
  ]);
  expect(await conflicts(HORIZONTE_GESTOR, HORIZONTE)).toEqual([]);
  await expect(ask(HORIZONTE_GESTOR, LIST, { credorId: AURORA })).resolves.toMatchObject({
    status: 403,
  });
});
