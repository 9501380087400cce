import assert from 'node:assert/strict';
import { beforeEach, expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import type { Credor } from '#shared/domain/credor/credor.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { publishConfig } from '#shared/table/config-documents.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import type { Table } from '#shared/table/table.ts';
import { aCredor } from '#shared/testing/credores.ts';
import asaas from '#shared/testing/fixtures/brazil/asaas-webhook.json' with { type: 'json' };
import { readBarcodeIn } from '#shared/testing/read-codes.ts';
import { picturesOfPdf, textOfPdf } from '#shared/testing/read-pdf.ts';
import { DOCUMENT_KEY, KEYED_MARIA, putMaria } from '#shared/testing/put-link.ts';
import { AURORA, instant, MARIA_PROFILE } from '#shared/testing/records.ts';
import { Visitor } from '#shared/testing/visitor.ts';
import { CSRF_FIELD } from './pages/csrf-field.ts';
import { createPortal } from './portal.ts';

let table: Table;
let base: string;
let now = instant('2026-04-14T13:05:00.000Z');
let maria: Visitor;

beforeEach(async () => {
  const { client, tableName } = await createTestTable();
  table = { client, name: tableName };
  base = `/p/${await putMaria(table)}`;
  now = instant('2026-04-14T13:05:00.000Z');
  maria = new Visitor(
    createPortal({
      table,
      config: cachedConfig(table, () => 0),
      documentKey: async () => DOCUMENT_KEY,
      now: () => now,
    }),
  );
});

const enter = async (): Promise<Visitor> => {
  await maria.open(base);
  return maria.send(base, { documento: MARIA_PROFILE.taxId });
};
const charges = async () => (await loadDebtor(table, KEYED_MARIA)).record.charges;

/** The gateway answers for the charge that waits, with a boleto where one was asked for. */
async function issue(): Promise<void> {
  const context = { actor: 'gateway:sandbox', cause: 'issue', at: now };
  await changeDebtor(table, KEYED_MARIA, context, ({ record }) => {
    const charge = record.charges.find(({ status }) => status === 'requested');
    assert(isRegistered(record) && charge, 'Maria asked for a charge');
    const boleto = {
      linhaDigitavel: asaas.boleto.identificationField,
      barcode: asaas.boleto.barCode,
      nossoNumero: '1',
      dueDate: localDate('2026-04-15'),
      pdfUrl: null,
    };
    const fact = {
      type: 'charge-issued' as const,
      chargeId: charge.chargeId,
      credorId: AURORA,
      gateway: 'sandbox',
      copiaECola: '0'.repeat(40),
      ...(charge.kind !== 'pix' && { boleto }),
      expiresAt: instant('2026-04-16T03:00:00.000Z'),
    };
    return { outcome: 'issued', decision: { facts: [fact] } };
  });
}

async function publish(changes: Partial<Credor>): Promise<void> {
  const context = { expected: 1, by: 'user:ana', at: now };
  await publishConfig(table, 'credor', AURORA, aCredor(changes), context);
}

test('a debtor who prefers a boleto has one with its line, its due date and the Pix that it carries', async () => {
  await (await enter()).send(`${base}/boleto`);
  expect(maria.text).toContain('Gerando seu boleto… Valor: R$ 1.031,67');
  await issue();
  await maria.open(maria.path);
  expect(maria.text).toContain('Vence em 15/04/2026');
  expect(maria.page).toContain('08490.01201');
  expect(maria.text).toContain('Mais rápido: por Pix');
  expect(await charges()).toMatchObject([{ kind: 'bolepix', payableUntil: '2026-04-15' }]);
});

test('a debtor keeps the boleto as a PDF that a bank reads, while it can be paid', async () => {
  await (await enter()).send(`${base}/boleto`);
  await issue();
  await maria.open(maria.path);
  const [pdf = ''] = /[^"]+\/pdf(?=")/.exec(maria.page) ?? [];
  await maria.open(pdf);
  expect(maria.headers).toMatchObject({
    'content-type': 'application/pdf',
    'cache-control': 'no-store',
    'content-disposition': expect.stringMatching(/^attachment; filename="boleto-[0-9A-Z]+\.pdf"$/),
  });
  const [picture] = await picturesOfPdf(maria.bytes, 8);
  expect(picture && readBarcodeIn(picture)).toBe(asaas.boleto.barCode);
  const said = (await textOfPdf(maria.bytes)).flat().join(' ');
  expect(said).toContain('Referente a NF-1001/1 (vencimento 10/03/2026)');
  expect(said).toContain('Maria da Silva · CPF 529.982.247-25');

  now = instant('2026-04-18T13:00:00.000Z');
  await (await enter()).open(pdf);
  expect(maria.status).toBe(404);
});

test('there is no PDF of a Pix, nor of a charge that is not there', async () => {
  await (await enter()).send(`${base}/pix`);
  await issue();
  const [pix] = await charges();
  for (const chargeId of [pix?.chargeId, '0'.repeat(32)]) {
    await maria.open(`${base}/boleto/${chargeId}/pdf`);
    expect(maria.status).toBe(404);
  }
});

test('a debtor who changes their mind has the Pix taken back and a boleto instead', async () => {
  await (await enter()).send(`${base}/pix`);
  await issue();
  await maria.open(maria.path);
  const pix = maria.path;
  await maria.send(`${base}/boleto`);
  const words = (await charges()).map(({ kind, status }) => `${kind} ${status}`);
  expect(words.toSorted()).toEqual(['bolepix requested', 'pix cancelling']);
  await maria.open(pix);
  expect(maria.text).toContain('Este Pix não vale mais');
});

test.each([
  ['pix', '2026-04-18T13:00:00.000Z', 'Este Pix venceu', 'R$ 1.033,00'],
  ['boleto', '2026-04-18T13:00:00.000Z', 'Este boleto venceu', 'R$ 1.033,00'],
])(
  'the page of an old %s leads to another of the value of that day',
  async (way, later, says, value) => {
    await (await enter()).send(`${base}/${way}`);
    await issue();
    const old = maria.path;
    now = instant(later);
    await (await enter()).open(old);
    expect(maria.text).toContain(says);
    await maria.send(`${base}/${way}`);
    expect(maria.path).not.toBe(old);
    expect(maria.text).toContain(`Valor: ${value}`);
  },
);

test('a gateway without boletos offers none, and whoever asks for one is led back', async () => {
  await publish({ gateway: 'pagarme' });
  await enter();
  expect(maria.text).not.toContain('Pagar com boleto');
  const [, csrf = ''] = new RegExp(`name="${CSRF_FIELD}" value="([^"]+)"`).exec(maria.page) ?? [];
  await maria.send(`${base}/boleto`, { [CSRF_FIELD]: csrf });
  expect(maria.path).toBe(`${base}/dividas`);
  expect(await charges()).toEqual([]);
});
