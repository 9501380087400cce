import { readSheet } from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { FileReplaced } from '#shared/adapters/files.ts';
import { aSpreadsheet, aWorkbook, type SpreadsheetSheet } from '#shared/testing/a-spreadsheet.ts';
import { aZip } from '#shared/testing/a-zip.ts';
import { storedTexts } from '#shared/testing/stored-texts.ts';
import { openSpreadsheet } from './open-spreadsheet.ts';
import { UnreadableSheet } from './unreadable-sheet.ts';

const KEY = 'imports/loja-aurora/carteira.xlsx';
const HEADER = ['Contrato', 'Nome', 'Valor'];
const MARIA = ['A-1', { shared: 'Maria &amp; filhos' }, { number: '1234.5600000000002' }] as const;
const SHEET = 'xl/worksheets/sheet1.xml';

async function opened(content: Uint8Array) {
  const files = storedTexts();
  files.put(KEY, content);
  const { etag = '', bytes = 0 } = (await files.describe(KEY)) ?? {};
  return { files, sheet: await openSpreadsheet(files, { key: KEY, etag, bytes }) };
}

async function csvOf(content: Uint8Array): Promise<string> {
  const { sheet } = await opened(content);
  let text = '';
  for await (const piece of sheet.csv()) text += piece;
  return text;
}

const inSheet = (rows: string, more = {}) =>
  aWorkbook([{ name: 'Carteira', rows: [] }], {
    [SHEET]: `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  });

test('each kind of cell is read as a person would have typed it', async () => {
  const cells = [{ day: 46_091 }, { percent: '0.02' }, true, { error: '#N/A' }, null, 'fim'];
  expect(await csvOf(aSpreadsheet([HEADER, MARIA, cells]))).toBe(
    'Contrato;Nome;Valor;;;\r\nA-1;Maria & filhos;1234,56;;;\r\n10/03/2026;2%;sim;#N/A;;fim\r\n',
  );
});

test('the first sheet that is shown counts, and the other ones are told', async () => {
  const sheets: readonly SpreadsheetSheet[] = [
    { name: 'Listas', rows: [['oculta']], state: 'hidden' },
    { name: 'Carteira', rows: [['certa']] },
    { name: 'Resumo', rows: [['outra']] },
  ];
  const { sheet } = await opened(aWorkbook(sheets));
  expect(sheet.others).toEqual(['Resumo']);
  expect(await csvOf(aWorkbook(sheets))).toBe('certa\r\n');
});

test('texts in pieces, prefixed names, cells without a place and rows that are left out are read', async () => {
  const shared = `<x:sst xmlns:x="m"><x:si><x:r><x:t>Ma</x:t></x:r><x:r><x:t>ria</x:t></x:r><x:rPh><x:t>?</x:t></x:rPh></x:si></x:sst>`;
  const rows = `<x:row><x:c t="inlineStr"><x:is><x:t>codigo</x:t></x:is></x:c><x:c t="str"><x:f>A1</x:f><x:v>nome</x:v></x:c></x:row><x:row r="4"><x:c r="B4" t="s"><x:v>0</x:v></x:c></x:row>`;
  const sheet = `<x:worksheet xmlns:x="m"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
  expect(await csvOf(inSheet('', { [SHEET]: sheet, 'xl/sharedStrings.xml': shared }))).toBe(
    'codigo;nome\r\n;\r\n;\r\n;Maria\r\n',
  );
});

test('of merged cells the first has what they show', async () => {
  const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>Maria</t></is></c><c r="B1"/></row><row r="2"><c r="A2"/><c r="B2"><v>10</v></c></row>`;
  expect(await csvOf(inSheet(rows))).toBe('Maria;\r\n;10\r\n');
});

test('some thousand rows with texts that they share are those that another reader finds', async () => {
  const rows = Array.from({ length: 3_000 }, (_, at) => [
    { shared: `B-${at}` },
    { shared: `Pessoa ${at % 700}` },
    { number: String(at * 7) },
    at % 2 === 0,
  ]);
  const content = aSpreadsheet(rows);
  const theirs = await readSheet(new Uint8Array(content).buffer, 1);
  const text = (cell: unknown) => (typeof cell === 'boolean' ? (cell ? 'sim' : 'não') : cell);
  expect((await csvOf(content)).trimEnd().split('\r\n')).toEqual(
    theirs.map((row) => row.map(text).join(';')),
  );
});

describe('a file is refused that', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['is no ZIP', Buffer.from('PK\u0003\u0004 nada'), /não é uma planilha do Excel inteira/],
    ['breaks off', aSpreadsheet([HEADER]).subarray(0, 300), /não é uma planilha do Excel inteira/],
    ['is another ZIP', aZip({ 'foto.txt': 'oi' }), /Falta na planilha a parte _rels/],
    [
      'shows no sheet',
      aWorkbook([{ name: 'A', rows: [], state: 'hidden' }]),
      /não tem uma aba visível/,
    ],
    ['has broken XML', inSheet('<row><c></row>'), /não é uma planilha do Excel inteira/],
    ['has a cell without end', inSheet(`<row><c><v>${'9'.repeat(2_000_000)}`), /não tem fim/],
    ['has too many rows', inSheet('<row r="1048577"><c><v>1</v></c></row>'), /passa de 1048576/],
    ['has too many columns', inSheet('<row><c r="XFE1"><v>1</v></c></row>'), /colunas demais/],
    [
      'repeats a long text in each cell of a row',
      inSheet(`<row>${'<c t="s"><v>0</v></c>'.repeat(40)}</row>`, {
        'xl/sharedStrings.xml': `<sst><si><t>${'a'.repeat(30_000)}</t></si></sst>`,
      }),
      /A linha 1 é longa demais/,
    ],
  ])('%s', async (_what, content, reason) => {
    const reading = csvOf(content);
    await expect(reading).rejects.toBeInstanceOf(UnreadableSheet);
    await expect(reading).rejects.toThrow(reason);
  });

  test('says that a sheet unpacks to more than there is time for', async () => {
    const parts = partsOf(100);
    await expect(csvOf(aZip(parts, { [SHEET]: 3 * 1024 ** 3 }))).rejects.toThrow(/passa de 2 GB/);
  });

  test('unpacks to more than it says', async () => {
    await expect(csvOf(aZip(partsOf(100_000), { [SHEET]: 1_000 }))).rejects.toThrow(
      /não é uma planilha do Excel inteira/,
    );
  });
});

test('a file that is replaced while it is read is not called broken', async () => {
  const { files, sheet } = await opened(aWorkbook([{ name: 'A', rows: longRows() }]));
  files.put(KEY, 'outra');
  await expect(sheet.csv()[Symbol.asyncIterator]().next()).rejects.toBeInstanceOf(FileReplaced);
});

/** More than is read in one piece, and hard to pack. */
function longRows() {
  let seed = 1;
  const next = () => (seed = (seed * 48_271) % 2_147_483_647);
  return Array.from({ length: 40_000 }, () => [{ number: `${next()}${next()}` }, `${next()}`]);
}

function partsOf(rows: number): Readonly<Record<string, string>> {
  const target = (kind: string, path: string) =>
    `<Relationships><Relationship Id="r" Type="${kind}" Target="${path}"/></Relationships>`;
  return {
    '_rels/.rels': target('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="A" r:id="r"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': target('worksheet', 'worksheets/sheet1.xml'),
    [SHEET]: `<worksheet><sheetData>${'<row><c><v>1</v></c></row>'.repeat(rows)}</sheetData></worksheet>`,
  };
}
