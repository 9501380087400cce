import { beforeAll, expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { addMinutes } from '#shared/domain/values/zone.ts';
import { type Import } from '#shared/table/imports.ts';
import { listImports } from '#shared/table/list-imports.ts';
import { importWorld } from '#shared/testing/import-world.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { storedTexts } from '#shared/testing/stored-texts.ts';
import { importDebts } from './import-debts.ts';
import { IMPORT_BYTES_MAX } from './open-file.ts';

const HEADER = 'codigo;cpf;nome;valor;vencimento\n';
const GOOD = 'A-1;52998224725;Maria da Silva;10,00;10/03/2026\n';
let world: Awaited<ReturnType<typeof importWorld>>;

beforeAll(async () => {
  const { client, tableName } = await createTestTable();
  world = await importWorld({ client, name: tableName });
});

type Upload = { content: string | Uint8Array; mapping?: string; folder?: string; bytes?: number };
let uploads = 0;

async function upload({ content, mapping, folder = 'loja-aurora', bytes }: Upload) {
  uploads += 1;
  const at = addMinutes(world.now(), uploads);
  const files = storedTexts();
  const key = `imports/${folder}/arquivo-${uploads}.csv`;
  files.put(key, content, mapping);
  const { describe } = files;
  const deps = {
    ...world,
    files: {
      ...files,
      describe: async (path: string) => {
        const found = await describe(path);
        return found && { ...found, bytes: bytes ?? found.bytes };
      },
    },
    uploadText: files.uploadText,
    bucket: 'regua-files',
    documentKey: async () => world.documentKey,
    continueLater: async () => {},
    now: () => at,
  };
  const Records = [
    {
      eventName: 'ObjectCreated:Put',
      s3: { bucket: { name: 'regua-files' }, object: { key, sequencer: '1' } },
    },
  ];
  const outcome = await importDebts({ Records }, deps, { count: 1, remainingMs: () => 900_000 });
  const credor = CredorId.safeParse(folder);
  const { imports } = credor.success
    ? await listImports(world.table, credor.data)
    : { imports: [] };
  const rejected = (item?: Import) => item?.rejectedParts.map((part) => files.text(part)).join('');
  return { outcome, item: imports[0], rejects: rejected(imports[0]) };
}

const mapping = (columns: object): string => JSON.stringify(columns);
const utf16 = Buffer.from(`\ufeff${HEADER}${GOOD}`, 'utf16le');

test.each<[string, Upload, RegExp]>([
  ['is empty', { content: '' }, /vazio/],
  ['is blank', { content: '\n\n \n' }, /vazio/],
  ['has only a header', { content: HEADER }, /só o cabeçalho/],
  ['has no header', { content: GOOD + GOOD }, /Falta a coluna de "código".*"A-1"/],
  [
    'lacks a column',
    { content: 'codigo;cpf;nome;valor\n1;2;3;4' },
    /Falta a coluna de "vencimento"/,
  ],
  [
    'has two amounts',
    { content: 'codigo;cpf;nome;vencimento;valor;amount\n' },
    /"valor", "amount"/,
  ],
  ['has too many columns', { content: `${'x;'.repeat(300)}\n1` }, /301 colunas; o máximo é 200/],
  ['is one endless line', { content: `codigo;${'x'.repeat(70_000)}` }, /não é um cabeçalho/],
  ['is an Excel workbook', { content: 'PK\u0003\u0004…' }, /planilha do Excel inteira.*CSV UTF-8/],
  ['is an old Excel workbook', { content: Buffer.from('d0cf11e0a1b11ae1', 'hex') }, /\.xls\)/],
  ['is a PDF', { content: '%PDF-1.7' }, /um PDF/],
  ['is binary', { content: 'a;b\u0000;c\n' }, /binário/],
  ['is UTF-16', { content: utf16 }, /UTF-16/],
  ['is above 5 GB', { content: HEADER, bytes: IMPORT_BYTES_MAX + 1 }, /passa de 5 GB/],
  ['has a mapping that is no JSON', { content: HEADER + GOOD, mapping: '{' }, /não é um JSON/],
  [
    'maps to an unknown field',
    { content: HEADER, mapping: mapping({ valor: 'quantia' }) },
    /"valor"/,
  ],
  ['maps an absent column', { content: HEADER, mapping: mapping({ total: 'amount' }) }, /"total"/],
  [
    'is of an unknown credor',
    { content: HEADER + GOOD, folder: 'ninguem' },
    /Não há credor "ninguem"/,
  ],
])('a file that %s fails as a whole, with the reason', async (_, file, reason) => {
  const { outcome, item } = await upload(file);
  expect(outcome).toBe('failed');
  expect(item).toMatchObject({ status: 'failed', failure: expect.stringMatching(reason) });
});

