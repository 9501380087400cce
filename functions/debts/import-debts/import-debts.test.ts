import { beforeEach, expect, test } from 'vitest';
import type { ImportContinued } from '#events/import-continued.ts';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { type Import } from '#shared/table/imports.ts';
import { listImports } from '#shared/table/list-imports.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import { importWorld } from '#shared/testing/import-world.ts';
import { addMinutes } from '#shared/domain/values/zone.ts';
import { AURORA } from '#shared/testing/records.ts';
import { type StoredTexts, storedTexts } from '#shared/testing/stored-texts.ts';
import type { ImportDebtsDeps } from './deps.ts';
import { importDebts } from './import-debts.ts';

const KEY = 'imports/loja-aurora/março 2026.csv';
const HEADER = 'Contrato;CPF/CNPJ;Nome;E-mail;Celular;Valor;Vencimento;UF\n';
const MARIA =
  'A-1;529.982.247-25;MARIA DA SILVA;maria@provedor.com.br;(11) 98765-4321;1.000,00;10/03/2026;SP\n';
const JOSE = 'A-2;11144477735;José Souza;;;50,00;25/03/2026;\n';

let world: Awaited<ReturnType<typeof importWorld>>;
let files: StoredTexts;
let deps: ImportDebtsDeps;
let continued: ImportContinued[];
let uploads: number;

beforeEach(async () => {
  const { client, tableName } = await createTestTable();
  world = await importWorld({ client, name: tableName });
  files = storedTexts();
  continued = [];
  uploads = 0;
  deps = {
    ...world,
    files,
    uploadText: files.uploadText,
    bucket: 'regua-files',
    documentKey: async () => world.documentKey,
    continueLater: async (event) => void continued.push(event),
    now: () => addMinutes(world.now(), uploads),
  };
});

/** Puts a file in place, lets it be imported with all the time it needs, and tells how it ended. */
async function upload(content: string | Uint8Array, mapping?: string): Promise<Import> {
  files.put(KEY, content, mapping);
  uploads += 1;
  await arrive();
  return latest();
}

const arrive = (remainingMs = 900_000): Promise<string> => {
  const object = { key: KEY, sequencer: String(uploads) };
  const Records = [{ eventName: 'ObjectCreated:Put', s3: { bucket: { name: 'b-1' }, object } }];
  return importDebts({ Records }, deps, { count: 1, remainingMs: () => remainingMs });
};

async function latest(credor: CredorId = AURORA): Promise<Import> {
  const { imports } = await listImports(world.table, credor);
  const [newest] = imports;
  if (!newest) throw new Error('there is no import');
  return newest;
}

test('a debtor of a file is known with contacts, debt, case, score and next alarm', async () => {
  expect(await upload(HEADER + MARIA)).toMatchObject({
    status: 'done',
    counts: { rows: 1, imported: 1, corrected: 0, unchanged: 0, rejected: 0 },
    rejectedParts: [],
  });
  const { record, profile } = await loadDebtor(world.table, world.debtorOf('52998224725'));
  expect(profile).toMatchObject({ name: 'Maria da Silva', taxId: '52998224725' });
  expect(record).toMatchObject({
    debtor: { documentKind: 'cpf', uf: 'SP', zone: 'America/Sao_Paulo' },
    contacts: expect.arrayContaining([
      expect.objectContaining({ kind: 'email', value: 'maria@provedor.com.br' }),
      expect.objectContaining({ kind: 'mobile', value: '+5511987654321' }),
    ]),
    debts: [{ externalId: 'A-1', principal: 100_000, dueDate: '2026-03-10', status: 'open' }],
    cases: [{ status: 'active', carteiraId: 'inicial', regua: { reguaId: 'padrao', version: 1 } }],
  });
  expect(record.cases[0]?.score?.value).toBeGreaterThan(0);
  expect(record.debtor?.nextAlarm).toMatchObject({ kind: 'regua-step', credorId: AURORA });
});

test('a debtor without any contact waits for nobody, with the reason', async () => {
  await upload(HEADER + JOSE);
  const { record } = await loadDebtor(world.table, world.debtorOf('11144477735'));
  expect(record.debtor).toMatchObject({
    uf: null,
    nextAlarm: { kind: 'none', because: 'unreachable' },
  });
});

test('the history of a debtor tells of each import, and no personal data', async () => {
  const first = await upload(HEADER + MARIA);
  const entries = await readHistory(world.table, world.debtorOf('52998224725'), {});
  expect(entries.map(({ fact }) => fact.type)).toEqual([
    'debtor-registered',
    'contact-added',
    'contact-added',
    'debt-imported',
    'case-opened',
    'case-assessed',
  ]);
  expect(entries[0]).toMatchObject({
    actor: `import:${first.importId}`,
    cause: first.importId,
  });
  expect(JSON.stringify(entries)).not.toMatch(/maria|52998224725|98765/i);
});

