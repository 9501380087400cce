import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { putUnreconciled } from '#shared/table/unreconciled.ts';
import { instant } from '#shared/testing/records.ts';
import { UNMATCHED } from '#shared/testing/unmatched-money.ts';
import { countOverdue } from './count-overdue.ts';

const FRIDAY = instant('2026-03-13T14:00:00.000Z');

test('money of a Friday that nobody has decided on is overdue from the Wednesday on', async () => {
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  const second = paymentIdOf('sandbox', 'another');
  await putUnreconciled(table, { ...UNMATCHED, listedAt: FRIDAY });
  await putUnreconciled(table, { ...UNMATCHED, paymentId: second, status: 'resolved' });
  expect(await countOverdue(table, instant('2026-03-18T02:59:00.000Z'))).toBe(0);
  expect(await countOverdue(table, instant('2026-03-18T06:20:00.000Z'))).toBe(1);
});