test('a file outside the folder of a credor is left alone', async () => {
  expect(await upload({ content: HEADER, folder: 'Loja Aurora!' })).toMatchObject({
    outcome: 'not-an-import',
  });
});

test.each<[string, string, string, RegExp]>([
  ['an invalid CPF', 'A-1;52998224726;Maria;10,00;10/03/2026', 'cpf', /dígito verificador/],
  ['a CPF without its zeros', 'A-1;2998224725;Maria;10,00;10/03/2026', 'cpf', /zeros à esquerda/],
  ['no CPF', 'A-1;;Maria;10,00;10/03/2026', 'cpf', /em branco/],
  ['no code', ' ;52998224725;Maria;10,00;10/03/2026', 'codigo', /código em branco/],
  ['no name', 'A-1;52998224725;;10,00;10/03/2026', 'nome', /nome em branco/],
  ['a negative amount', 'A-1;52998224725;Maria;-10,00;10/03/2026', 'valor', /negativo/],
  ['an amount of zero', 'A-1;52998224725;Maria;0,00;10/03/2026', 'valor', /valor zero/],
  ['an absurd amount', 'A-1;52998224725;Maria;999.999.999,99;10/03/2026', 'valor', /acima de R\$/],
  ['an ambiguous amount', 'A-1;52998224725;Maria;1.234;10/03/2026', 'valor', /ambíguo/],
  ['an impossible date', 'A-1;52998224725;Maria;10,00;30/02/2026', 'vencimento', /não existe/],
  ['a date of a past age', 'A-1;52998224725;Maria;10,00;10/03/1989', 'vencimento', /antes de/],
  ['a date of a far age', 'A-1;52998224725;Maria;10,00;10/03/2037', 'vencimento', /dez anos/],
  ['a year of two digits', 'A-1;52998224725;Maria;10,00;10/03/76', 'vencimento', /ano de dois/],
  ['too many columns', 'A-1;52998224725;Maria;10,00;10/03/2026;x', 'linha', /6 colunas.*tem 5/],
  [
    'a field without end',
    `A-1;52998224725;${'x'.repeat(501)};10,00;10/03/2026`,
    'nome',
    /500 letras/,
  ],
])('a row with %s is rejected alone, naming the column', async (_, bad, column, reason) => {
  const good = `B-${uploads};11144477735;José;10,00;10/03/2026\n`;
  const { item, rejects = '' } = await upload({ content: `${HEADER}${bad}\n${good}` });
  expect(item).toMatchObject({ status: 'done', counts: { rows: 2, imported: 1, rejected: 1 } });
  const [, line = ''] = rejects.split('\r\n');
  expect(line.startsWith(`2;${column};`)).toBe(true);
  expect(line).toMatch(reason);
});

test('a row that says all wrong is told all of it at once', async () => {
  const { rejects = '' } = await upload({ content: `${HEADER};1;;x;y\n${GOOD}` });
  expect(rejects.split('\r\n')[1]).toMatch(/^2;codigo \| cpf \| nome \| valor \| vencimento;/);
});

test('columns that nobody knows are left out and named', async () => {
  const content =
    'codigo;cpf;nome;valor;vencimento;Time do coração\nC-1;52998224725;M;1,00;01/03/2026;x';
  expect((await upload({ content })).item).toMatchObject({
    status: 'done',
    ignoredColumns: ['Time do coração'],
  });
});

test('a mapping says which of two amounts is owed', async () => {
  const content = 'codigo;cpf;nome;vencimento;valor;saldo\nC-2;52998224725;M;01/03/2026;9,00;7,00';
  const { item } = await upload({ content, mapping: mapping({ SALDO: 'amount' }) });
  expect(item).toMatchObject({ status: 'done', ignoredColumns: ['valor'] });
});

test('a formula in a rejected row is only text in a spreadsheet', async () => {
  const { rejects } = await upload({
    content: `${HEADER}=cmd|'/c calc'!A1;1;@x;1,00;01/03/2026\n`,
  });
  expect(rejects).toContain(`;'=cmd|'/c calc'!A1;1;'@x;`);
});
