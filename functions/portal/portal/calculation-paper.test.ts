import { beforeEach, expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { debtIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { DOCUMENT_KEY, putMaria } from '#shared/testing/put-link.ts';
import { textOfPdf } from '#shared/testing/read-pdf.ts';
import {
  AURORA,
  aCase,
  aDebt,
  HORIZONTE,
  instant,
  MARIA_PROFILE,
} from '#shared/testing/records.ts';
import { Visitor } from '#shared/testing/visitor.ts';
import { createPortal } from './portal.ts';

const old = aDebt({ externalId: 'VELHA', dueDate: localDate('2020-01-10') });
const ofAnother = aDebt({ externalId: 'OUTRO', credorId: HORIZONTE });
let base: string;
let maria: Visitor;

beforeEach(async () => {
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  const cases = [aCase(), aCase({ credorId: HORIZONTE })];
  base = `/p/${await putMaria(table, { cases, debts: [aDebt(), old, ofAnother] })}`;
  maria = new Visitor(
    createPortal({
      table,
      config: cachedConfig(table, () => 0),
      documentKey: async () => DOCUMENT_KEY,
      now: () => instant('2026-04-14T13:05:00.000Z'),
    }),
  );
});

const enter = () => maria.send(base, { documento: MARIA_PROFILE.taxId });

test('a debtor keeps the calculation of a debt as a PDF with the very lines of its page', async () => {
  await enter();
  await maria.open(`${base}/dividas`);
  const page = maria.text;
  expect(page).toContain('Baixar o cálculo em PDF');
  const [paper = ''] = /[^"]+\/memoria\/[^"]+(?=")/.exec(maria.page) ?? [];
  await maria.open(paper);
  expect(maria.headers).toMatchObject({
    'content-type': 'application/pdf',
    'cache-control': 'no-store',
    'content-disposition': 'attachment; filename="memoria-de-calculo-2026-04-14.pdf"',
  });
  const said = (await textOfPdf(maria.bytes)).flat().join(' ').replace(/\s+/g, ' ');
  for (const words of [
    '2% de R$ 1.000,00, uma única vez',
    'R$ 1.000,00 × 1% ao mês × 35/30 dias, de 11/03/2026 a 14/04/2026',
    'R$ 1.031,67',
  ]) {
    expect(page).toContain(words);
    expect(said).toContain(words);
  }
  expect(said).toContain('Maria da Silva · CPF 529.982.247-25');
});

test.each([
  ['a prescribed debt', old.debtId],
  ["another credor's debt", ofAnother.debtId],
  ['a debt that is not there', debtIdOf(AURORA, 'nenhuma')],
  ['nonsense', 'x'],
])('there is no calculation of %s', async (_, debtId) => {
  await enter();
  await maria.open(`${base}/memoria/${debtId}`);
  expect(maria.status).toBe(404);
});

test('nobody who has not proved to be the debtor gets it', async () => {
  await maria.open(`${base}/memoria/${aDebt().debtId}`);
  expect(maria.path).toBe(`${base}?sessao=fim`);
});
