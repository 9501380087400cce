import { expect, test } from 'vitest';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import { putUnreconciled } from '#shared/table/unreconciled.ts';
import { ADMIN, API_NOON, asker, createApiWorld } from '#shared/testing/api-world.ts';
import { AURORA, instant } from '#shared/testing/records.ts';
import { UNMATCHED } from '#shared/testing/unmatched-money.ts';
import { createApi } from './api.ts';

test('money whose owner should have been named by now stands first, with the day by which', async () => {
  const { deps, table } = await createApiWorld();
  const fresh = { paymentId: paymentIdOf('sandbox', 'E2'), paidAt: API_NOON, listedAt: API_NOON };
  await putUnreconciled(table, { ...UNMATCHED, ...fresh });
  await putUnreconciled(table, { ...UNMATCHED, listedAt: instant('2026-03-16T15:00:00.000Z') });
  const answer = await asker(createApi(deps))(ADMIN, `GET /api/unreconciled?credorId=${AURORA}`);
  expect(answer).toMatchObject({
    status: 200,
    json: {
      items: [
        { paymentId: UNMATCHED.paymentId, decideBy: '2026-03-18', isOverdue: true },
        { paymentId: fresh.paymentId, decideBy: '2026-03-24', isOverdue: false },
      ],
    },
  });
});

test('a contested payment says where to look, by the ids of the gateway’s own panel', async () => {
  const { deps, table } = await createApiWorld();
  const contest = { contestId: 'CBKS_1', gatewayPaymentId: 'CHAR_1' };
  const line = { ...UNMATCHED, kind: 'contested' as const, gateway: 'pagbank', contest };
  await putUnreconciled(table, { ...line, amount: ZERO_CENTAVOS, listedAt: API_NOON });
  const answer = await asker(createApi(deps))(ADMIN, `GET /api/unreconciled?credorId=${AURORA}`);
  const note = expect.stringContaining(
    'pagbank avisou que o pagamento CHAR_1 foi contestado (CBKS_1).',
  );
  expect(answer).toMatchObject({
    json: {
      items: [
        { kind: 'contested', note, decideBy: '2026-03-24', actions: ['charge-back', 'dismiss'] },
      ],
    },
  });
});
