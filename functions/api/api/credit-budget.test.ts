import { beforeEach, expect, test } from 'vitest';
import { ADMIN, asker, AURORA_GESTOR, createApiWorld } from '#shared/testing/api-world.ts';
import { CREDIT_POLICY } from '#shared/testing/credit.ts';
import { AURORA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const request = {
  credorId: AURORA,
  applicant: { taxId: '111.444.777-35' },
  amount: 120_000,
  months: 12,
};

let ask: ReturnType<typeof asker>;
let asked: number;
let orders: number;
beforeEach(async () => {
  const { deps } = await createApiWorld();
  asked = 0;
  orders = 0;
  ask = asker(
    createApi({
      ...deps,
      askBureau: (...question) => {
        asked += 1;
        return deps.askBureau(...question);
      },
    }),
  );
});

const publish = (document: object, expectedVersion = 0) =>
  ask(ADMIN, `PUT /api/credores/${AURORA}/credit-policy`, { document, expectedVersion });
const assess = (key = `pedido-${(orders += 1)}`) =>
  ask(AURORA_GESTOR, 'POST /api/credit-assessments', request, { 'idempotency-key': key });
const paid = (price: number) => ({ status: 200, json: { bureau: { name: 'sandbox', price } } });

const BUREAU_COSTS = { ...CREDIT_POLICY, reportPrice: 250, monthlyBudget: 600 };
const COSTS = `GET /api/costs?credorId=${AURORA}&from=2026-03-20&to=2026-03-20`;

test('reports are paid within the budget of the month, told with the assessment, and booked once', async () => {
  await publish(BUREAU_COSTS);
  for (const key of ['pedido-a', 'pedido-a', 'pedido-b'])
    expect(await assess(key)).toMatchObject(paid(250));
  expect(await assess('pedido-c')).toMatchObject({
    status: 409,
    json: { title: 'O orçamento do mês para o birô acabou' },
  });
  expect(asked).toBe(2);
  const { json } = await ask(ADMIN, COSTS);
  expect(json).toMatchObject({
    byChannel: [{ key: 'credit-report', costMicros: 5_000_000 }],
    byCampaign: [{ key: '- credit-report:sandbox' }],
    byCarteira: [{ key: '-' }],
  });
  await publish({ ...BUREAU_COSTS, monthlyBudget: 750 }, 1);
  expect(await assess('pedido-c')).toMatchObject(paid(250));
  await publish({ ...BUREAU_COSTS, bureau: null }, 2);
  expect(await assess()).toMatchObject({ status: 200, json: { bureau: null } });
});

test('a bureau is asked no faster than the policy wants, however many ask at once', async () => {
  await publish({ ...BUREAU_COSTS, monthlyBudget: 10_000, reportsPerMinute: 3 });
  const answers = await Promise.all(Array.from({ length: 6 }, () => assess()));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(3);
  expect(asked).toBe(3);
});

test('a policy whose month does not pay one report is refused', async () => {
  const { status, json } = await publish({ ...BUREAU_COSTS, monthlyBudget: 100 });
  expect(status).toBe(400);
  expect(JSON.stringify(json)).toContain('R$ 1,00 não paga um relatório de R$ 2,50');
});
