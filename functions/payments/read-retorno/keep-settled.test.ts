import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { nossoNumeroKey } from '#shared/domain/cnab/nosso-numero-key.ts';
import { readRetorno } from '#shared/domain/cnab/retorno/read-retorno.ts';
import { settlementIds } from '#shared/domain/cnab/retorno/settlement-id.ts';
import { chargeIdOf } from '#shared/domain/values/derive-ids.ts';
import { keys } from '#shared/table/keys.ts';
import type { Table } from '#shared/table/table.ts';
import { AURORA, instant, MARIA } from '#shared/testing/records.ts';
import { anAccount, retornoFile, type ToldTitle } from '#shared/testing/retorno-file.ts';
import { toldOfBoletos } from '#shared/testing/told-of-boletos.ts';
import { keepSettled } from './keep-settled.ts';

const BANK = '341';
const CHARGE = chargeIdOf(MARIA, 'boleto 77');
const OURS: ToldTitle = { code: '06', nossoNumero: '77', face: 10_000, paid: 10_000 };

let table: Table;
beforeEach(async () => {
  const { client, tableName } = await createTestTable();
  table = { client, name: tableName };
  const ref = keys.ref('nosso-numero', nossoNumeroKey(AURORA, BANK, '77'));
  const Item = { ...ref, debtorId: MARIA, target: { credorId: AURORA, chargeId: CHARGE } };
  await client.send(new PutCommand({ TableName: tableName, Item }));
});

/** Keeps what one file of the bank tells. @returns how many were paid that are not ours */
async function keep(titles: readonly ToldTitle[], sequence = 1): Promise<number> {
  const file = retornoFile(anAccount(BANK), 400, titles, sequence);
  const header = { bank: BANK, sequence: String(sequence), generatedOn: null } as const;
  const idOf = settlementIds(header);
  const now = () => instant('2026-11-25T12:00:00.000Z');
  let strangers = 0;
  for await (const news of readRetorno([file], anAccount(BANK))) {
    const told = news.flatMap((one) => (one.kind === 'title' ? [one.title] : []));
    const place = { credorId: AURORA, bank: BANK, idOf } as const;
    strangers += (await keepSettled(told, place, { table, now })).length;
  }
  return strangers;
}

test.each([
  ['one file', [[OURS, OURS]]],
  ['two files', [[OURS], [OURS]]],
])('a boleto that was paid twice on one day, told in %s, is two payments', async (_, files) => {
  for (const [index, titles] of files.entries()) await keep(titles, index + 1);
  for (const [index, titles] of files.entries()) await keep(titles, index + 1);
  expect(await toldOfBoletos(table)).toHaveLength(2);
});

test('a cheque that is not cleared yet holds contact with whoever paid by it, and of a stranger says nothing', async () => {
  const cheque = { ...OURS, code: '65', paid: 0 };
  expect(await keep([cheque, { ...cheque, nossoNumero: '99' }])).toBe(0);
  expect(await toldOfBoletos(table)).toEqual([
    { kind: 'clearing', txid: CHARGE, paidAt: '2026-11-23T15:00:00.000Z' },
  ]);
});

test('what the bank took back is told of the charge that it was paid for, by the face where no amount stands', async () => {
  await keep([{ ...OURS, code: '69', paid: 0 }]);
  expect(await toldOfBoletos(table)).toMatchObject([
    { kind: 'chargeback', txid: CHARGE, amount: 10_000, namesCharge: true, whole: true },
  ]);
});

test('where the bank states how much it took back, that is told, and not the face', async () => {
  await keep([{ ...OURS, code: '69', paid: 10_233, lateCharges: 233 }]);
  const [told] = await toldOfBoletos(table);
  expect(told).toMatchObject({ kind: 'chargeback', txid: CHARGE, amount: 10_233 });
  expect(told).not.toHaveProperty('whole');
});
