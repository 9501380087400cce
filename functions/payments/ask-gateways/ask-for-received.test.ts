import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { addMinutes } from '#shared/domain/values/zone.ts';
import { readWebhook } from '#shared/table/raw-webhooks.ts';
import { instant } from '#shared/testing/records.ts';
import { askForReceived } from './ask-for-received.ts';

const NIGHT = instant('2026-03-17T06:20:00.000Z');
const DAY_MINUTES = 24 * 60;

async function aTable() {
  const { client, tableName } = await createTestTable();
  return { client, name: tableName };
}

test('each whole day is asked about once, and nights that were missed are made up for', async () => {
  const table = await aTable();
  const ask = (night: number) =>
    askForReceived(table, ['efi'], addMinutes(NIGHT, night * DAY_MINUTES));
  expect(await ask(0)).toBe(7);
  expect(await ask(0)).toBe(0);
  expect(await ask(1)).toBe(1);
  expect(await ask(4)).toBe(3);
});

test('a day begins and ends at midnight in Brasília', async () => {
  const table = await aTable();
  await askForReceived(table, ['bacen-pix'], NIGHT);
  const key = { gateway: 'bacen-pix', day: '2026-03-16', eventId: 'received-0' };
  expect(JSON.parse((await readWebhook(table, key))?.body ?? '')).toEqual({
    from: '2026-03-16T03:00:00.000Z',
    until: '2026-03-17T03:00:00.000Z',
    page: 0,
  });
});
