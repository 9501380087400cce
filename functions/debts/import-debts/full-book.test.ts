import { beforeEach, expect, test } from 'vitest';
import type { ImportContinued } from '#events/import-continued.ts';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { addMinutes } from '#shared/domain/values/zone.ts';
import { advanceImport, askToCancel } from '#shared/table/imports.ts';
import { listImports } from '#shared/table/list-imports.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { importWorld } from '#shared/testing/import-world.ts';
import { AURORA } from '#shared/testing/records.ts';
import { storedTexts } from '#shared/testing/stored-texts.ts';
import { cpfOf } from '#shared/testing/tax-ids.ts';
import type { ImportDebtsDeps } from './deps.ts';
import { importDebts } from './import-debts.ts';

const HEADER = 'codigo;cpf;nome;email;valor;vencimento\n';
const WITH_STATE = HEADER.replace('\n', ';situação\n');
const row = (index: number, changes: { code?: string } = {}): string =>
  `${changes.code ?? `C-${index}`};${cpfOf(index)};Pessoa;p${index}@provedor.com.br;10,00;01/03/2026\n`;
const coded = (code: (index: number) => string): readonly string[] =>
  Array.from({ length: 30 }, (_, index) => row(index, { code: code(index) }));
const BOOK = coded((index) => `C-${index}`);

let world: Awaited<ReturnType<typeof importWorld>>;
let files: ReturnType<typeof storedTexts>;
let deps: ImportDebtsDeps;
let waiting: ImportContinued[];
let uploads: number;

beforeEach(async () => {
  const { client, tableName } = await createTestTable();
  world = await importWorld({ client, name: tableName });
  files = storedTexts();
  waiting = [];
  uploads = 0;
  deps = {
    ...world,
    files,
    uploadText: files.uploadText,
    bucket: 'regua-files',
    documentKey: async () => world.documentKey,
    continueLater: async (event) => void waiting.push(event),
    now: () => addMinutes(world.now(), uploads),
  };
});

/** Sends a file and lets it be worked on until nobody has anything to do, however often a function must stop. */
async function send(
  rows: readonly string[],
  folder = 'base-completa/',
  remainingMs = 900_000,
  header = HEADER,
) {
  uploads += 1;
  const key = `imports/loja-aurora/${folder}carteira-${uploads}.csv`;
  files.put(key, header + rows.join(''));
  const object = { key, sequencer: String(uploads) };
  const Records = [{ eventName: 'ObjectCreated:Put', s3: { bucket: { name: 'b-1' }, object } }];
  const turn = { count: 1, remainingMs: () => remainingMs };
  await importDebts({ Records }, deps, turn);
  for (let event = waiting.shift(); event; event = waiting.shift())
    await importDebts(event, deps, turn);
  const {
    imports: [newest],
  } = await listImports(world.table, AURORA);
  if (!newest) throw new Error('there is no import');
  return newest;
}

const debtsOf = async (index: number) =>
  (await loadDebtor(world.table, world.debtorOf(cpfOf(index)))).record;

test('a debt that a full book lacks is collected no more, and everybody else goes on', async () => {
  await send(BOOK);
  const ended = await send(BOOK.slice(2));
  expect(ended).toMatchObject({
    status: 'done',
    mode: 'full',
    recall: { open: 30, absent: 2, withdrawn: 2, kept: 0, parts: 1 },
  });
  const gone = await debtsOf(0);
  expect(gone.debts).toMatchObject([{ status: 'withdrawn', because: 'absent' }]);
  expect(gone.cases).toMatchObject([{ status: 'settled' }]);
  expect(gone.debtor?.nextAlarm).toMatchObject({ kind: 'none' });
  expect((await debtsOf(2)).debts).toMatchObject([{ status: 'open' }]);
});

