import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { ImportView, RejectedRows } from '#events/api/import.ts';
import { asAdmin } from '#local/sample/as-admin.ts';
import { uploadFile } from '#local/sample/town.ts';
import type { World } from '#local/world.ts';
import { everyDebtor } from './histories.ts';
import { smallPlace } from './small-place.ts';
import { tableOf } from './table-of.ts';

const CREDOR = 'loja-aurora';
const HEADER = 'contrato;cpf;nome;valor;vencimento';
const GOOD = 'A-1;52998224725;Maria da Silva;10,00;10/03/2026';
const Imports = z.object({ items: z.array(ImportView) });

let world: World;
beforeAll(async () => {
  world = await smallPlace([], { startAt: Date.parse('2026-03-16T12:00:00.000Z') });
});
afterAll(() => world.aws.close());

/** Uploads a file as the console does, and reads what the console would show of it. */
async function importOf(content: string | Buffer) {
  await world.aws.advanceTo(world.aws.now() + 60_000);
  await uploadFile(world, { credorId: CREDOR, fileName: 'carteira.csv', csv: content });
  await world.aws.settle();
  const list = await asAdmin(world, 'GET', `/api/imports?credorId=${CREDOR}`);
  const [newest] = Imports.parse(list).items;
  if (!newest) throw new Error('the import does not show');
  const path = `/api/imports/${CREDOR}/${newest.importId}/rejected`;
  const rejected = RejectedRows.parse(await asAdmin(world, 'GET', path));
  return { newest, rejected };
}

const file = (...rows: readonly string[]) => [HEADER, ...rows, ''].join('\n');

test.each<[string, string | Buffer, RegExp]>([
  ['empty', '', /vazio/],
  ['an Excel workbook', Buffer.from('504b030414000600', 'hex'), /planilha do Excel/],
  ['UTF-16', Buffer.from(`\ufeff${file(GOOD)}`, 'utf16le'), /UTF-16/],
  ['without a header', file(GOOD).slice(HEADER.length + 1), /Falta a coluna/],
  ['of columns that nobody knows', 'a;b;c\n1;2;3\n', /Falta a coluna/],
])(
  'a file that is %s is refused whole with the reason, and brings nobody in',
  async (_, content, reason) => {
    const { newest } = await importOf(content);
    expect(newest).toMatchObject({
      status: 'failed',
      failure: expect.stringMatching(reason),
      imported: 0,
    });
    expect(await everyDebtor(tableOf(world))).toEqual([]);
  },
);

test('bad rows are told one by one with row, column, reason and line, and the good one comes in', async () => {
  const bad: readonly [line: string, column: string, reason: RegExp][] = [
    ['B-1;52998224726;Maria da Silva;10,00;10/03/2026', 'cpf', /dígito verificador/],
    ['B-2;52998224725;Maria da Silva;-10,00;10/03/2026', 'valor', /negativo/],
    ['B-3;52998224725;Maria da Silva;999.999.999.999,00;10/03/2026', 'valor', /acima de R\$/],
    ['B-4;52998224725;Maria da Silva;10,00;31/02/2026', 'vencimento', /não existe/],
    ['B-5;52998224725;Maria da Silva;dez reais;10/03/2026', 'valor', /./],
    ['B-6;52998224725;Maria da Silva;10,00', 'vencimento', /em branco/],
    ['A-1;52998224725;Maria da Silva;99,00;10/03/2026', 'contrato', /repetido: a linha 2/],
    ['B-7;52998224725;"Maria da Silva;10,00;10/03/2026', 'linha', /aspas/],
  ];
  const { newest, rejected } = await importOf(file(GOOD, ...bad.map(([line]) => line)));
  expect(newest).toMatchObject({ status: 'done', rows: 9, imported: 1, rejected: 8 });
  expect(rejected.rows).toEqual(
    bad.map(([line, column, reason], index) => ({
      row: index + 3,
      column,
      value: expect.any(String),
      reason: expect.stringMatching(reason),
      // A guard against formulas stands before what begins with a sign.
      line: expect.stringContaining(line.slice(0, 3)),
      fields: column === 'linha' ? [line] : line.split(';'),
      isMended: false,
    })),
  );
  expect(rejected.downloadUrls).toEqual([expect.stringMatching(/^http/)]);
});

test('a file in Latin-1 with a column that nobody knows is read as it is meant', async () => {
  const content = `${HEADER};Observação\nL-1;11144477735;José Conceição;10,00;10/03/2026;ligar à tarde\n`;
  const { newest } = await importOf(Buffer.from(content, 'latin1'));
  expect(newest).toMatchObject({ status: 'done', imported: 1, rejected: 0 });
  const found = await asAdmin(world, 'POST', '/api/debtor-searches', {
    credorId: CREDOR,
    text: 'L-1',
  });
  expect(found).toMatchObject({ rows: [{ name: 'José Conceição' }] });
});

test('the same file again changes nothing', async () => {
  const { newest } = await importOf(file(GOOD));
  expect(newest).toMatchObject({ status: 'done', imported: 0, unchanged: 1, rejected: 0 });
});

test('nothing of all this is left in a queue for dead letters', () => {
  const { sqs } = world.aws.services;
  expect(sqs.names().filter((name) => sqs.queue(name).hasVisible())).toEqual([]);
});
