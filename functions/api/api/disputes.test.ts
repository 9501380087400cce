import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { contestCase, type Objection } from '#shared/domain/portal/contest-case.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { firstBrokenLink } from '#shared/domain/history/hash-chain.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import {
  ADMIN,
  asker,
  aToken,
  AURORA_GESTOR,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { itemsWith } from '#shared/testing/items-with.ts';
import { aDebt, AURORA, MARIA } from '#shared/testing/records.ts';
import { atNoon } from '#shared/testing/registration.ts';
import { createApi } from './api.ts';

const WORDS = 'Estive internada com meu filho no Hospital das Flores.';
const page = `GET /api/debtors/${MARIA}`;

async function aTeam() {
  const { table, deps } = await createApiWorld();
  return {
    table,
    ask: asker(createApi(deps)),
    /** As the portal writes it. */
    contest: (objection: Objection) =>
      changeDebtor(table, MARIA, atNoon('2026-03-20'), ({ record }) => ({
        outcome: 'contested',
        decision: isRegistered(record) ? contestCase(record, AURORA, objection, 'portal:1') : null,
      })),
  };
}
const shows = (disputeReason: string | null) => ({
  json: {
    cases: expect.arrayContaining([expect.objectContaining({ credorId: AURORA, disputeReason })]),
  },
});

test('what the team notes of a debtor’s objection is shown, and never enters the history', async () => {
  const { ask, table } = await aTeam();
  const dispute = { credorId: AURORA, reason: WORDS };
  await ask(aToken('operador', AURORA), `POST /api/debtors/${MARIA}/disputes`, dispute);
  await expect(ask(AURORA_GESTOR, page)).resolves.toMatchObject(
    shows(`Registrado pela equipe · ${WORDS}`),
  );
  expect(await itemsWith(table, 'Hospital')).toEqual([
    expect.stringMatching(`^T#${MARIA} NOTE#[a-z2-7]{20}$`),
  ]);
});

test('what a debtor chose and wrote is shown together, the timeline tells the choice alone', async () => {
  const { ask, contest } = await aTeam();
  await contest({ motive: 'paguei-boleto', debtId: aDebt().debtId, words: WORDS });
  await expect(ask(ADMIN, page)).resolves.toMatchObject(
    shows(`Paguei por boleto · documento NF-1001/1 · ${WORDS}`),
  );
  const { json } = await ask(ADMIN, `${page}/history?limit=1`);
  expect(json).toMatchObject({
    entries: [{ type: 'case-disputed', why: ['Motivo: Paguei por boleto.'] }],
  });
  expect(JSON.stringify((await ask(HORIZONTE_GESTOR, page)).json)).not.toContain('Hospital');
});

test('a debtor whose words were erased keeps the motive and an unbroken history', async () => {
  const { ask, contest, table } = await aTeam();
  await contest({ motive: 'outro', debtId: null, words: WORDS });
  const [item = ''] = await itemsWith(table, 'Hospital');
  const [pk, sk] = item.split(' ');
  await table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }));
  await expect(ask(ADMIN, page)).resolves.toMatchObject(shows('Outro motivo'));
  expect(firstBrokenLink(await readHistory(table, MARIA, {}))).toBeNull();
});
