import { expect, test } from 'vitest';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
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
