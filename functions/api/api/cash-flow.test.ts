import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { emptyAging } from '#shared/domain/report/aging.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { keys } from '#shared/table/keys.ts';
import { saveSnapshot } from '#shared/table/portfolio-snapshots.ts';
import {
  asker,
  AURORA_GESTOR,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { AURORA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const world = createApiWorld();
async function ask(...asked: Parameters<ReturnType<typeof asker>>) {
  return asker(createApi((await world).deps))(...asked);
}
const line = (query: string) => `GET /api/cash-flow?credorId=${AURORA}${query}`;

test('what is expected and what came is told day by day, around today when no days are named', async () => {
  const { table } = await world;
  const day = localDate('2026-03-20');
  const expected = [{ day: localDate('2026-03-22'), kind: 'debt' as const, amount: 5_000 }];
  const counts = { activeCases: 1, disputedCases: 0, settledCases: 0, openAmount: 5_000 };
  const aging = emptyAging().map((one) => ({ ...one }));
  await saveSnapshot(table, {
    credorId: AURORA,
    day,
    ...counts,
    aging,
    expected,
    scoreBands: null,
  });
  const Item = { ...keys.kpi(AURORA, day, 'paid-amount'), amount: 1_234 };
  await table.client.send(new PutCommand({ TableName: table.name, Item }));

  const { json } = await ask(AURORA_GESTOR, line('&days=2'));
  expect(json).toMatchObject({
    pictureDay: '2026-03-20',
    keptRate: null,
    days: [
      { day: '2026-03-18', received: 0 },
      { day: '2026-03-19' },
      { day: '2026-03-20', received: 1_234 },
      { day: '2026-03-21', received: null },
      { day: '2026-03-22', expectedTotal: 5_000, likely: 5_000, received: null },
    ],
  });
  const named = await ask(AURORA_GESTOR, line('&from=2026-03-20&to=2026-03-20'));
  expect(named.json).toMatchObject({ days: [{ day: '2026-03-20', received: 1_234 }] });
});

test.each([
  ['&from=2026-03-20', 'informe o começo e o fim'],
  ['&from=2026-03-20&to=2026-03-19', 'não venha antes do começo'],
  ['&from=2025-01-01&to=2026-03-19', 'no máximo 240 dias'],
  ['&days=121', 'days'],
])('a period that makes no sense is refused: %s', async (query, reason) => {
  const { status, json } = await ask(AURORA_GESTOR, line(query));
  expect(status).toBe(400);
  expect(JSON.stringify(json)).toContain(reason);
});

test('nobody sees the cash flow of another credor', async () => {
  expect(await ask(HORIZONTE_GESTOR, line(''))).toMatchObject({ status: 403 });
});