test('a debt that a full book says is paid is none of the book', async () => {
  await send(BOOK);
  const rows = BOOK.map((line, index) => line.replace('\n', index === 3 ? ';PAGO\n' : ';\n'));
  const ended = await send(rows, 'base-completa/', 900_000, WITH_STATE);
  expect(ended).toMatchObject({
    status: 'done',
    counts: { rejected: 1, unchanged: 29 },
    unknownCodes: 0,
    recall: { absent: 1, withdrawn: 1 },
  });
  expect((await debtsOf(3)).debts).toMatchObject([{ status: 'withdrawn', because: 'absent' }]);
});

test('whoever a file of news says has paid, or died, is asked for nothing for some days, and what is in doubt takes nothing back', async () => {
  await send(BOOK);
  const told = (index: number, words: string) => (BOOK[index] ?? '').replace('\n', `;${words}\n`);
  await send([told(3, 'PAGO'), told(4, 'em aberto'), told(6, 'falecido')], '', 900_000, WITH_STATE);
  const [paid, owing, died] = [await debtsOf(3), await debtsOf(4), await debtsOf(6)];
  expect(paid.debts).toMatchObject([{ status: 'open' }]);
  const rests = [...paid.cases, ...died.cases].map(({ pauses }) => pauses?.[0]?.motive);
  expect([...rests, owing.cases[0]?.pauses]).toEqual(['checking', 'checking', undefined]);
  const rows = BOOK.map((_, index) => told(index, index === 5 ? 'PAGO A MENOR' : ''));
  expect(await send(rows, 'base-completa/', 900_000, WITH_STATE)).toMatchObject({
    counts: { rejected: 1 },
    recall: { absent: 0 },
  });
});

test('nobody is asked while a debt of theirs is told to be paid by a code that lost its zeros, or to be paid in part', async () => {
  await send([row(1, { code: '0007' }), row(2)], '');
  const rows = [row(1, { code: '7' }).replace('\n', ';10,00\n'), row(2).replace('\n', ';4,00\n')];
  const header = HEADER.replace('\n', ';valor pago\n');
  expect(await send(rows, '', 900_000, header)).toMatchObject({ counts: { rejected: 2 } });
  for (const person of [await debtsOf(1), await debtsOf(2)])
    expect(person.cases).toMatchObject([{ pauses: [{ motive: 'checking' }] }]);
});

test('a refused row whose code lost its zeros is in the book, and one that is told to be paid is none of it', async () => {
  await send(coded((index) => `000${index + 1}`));
  const states = ['PAGO', 'Renegociado'];
  const rows = coded((index) => (index < 2 ? String(index + 1) : `000${index + 1}`)).map(
    (line, index) => line.replace('\n', `;${states[index] ?? ''}\n`),
  );
  const ended = await send(rows, 'base-completa/', 900_000, WITH_STATE);
  expect(ended).toMatchObject({ counts: { rejected: 2 }, recall: { absent: 1, withdrawn: 1 } });
  expect((await debtsOf(0)).debts).toMatchObject([{ externalId: '0001', status: 'withdrawn' }]);
  expect((await debtsOf(1)).debts).toMatchObject([{ externalId: '0002', status: 'open' }]);
});

test('a debt that another file brings while the book is read is not missing from it', async () => {
  await send(BOOK);
  uploads += 1;
  const key = 'imports/loja-aurora/base-completa/devagar.csv';
  files.put(key, HEADER + BOOK.slice(1).join(''));
  const Records = [
    {
      eventName: 'ObjectCreated:Put',
      s3: { bucket: { name: 'b-1' }, object: { key, sequencer: '9' } },
    },
  ];
  // The function stops at once; another file comes before it is taken up again.
  await importDebts({ Records }, deps, { count: 1, remainingMs: () => 0 });
  const later = waiting.splice(0);
  await send([row(77)], 'novidades/');
  waiting.push(...later);
  for (let event = waiting.shift(); event; event = waiting.shift())
    await importDebts(event, deps, { count: 1, remainingMs: () => 900_000 });
  expect((await debtsOf(0)).debts).toMatchObject([{ status: 'withdrawn' }]);
  expect((await debtsOf(77)).debts).toMatchObject([{ status: 'open' }]);
});

