import { expect, test } from 'vitest';
import { ImportList, RejectedRows } from '#events/api/import.ts';
import { rejectsHeader, rejectsLine } from '#shared/domain/import/rejects-file.ts';
import { ImportId } from '#shared/domain/values/ids.ts';
import { addMinutes } from '#shared/domain/values/zone.ts';
import { beginImport, readImport } from '#shared/table/imports.ts';
import { API_NOON, asker, AURORA_GESTOR, createApiWorld } from '#shared/testing/api-world.ts';
import { AURORA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const importId = ImportId.parse('aaaaaaaabbbbbbbbcccc');
const REJECTED = `rejected/${AURORA}/${importId}.csv`;
const MORE_REJECTED = `rejected/${AURORA}/${importId}-2.csv`;
const HEADERS = ['codigo', 'cpf'];
const problem = { column: 'cpf', value: '123', reason: 'CPF com dígito verificador errado' };
const contents = {
  [`imports/${AURORA}/2026-03-20-marco-1a2b3c4d.csv`]:
    'nota;cpf;cliente;quanto;vencimento\nN-1;52998224725;Maria;10,00;10/03/2026\n',
  [REJECTED]:
    rejectsHeader(HEADERS) +
    Array.from({ length: 300 }, (_, i) =>
      rejectsLine(HEADERS, i + 2, [problem], [`NF-${i}`, '123']),
    ).join(''),
};
const counts = {
  rows: 310,
  imported: 10,
  corrected: 0,
  unchanged: 0,
  rejected: 300,
  withRemarks: 0,
};

async function aDesk() {
  const { table, deps, continuedImports } = await createApiWorld(contents);
  await beginImport(table, {
    importId,
    credorId: AURORA,
    key: `imports/${AURORA}/2026-03-20-marco-1a2b3c4d.csv`,
    etag: 'e',
    startedAt: API_NOON,
    counts,
    rejectedParts: [REJECTED, MORE_REJECTED],
    ignoredColumns: [],
    columnDoubts: [],
    toReview: false,
    otherSheets: [],
    mode: 'delta',
    turn: 0,
    bookParts: [],
    unknownCodes: 0,
    status: 'running',
    next: { byte: 0, row: 1 },
  });
  return { ask: asker(createApi(deps)), table, continuedImports };
}
const desk = aDesk();

test('a file of debtors gets a place of its own, named so that a person knows it again', async () => {
  const { ask } = await desk;
  const body = { credorId: AURORA, fileName: '../Março 2026 (nº 1).CSV' };
  const { json } = await ask(AURORA_GESTOR, 'POST /api/imports', body);
  expect(json).toEqual({
    key: expect.stringMatching(
      /^imports\/loja-aurora\/2026-03-20-marco-2026-n-1-[0-9a-f]{8}\.csv$/,
    ),
    url: expect.stringContaining('https://files.example/imports/loja-aurora/'),
    expiresInSeconds: 900,
  });
});

test('an import tells how far it is and what was refused', async () => {
  const { ask } = await desk;
  const view = {
    importId,
    fileName: '2026-03-20-marco-1a2b3c4d.csv',
    status: 'running',
    rows: 310,
  };
  const { json: list } = await ask(AURORA_GESTOR, `GET /api/imports?credorId=${AURORA}`);
  expect(list).toMatchObject({ items: [view] });
  const { json: one } = await ask(AURORA_GESTOR, `GET /api/imports/${AURORA}/${importId}`);
  expect(one).toMatchObject({ ...view, failure: null, finishedAt: null, rejected: 300 });
  const unknown = await ask(AURORA_GESTOR, `GET /api/imports/${AURORA}/zzzzzzzz`);
  expect(unknown.status).toBe(404);
});

test('the first refused rows are shown with their reasons, and the rest is a file away', async () => {
  const { ask } = await desk;
  const { json } = await ask(AURORA_GESTOR, `GET /api/imports/${AURORA}/${importId}/rejected`);
  expect(json).toMatchObject({
    total: 300,
    headers: HEADERS,
    downloadUrls: [expect.stringContaining(REJECTED), expect.stringContaining(MORE_REJECTED)],
  });
  expect(json).toMatchObject({
    rows: expect.objectContaining({
      length: 200,
      0: { row: 2, ...problem, line: 'NF-0;123', fields: ['NF-0', '123'], isMended: false },
    }),
  });
});

const MENDED = {
  codigo: 'NF-5',
  cpf: '390.533.447-05',
  nome: 'JOSÉ ALVES',
  valor: '150,00',
  vencimento: '10/03/2026',
};

test('each refused row is on some page, and a mended one is remembered', async () => {
  const { ask } = await aDesk();
  const place = `/api/imports/${AURORA}/${importId}`;
  const rows: { row: number; isMended: boolean }[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const question: string = after === '' ? '' : `?after=${after}`;
    const { json } = await ask(AURORA_GESTOR, `GET ${place}/rejected${question}`);
    const page = RejectedRows.parse(json);
    expect(page.headers).toEqual(HEADERS);
    rows.push(...page.rows);
    after = page.after;
  }
  expect(new Set(rows.map(({ row }) => row)).size).toBe(300);
  const mended = await ask(AURORA_GESTOR, `POST ${place}/rows/7`, { cells: MENDED });
  expect(mended.json).toEqual({ row: 7, outcome: 'imported' });
  const bad = await ask(AURORA_GESTOR, `POST ${place}/rows/8`, {
    cells: { ...MENDED, valor: '-5' },
  });
  expect(bad.json).toMatchObject({ row: 8, outcome: 'rejected', column: 'valor', value: '-5' });
  const { json } = await ask(AURORA_GESTOR, `GET ${place}/rejected`);
  const known = RejectedRows.parse(json).rows.filter(({ isMended }) => isMended);
  expect(known.map(({ row }) => row)).toEqual([7]);
});

test('a mended row whose rate may be reais comes in without it and says so', async () => {
  const { ask } = await aDesk();
  const place = `POST /api/imports/${AURORA}/${importId}/rows`;
  const cells = { ...MENDED, codigo: 'NF-6', juros: '1,99' };
  const { json } = await ask(AURORA_GESTOR, `${place}/8`, { cells });
  const reason = expect.stringMatching(/juros: .*não foi lido/);
  expect(json).toEqual({ row: 8, outcome: 'imported', column: 'juros', value: '1,99', reason });
  for (const [index, juros] of ['', '0,00', '-'].entries()) {
    const blank = { cells: { ...cells, codigo: `NF-7${index}`, juros } };
    const told = await ask(AURORA_GESTOR, `${place}/${index + 9}`, blank);
    expect(told.json).toEqual({ row: index + 9, outcome: 'imported' });
  }
});

test('imports are listed newest first, a page at a time, however many there are', async () => {
  const { ask, table } = await aDesk();
  const known = await readImport(table, AURORA, importId);
  if (known?.status !== 'running') throw new Error('there is no import');
  for (let index = 1; index <= 59; index += 1) {
    const startedAt = addMinutes(known.startedAt, index);
    const id = ImportId.parse(`importacao${String(index).padStart(10, 'x')}`);
    await beginImport(table, { ...known, startedAt, importId: id });
  }
  const first = await ask(AURORA_GESTOR, `GET /api/imports?credorId=${AURORA}`);
  const page = ImportList.parse(first.json);
  expect(page.items).toHaveLength(50);
  expect(page.items[0]?.startedAt).toBe(addMinutes(known.startedAt, 59));
  const query = `credorId=${AURORA}&before=${encodeURIComponent(page.before ?? '')}`;
  const rest = ImportList.parse((await ask(AURORA_GESTOR, `GET /api/imports?${query}`)).json);
  expect(rest.items).toHaveLength(10);
  expect(rest.items.at(-1)?.importId).toBe(importId);
  expect(rest.before).toBeNull();
});

test('a whole book and a spreadsheet get a place that says so', async () => {
  const { ask } = await desk;
  const body = { credorId: AURORA, fileName: 'Base.XLSX', mode: 'full' };
  const { json } = await ask(AURORA_GESTOR, 'POST /api/imports', body);
  expect(json).toMatchObject({
    key: expect.stringMatching(/^imports\/loja-aurora\/base-completa\/.*-base-[0-9a-f]{8}\.xlsx$/),
  });
});

test('a file that a person means to look at first gets a place that says so', async () => {
  const { ask } = await desk;
  const body = { credorId: AURORA, fileName: 'a.csv', review: 'unless-mapped' };
  const { json } = await ask(AURORA_GESTOR, 'POST /api/imports', body);
  expect(json).toMatchObject({ key: expect.stringMatching(/^imports\/loja-aurora\/a-conferir\//) });
});

test('columns that nobody knew are named once for all, and the file is read again', async () => {
  const { ask, continuedImports } = await aDesk();
  const place = `/api/imports/${AURORA}/${importId}`;
  const { json } = await ask(AURORA_GESTOR, `GET ${place}/columns`);
  expect(json).toMatchObject({
    mappingVersion: 0,
    rows: [],
    complaint: expect.stringContaining('Falta a coluna de "código", "valor"'),
    columns: [
      { header: 'nota', field: null, isSaved: false, samples: ['N-1'] },
      { header: 'cpf', field: 'taxId' },
      { header: 'cliente', field: 'name' },
      { header: 'quanto', field: null, samples: ['10,00'] },
      { header: 'vencimento', field: 'dueDate' },
    ],
  });
  const document = { nota: 'externalId', quanto: 'amount', cliente: 'name' };
  const mapping = `/api/credores/${AURORA}/import-mapping`;
  await ask(AURORA_GESTOR, `PUT ${mapping}`, { document, expectedVersion: 0 });
  await expect(ask(AURORA_GESTOR, `GET ${mapping}`)).resolves.toMatchObject({
    json: { version: 1, document },
  });
  const { json: known } = await ask(AURORA_GESTOR, `GET ${place}/columns`);
  expect(known).toMatchObject({
    columns: [{ field: 'externalId', isSaved: true }, {}, {}, {}, {}],
    complaint: null,
    rows: [
      {
        row: 2,
        code: 'N-1',
        taxId: '52998224725',
        name: 'Maria',
        dueDate: '10/03/2026',
        problems: [],
      },
    ],
  });
  const row = { nota: 'N-7', cpf: '11144477735', cliente: 'José', quanto: '5,00' };
  const rows = [{ ...row, vencimento: '10/03/2026' }];
  const sent = await ask(AURORA_GESTOR, 'POST /api/debts', { credorId: AURORA, rows });
  expect(sent.json).toMatchObject({ results: [{ outcome: 'imported' }] });
  const running = await ask(AURORA_GESTOR, `POST ${place}/repeat`);
  expect(running).toMatchObject({ status: 409 });
  expect(continuedImports).toEqual([]);
});
