import { beforeEach, describe, expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { nossoNumeroKey } from '#shared/domain/cnab/nosso-numero-key.ts';
import { chargeIdOf } from '#shared/domain/values/derive-ids.ts';
import { listRetornos } from '#shared/table/retornos.ts';
import { AURORA, instant, MARIA } from '#shared/testing/records.ts';
import {
  anAccount,
  retornoFile,
  retornoLines,
  type ToldTitle,
} from '#shared/testing/retorno-file.ts';
import { toldOfBoletos } from '#shared/testing/told-of-boletos.ts';
import { type StoredTexts, storedTexts } from '#shared/testing/stored-texts.ts';
import { aBillingAccount } from '#shared/testing/titulos.ts';
import { keys } from '#shared/table/keys.ts';
import type { Table } from '#shared/table/table.ts';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { ReadRetornoDeps } from './deps.ts';
import { readRetornoFiles } from './read-retorno.ts';

const KEY = 'retornos/loja-aurora/CB251101.ret';
const NOW = instant('2026-11-25T12:00:00.000Z');
const CHARGE = chargeIdOf(MARIA, 'boleto 77');
const account = { ...aBillingAccount('341', 400), agreement: '123456' };

let table: Table;
let files: StoredTexts;
let deps: ReadRetornoDeps;

beforeEach(async () => {
  const { client, tableName } = await createTestTable();
  table = { client, name: tableName };
  files = storedTexts();
  deps = { table, files, accountOf: async () => account, now: () => NOW };
  const ref = keys.ref('nosso-numero', nossoNumeroKey(AURORA, '341', '77'));
  const target = { credorId: AURORA, chargeId: CHARGE };
  const Item = { ...ref, debtorId: MARIA, target };
  await client.send(new PutCommand({ TableName: tableName, Item }));
});

const arrive = (content: string | Uint8Array, key = KEY) => {
  files.put(key, content);
  const Records = [
    {
      eventName: 'ObjectCreated:Put',
      s3: { bucket: { name: 'b-1' }, object: { key, sequencer: '' } },
    },
  ];
  return readRetornoFiles({ Records }, deps);
};
const paid = (nossoNumero: string, amount: number): ToldTitle => ({
  code: '06',
  nossoNumero,
  face: amount,
  paid: amount,
  tariff: 210,
});
const OURS = paid('77', 10_000);
const THEIRS = paid('99', 2_500);
const REJECTED: ToldTitle = { code: '03', nossoNumero: '78', face: 500, reasons: '0848' };

const told = () => toldOfBoletos(table);

test('what was paid is told gross to the charge of its boleto, at noon of the day of payment', async () => {
  expect(await arrive(retornoFile(anAccount('341'), 400, [OURS]))).toBe('done');
  expect(await told()).toEqual([
    {
      kind: 'paid',
      gatewayPaymentId: expect.stringContaining('loja-aurora/341/77/06/2026-11-23'),
      txid: CHARGE,
      amount: 10_000,
      paidAt: '2026-11-23T15:00:00.000Z',
    },
  ]);
});

test('a payment that has only its day of credit, still to come, was made by the day on which the file is read', async () => {
  const lines = retornoLines(anAccount('341'), 400, [{ ...OURS, creditedOn: '2026-11-27' }]);
  const dayless = lines.map((line, at) => (at === 1 ? line.replace('231126', '      ') : line));
  expect(await arrive(dayless.join('\r\n'))).toBe('done');
  expect(await told()).toMatchObject([{ amount: 10_000, paidAt: '2026-11-25T15:00:00.000Z' }]);
});

test.each([
  ['104', '1000052998224725', '52998224725'],
  ['033', '2011222333000181', '11222333000181'],
] as const)(
  'of a boleto that is not ours, bank %s tells whom it was drawn on',
  async (bank, columns, payerTaxId) => {
    deps = {
      ...deps,
      accountOf: async () => ({ ...aBillingAccount(bank, 240), agreement: '123456' }),
    };
    const at = bank === '033' ? 127 : 132;
    const lines = retornoLines(anAccount(bank), 240, [{ ...THEIRS, code: '06' }]).map((line) =>
      line.charAt(13) === 'T' ? line.slice(0, at) + columns + line.slice(at + 16) : line,
    );
    expect(await arrive(lines.join('\r\n'))).toBe('done');
    expect(await told()).toMatchObject([{ kind: 'paid', txid: null, payerTaxId }]);
  },
);

test('the file’s summary has what was paid, taken by the bank, unknown, refused and unreadable', async () => {
  const lines = retornoLines(anAccount('341'), 400, [OURS, THEIRS, REJECTED, OURS]);
  const damaged = lines.map((line, index) => (index === 4 ? line.replace('06', '  ') : line));
  expect(await arrive(damaged.join('\r\n'))).toBe('done');
  expect(await listRetornos(table, AURORA)).toMatchObject([
    {
      status: 'done',
      key: KEY,
      readAt: NOW,
      summary: {
        bank: '341',
        lines: 6,
        titles: 3,
        occurrences: { paid: 2, 'entry-rejected': 1 },
        paid: { count: 2, amount: 12_500 },
        unknown: { count: 1, amount: 2_500 },
        tariffs: 420,
        refusals: [
          {
            line: 4,
            nossoNumero: '78',
            what: 'Entrada rejeitada (03): nosso número inválido (08), CEP inválido (48)',
          },
        ],
        remarks: [
          { line: 5, column: 109, reason: expect.stringContaining('código de ocorrência') },
        ],
      },
    },
  ]);
});

test('money of a boleto that is not ours is told without a charge, so that it waits for a person', async () => {
  await arrive(retornoFile(anAccount('341'), 400, [THEIRS]));
  expect(await told()).toMatchObject([{ kind: 'paid', txid: null, amount: 2_500 }]);
});

describe('nothing is told twice', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['the same file', retornoFile(anAccount('341'), 400, [OURS, THEIRS]), 'already-done'],
    [
      'the same file with other line ends',
      retornoLines(anAccount('341'), 400, [OURS, THEIRS]).join('\n'),
      'already-done',
    ],
    [
      'the same file, drawn up again by the bank with more in it',
      retornoFile(anAccount('341'), 400, [REJECTED, THEIRS, OURS]),
      'done',
    ],
  ])('%s', async (_, again, outcome) => {
    await arrive(retornoFile(anAccount('341'), 400, [OURS, THEIRS]));
    const before = await told();
    expect(await arrive(again, 'retornos/loja-aurora/de-novo.ret')).toBe(outcome);
    expect(await told()).toEqual(before);
    expect(before).toHaveLength(2);
  });
});