test('functions that stop all the time come to the same end', async () => {
  await send(BOOK);
  const ended = await send(BOOK.slice(2), 'base-completa/', 0);
  expect(ended).toMatchObject({ status: 'done', recall: { open: 30, absent: 2, withdrawn: 2 } });
});

test('a debt that comes back in a later file is collected again', async () => {
  await send(BOOK);
  await send(BOOK.slice(2));
  const ended = await send(BOOK);
  expect(ended.counts).toMatchObject({ corrected: 2, unchanged: 28 });
  const back = await debtsOf(0);
  expect(back.debts).toMatchObject([{ status: 'open' }]);
  expect(back.cases).toMatchObject([{ status: 'active' }]);
});

test('half a file takes nothing back before a person has said so', async () => {
  await send(BOOK);
  const asked = await send(BOOK.slice(15));
  expect(asked).toMatchObject({
    status: 'awaiting',
    doubts: ['much-missing'],
    recall: { open: 30, absent: 15, withdrawn: 0 },
  });
  expect((await debtsOf(0)).debts).toMatchObject([{ status: 'open' }]);
  if (asked.status !== 'awaiting') return;
  const { doubts: _, ...facts } = asked;
  await advanceImport(world.table, asked, { ...facts, status: 'recalling', part: 0 });
  const { importId, key } = asked;
  const place = { importId, credorId: AURORA, bucket: 'b-1', key, fromByte: 0, fromRow: 1 };
  await importDebts({ name: 'ImportContinued', ...place }, deps, {
    count: 1,
    remainingMs: () => 900_000,
  });
  expect((await debtsOf(0)).debts).toMatchObject([{ status: 'withdrawn' }]);
});

test('a refused row is in the book all the same, and one without a readable code asks a person', async () => {
  await send(BOOK);
  const refused = BOOK[0]?.replace('10,00', '-1') ?? '';
  expect(await send([refused, ...BOOK.slice(1)])).toMatchObject({
    status: 'done',
    recall: { absent: 0 },
  });
  const nameless = BOOK[0]?.replace('C-0', '') ?? '';
  expect(await send([nameless, ...BOOK.slice(1)])).toMatchObject({
    status: 'awaiting',
    doubts: ['unknown-codes'],
  });
});

test('an empty full book is refused, and changes nothing', async () => {
  await send(BOOK);
  expect(await send([])).toMatchObject({ status: 'failed' });
  expect((await debtsOf(0)).debts).toMatchObject([{ status: 'open' }]);
});

test('a file of news leaves alone what it lacks', async () => {
  await send(BOOK);
  expect(await send(BOOK.slice(29), '')).toMatchObject({ status: 'done', mode: 'delta' });
  expect((await debtsOf(0)).debts).toMatchObject([{ status: 'open' }]);
});

test('an import that somebody stops says so, and keeps what is in', async () => {
  const { table } = world;
  const stopping: ImportDebtsDeps = {
    ...deps,
    files: {
      ...files,
      async read(key, etag, from, bytes) {
        const {
          imports: [one],
        } = await listImports(table, AURORA);
        if (one) await askToCancel(table, one.importId, world.now());
        return files.read(key, etag, from, bytes);
      },
    },
  };
  deps = stopping;
  expect(await send(BOOK)).toMatchObject({ status: 'cancelled', counts: { rows: 0 } });
  expect((await debtsOf(0)).debts).toEqual([]);
});

test('a book whose codes lost their zeros brings no debt in twice, and takes none back', async () => {
  await send(coded((index) => `000${index + 1}`));
  const ended = await send(coded((index) => String(index + 1)));
  expect(ended).toMatchObject({
    status: 'done',
    counts: { imported: 0, rejected: 30 },
    recall: { open: 30, absent: 0 },
  });
  expect((await debtsOf(0)).debts).toMatchObject([{ externalId: '0001', status: 'open' }]);
});