test('a file that comes again writes nothing about its debtors', async () => {
  await upload(HEADER + MARIA + JOSE);
  const before = (await world.items()).filter(({ pk }) => !String(pk).startsWith('IMPORT#'));
  expect(await upload(HEADER + MARIA + JOSE)).toMatchObject({
    counts: { rows: 2, imported: 0, unchanged: 2 },
  });
  const after = (await world.items()).filter(({ pk }) => !String(pk).startsWith('IMPORT#'));
  expect(after).toEqual(before);
});

test('an event that comes twice begins one import', async () => {
  await upload(HEADER + MARIA);
  expect(await arrive()).toBe('already-done');
  expect((await listImports(world.table, AURORA)).imports).toHaveLength(1);
});

test('a debtor whose debt was corrected owes the new amount', async () => {
  await upload(HEADER + MARIA);
  const mended = MARIA.replace('1.000,00', '800,00').replace('10/03', '15/03');
  expect(await upload(HEADER + mended)).toMatchObject({ counts: { corrected: 1, imported: 0 } });
  const { record } = await loadDebtor(world.table, world.debtorOf('52998224725'));
  expect(record.debts).toMatchObject([{ principal: 80_000, dueDate: '2026-03-15' }]);
});

test('rejected rows, mended in their own file, all come in', async () => {
  const bad =
    'A-3;529.982.247-26;Maria;;;10,00;31/02/2026;SP\n"A-4;12345678909;Rui;;;10,00;01/03/2026;SP\n';
  const first = await upload(HEADER + MARIA + bad + JOSE);
  expect(first).toMatchObject({ status: 'done', counts: { rows: 4, imported: 2, rejected: 2 } });
  const [part = ''] = first.rejectedParts;
  expect(part).toBe(`rejected/loja-aurora/${first.importId}.csv`);
  const [header, ana, rui] = files.text(part).split('\r\n');
  expect(header).toBe(
    '\ufefflinha;coluna;valor;motivo;Contrato;CPF/CNPJ;Nome;E-mail;Celular;Valor;Vencimento;UF',
  );
  expect(ana).toMatch(
    /^3;CPF\/CNPJ \| Vencimento;529\.982\.247-26 \| 31\/02\/2026;.*dígito.*\|.*calendário/,
  );
  expect(rui).toMatch(/^4;linha;;"aspas abertas.*;"""A-4;12345678909;Rui;/);

  const mended = files
    .text(part)
    .replaceAll('529.982.247-26', '529.982.247-25')
    .replaceAll('31/02', '28/02')
    .replace(/"""A-4;(.*)"\r\n/, 'A-4;$1\r\n');
  expect(await upload(mended)).toMatchObject({
    counts: { rows: 2, imported: 2, rejected: 0 },
    rejectedParts: [],
  });
});

test('a contact that cannot be read is left out and told, and the debt comes in', async () => {
  const imported = await upload(HEADER + MARIA.replace('maria@provedor.com.br', 'maria@@'));
  expect(imported).toMatchObject({ counts: { imported: 1, rejected: 0, withRemarks: 1 } });
  expect(files.text(imported.rejectedParts[0] ?? '')).toContain('a dívida entra sem este contato');
  const { record } = await loadDebtor(world.table, world.debtorOf('52998224725'));
  expect(record.contacts).toMatchObject([{ kind: 'mobile' }]);
});

test('a rate above what a consumer may be asked is told with row and column, and the debt comes in', async () => {
  const imported = await upload(
    'codigo;cpf;nome;valor;vencimento;juros\nJ-1;52998224725;Maria da Silva;10,00;10/03/2026;2%\n',
  );
  expect(imported).toMatchObject({ counts: { imported: 1, rejected: 0, withRemarks: 1 } });
  expect(files.text(imported.rejectedParts[0] ?? '')).toContain(
    '2;juros;2%;"juros de 2% ao mês: de pessoa física se cobra até 1%',
  );
});

test('a debtor with hundreds of debts in one file has them all', async () => {
  const rows = Array.from({ length: 150 }, (_, index) => MARIA.replace('A-1', `B-${index}`));
  expect(await upload(HEADER + rows.join(''))).toMatchObject({ counts: { imported: 150 } });
  const { record } = await loadDebtor(world.table, world.debtorOf('52998224725'));
  expect(record.debts).toHaveLength(150);
  expect(record.contacts).toHaveLength(2);
});