describe('a file that is not taken moves no money and says where and why', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    [
      'of another bank',
      retornoFile(anAccount('237'), 400, [OURS]),
      /^Linha 1, coluna 77: o arquivo é do banco 237/,
    ],
    [
      'of another account',
      retornoFile({ ...anAccount('341'), account: '1' }, 400, [OURS]),
      /^Linha 1, coluna 33/,
    ],
    [
      'truncated',
      retornoLines(anAccount('341'), 400, [OURS, OURS]).slice(0, -1).join('\n'),
      /^Linha 4, coluna 1: .*truncado/,
    ],
    [
      'without a line',
      retornoLines(anAccount('341'), 400, [OURS, OURS]).toSpliced(2, 1).join('\n'),
      /^Linha 3, coluna 395/,
    ],
    ['that is no retorno', 'contrato;cpf\n', /^Linha 1, coluna 1/],
  ])('%s', async (_, content, failure) => {
    expect(await arrive(content)).toBe('refused');
    expect(await told()).toEqual([]);
    expect(await listRetornos(table, AURORA)).toEqual([
      expect.objectContaining({ status: 'refused', failure: expect.stringMatching(failure) }),
    ]);
  });

  test('of a credor without an account', async () => {
    deps = { ...deps, accountOf: async () => null };
    expect(await arrive(retornoFile(anAccount('341'), 400, [OURS]))).toBe('refused');
    expect(await listRetornos(table, AURORA)).toMatchObject([
      { failure: expect.stringContaining('não tem conta de cobrança') },
    ]);
  });
});

test.each([
  ['retornos/Loja Aurora/x.ret', 'not-a-retorno'],
  ['retornos/loja-aurora/', 'not-a-retorno'],
])('a file at %s is nobody’s', async (key, outcome) => {
  expect(await arrive('x', key)).toBe(outcome);
});

test('S3’s own test and a file that is gone are nothing to do', async () => {
  expect(await readRetornoFiles({ Event: 's3:TestEvent' }, deps)).toBe('test');
  const object = { key: KEY, sequencer: '' };
  const Records = [{ eventName: 'ObjectCreated:Put', s3: { bucket: { name: 'b-1' }, object } }];
  expect(await readRetornoFiles({ Records }, deps)).toBe('file-gone');
});
