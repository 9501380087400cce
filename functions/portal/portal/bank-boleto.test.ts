import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { publishConfig } from '#shared/table/config-documents.ts';
import { keys } from '#shared/table/keys.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { aBoletoOrder } from '#shared/testing/charge-orders.ts';
import { aCredor } from '#shared/testing/credores.ts';
import { DOCUMENT_KEY, KEYED_MARIA, putMaria } from '#shared/testing/put-link.ts';
import { AURORA, instant, MARIA_PROFILE } from '#shared/testing/records.ts';
import { Visitor } from '#shared/testing/visitor.ts';
import { createPortal } from './portal.ts';

test('a boleto of the credor’s own bank is for whoever has an address, takes its time, and ends with its day', async () => {
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  const base = `/p/${await putMaria(table)}`;
  let now = instant('2026-04-14T13:05:00.000Z');
  const context = { expected: 1, by: 'user:ana', at: now };
  await publishConfig(table, 'credor', AURORA, aCredor({ boletoBy: 'cnab' }), context);
  const maria = new Visitor(
    createPortal({
      table,
      config: cachedConfig(table, () => 0),
      documentKey: async () => DOCUMENT_KEY,
      now: () => now,
    }),
  );
  const enter = async () => {
    await maria.open(base);
    await maria.send(base, { documento: MARIA_PROFILE.taxId });
  };

  await enter();
  expect(maria.text).not.toContain('Pagar com boleto');
  const address = { ...aBoletoOrder().payer.address, source: 'credor:loja-aurora' };
  const Item = { ...keys.profile(KEYED_MARIA), ...MARIA_PROFILE, address };
  await client.send(new PutCommand({ TableName: tableName, Item }));

  await maria.open(`${base}/dividas`);
  expect(maria.text).toContain('Pagar com boleto');
  await maria.send(`${base}/boleto`);
  const { path } = maria;
  expect(maria.text).toContain('Seu boleto está a caminho');
  expect(maria.headers).not.toHaveProperty('refresh');
  // Five days, and the Sunday moves to the Monday.
  const { record } = await loadDebtor(table, KEYED_MARIA);
  expect(record.charges).toMatchObject([{ kind: 'boleto', payableUntil: '2026-04-20' }]);

  now = instant('2026-04-21T13:05:00.000Z');
  await enter();
  await maria.open(path);
  expect(maria.text).toContain('Este boleto venceu');
  await maria.send(`${base}/boleto`);
  expect(maria.path).not.toBe(path);
  expect(maria.text).toContain('Seu boleto está a caminho');
});
