import { expect, test } from 'vitest';
import { readQuestion, stretchId } from '#shared/adapters/gateways/question.ts';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { addMinutes } from '#shared/domain/values/zone.ts';
import { readWebhook } from '#shared/table/raw-webhooks.ts';
import { instant } from '#shared/testing/records.ts';
import { askForReturned } from './ask-for-returned.ts';

const NIGHT = instant('2026-07-17T06:20:00.000Z');
const DAY_MINUTES = 24 * 60;

async function aTable() {
  const { client, tableName } = await createTestTable();
  return { client, name: tableName };
}

test('every night each PSP is asked anew, and once, for what went back of the last months', async () => {
  const table = await aTable();
  expect(await askForReturned(table, ['efi', 'bacen-pix'], NIGHT)).toBe(10);
  expect(await askForReturned(table, ['efi', 'bacen-pix'], NIGHT)).toBe(0);
  expect(await askForReturned(table, ['efi'], addMinutes(NIGHT, DAY_MINUTES))).toBe(5);
});

test('the questions reach back 125 days without a gap, and go the way of a webhook', async () => {
  const table = await aTable();
  await askForReturned(table, ['bacen-pix'], NIGHT);
  const ends = ['2026-07-17', '2026-06-22', '2026-05-28', '2026-05-03', '2026-04-08', '2026-03-14'];
  const midnights = ends.map((day) => instant(`${day}T03:00:00.000Z`));
  for (const [index, from] of midnights.slice(1).entries()) {
    const stretch = { from, until: midnights[index] ?? NIGHT, page: 0, returned: true as const };
    const key = { gateway: 'bacen-pix', day: '2026-07-17', eventId: stretchId(stretch) };
    const kept = await readWebhook(table, key);
    expect(kept?.strength).toBe('ours');
    expect(readQuestion(kept?.body ?? '')).toEqual({ kind: 'look-through', ...stretch });
  }
});
