import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import type { Table } from '#shared/table/table.ts';
import { DOCUMENT_KEY, KEYED_MARIA, putMaria } from '#shared/testing/put-link.ts';
import { instant, MARIA_PROFILE } from '#shared/testing/records.ts';
import { Visitor } from '#shared/testing/visitor.ts';
import { createPortal } from './portal.ts';

let table: Table;
let base: string;
let now = instant('2026-04-14T13:05:00.000Z');
let respond: ReturnType<typeof createPortal>;
let maria: Visitor;

async function enter(): Promise<Visitor> {
  const visitor = new Visitor(respond);
  await visitor.open(base);
  return visitor.send(base, { documento: MARIA_PROFILE.taxId });
}

beforeEach(async () => {
  const { client, tableName } = await createTestTable();
  table = { client, name: tableName };
  base = `/p/${await putMaria(table)}`;
  now = instant('2026-04-14T13:05:00.000Z');
  respond = createPortal({
    table,
    config: cachedConfig(table, () => 0),
    documentKey: async () => DOCUMENT_KEY,
    now: () => now,
  });
  maria = await enter();
});

const state = async () => (await loadDebtor(table, KEYED_MARIA)).record;
const facts = async () =>
  (await readHistory(table, KEYED_MARIA, { after: 1 })).map(({ fact }) => fact);
const see = (parcels: number, visitor = maria) =>
  visitor.open(`${base}/proposta?parcelas=${parcels}`);
const accept = (visitor = maria) => visitor.send(`${base}/proposta`, { aceite: 'sim' });

test('a debtor who is late sees what is offered, simulates, reads the term and accepts', async () => {
  expect(maria.text).toContain('Negociar: desconto ou parcelas');
  await maria.open(`${base}/negociar`);
  // 35 days: fine of 20,00 and interest of 11,67 are given up, and 5 % of the principal.
  expect(maria.text).toContain('À vista economia de R$ 81,67 R$ 950,00');
  await see(3);
  expect(maria.text).toContain('Desconto − R$ 15,84');
  expect(maria.text).toContain('Aurora Comércio de Móveis Ltda., CNPJ 11.222.333/0001-81');
  // Every calculation stands under its debt, and reads as a sentence.
  expect(maria.page).toMatch(/<caption class="seen">Parcela [^<]+<\/caption>/);
  expect(maria.text).toContain('Principal venceu em 10/03/2026, 35 dias de atraso');
  await accept();
  expect(maria.path).toBe(`${base}/acordo`);
  expect(maria.text).toContain('Entrada R$ 203,17');
  const { agreements, debtor } = await state();
  expect(agreements).toMatchObject([{ status: 'active', total: 101_583, via: 'portal' }]);
  expect(debtor?.nextAlarm).toMatchObject({ kind: 'regua-step', stepId: 'd-menos-3' });
});

test('the term that is downloaded is the one whose hash stands in the history, with the evidence beside it', async () => {
  await see(0);
  await accept();
  const answer = await respond({
    id: 'request-9',
    method: 'GET',
    path: `${base}/termo`,
    query: {},
    headers: {},
    cookies: maria.cookies,
    body: '',
    ip: '203.0.113.7',
    claims: {},
  });
  expect(answer.headers).toMatchObject({ 'content-type': 'application/pdf' });
  const bytes = Buffer.from(answer.base64 ?? '', 'base64');
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const accepted = (await facts()).find(({ type }) => type === 'agreement-accepted');
  expect(accepted).toMatchObject({ termHash: createHash('sha256').update(bytes).digest('hex') });
  expect(JSON.stringify(await facts())).not.toMatch(/Maria|529982|203\.0\.113/);
});

describe('nothing is signed and nothing is written', () => {
  /** What the page says, and how many lines the history has grown by. */
  async function answered(): Promise<readonly [number, string, number]> {
    const before = (await facts()).length;
    await accept();
    return [maria.status, maria.text, (await facts()).length - before];
  }

  test('after the validity', async () => {
    await see(0);
    now = instant('2026-04-14T13:30:00.000Z');
    const { page } = maria;
    now = instant('2026-04-18T13:00:00.000Z');
    maria = await enter();
    const csrf = /name="sessao" value="([^"]+)"/.exec(maria.page)?.[1] ?? '';
    maria.page = page.replace(/name="sessao" value="[^"]+"/, `name="sessao" value="${csrf}"`);
    const refused = expect.stringContaining('A validade da oferta passou');
    expect(await answered()).toEqual([409, refused, 0]);
  });

  test('when the figures were tampered with', async () => {
    await see(0);
    maria.page = maria.page.replace(/name="codigo" value="[^"]+"/, 'name="codigo" value="outro"');
    const refused = expect.stringContaining('Algo mudou desde que a oferta foi mostrada');
    expect(await answered()).toEqual([409, refused, 0]);
  });

  test('without the box being ticked', async () => {
    await see(0);
    await maria.send(`${base}/proposta`);
    expect(maria.path).toBe(`${base}/proposta?parcelas=0`);
    expect((await state()).agreements).toEqual([]);
  });
});

test('of two acceptances at one moment one wins, and the other is told', async () => {
  const other = await enter();
  await see(0);
  await see(2, other);
  await Promise.all([accept(maria), accept(other)]);
  const [won, lost] = [maria, other].toSorted((a, b) => a.status - b.status);
  expect(won).toMatchObject({ status: 200, path: `${base}/acordo` });
  expect(lost?.status).toBe(409);
  expect(lost?.text).toContain('Já há um acordo em vigor com este credor. Nada mais foi assinado.');
  expect((await state()).agreements.map(({ status }) => status)).toEqual(['active']);
});

test('an instalment is paid by a Pix of its own, and all of it at once by another', async () => {
  await see(3);
  await accept();
  await maria.send(`${base}/pix`);
  await maria.open(`${base}/acordo`);
  await maria.send(`${base}/acordo`);
  const { charges, agreements, debts } = await state();
  const entry = debts.find(({ instalment }) => instalment?.number === 0);
  expect(charges.map(({ amount, debtIds }) => [amount, debtIds.length])).toEqual(
    expect.arrayContaining([
      [20_317, 1],
      [101_583, 4],
    ]),
  );
  expect(charges.find(({ debtIds }) => debtIds.length === 1)?.debtIds).toEqual([entry?.debtId]);
  expect(agreements).toHaveLength(1);
});

test('an instalment may be paid by boleto, too', async () => {
  await see(3);
  await accept();
  expect(maria.text).toContain('Pagar com boleto');
  expect(maria.text).toContain('Adiantar com boleto');
  await maria.send(`${base}/boleto`);
  expect(maria.path).toMatch(/\/boleto\/[a-z0-9]{32}$/);
  const { charges, debts } = await state();
  const entry = debts.find(({ instalment }) => instalment?.number === 0);
  expect(charges).toMatchObject([{ kind: 'bolepix', amount: 20_317, debtIds: [entry?.debtId] }]);
});

test('all of it at once may be paid by boleto, too, and by one way at a time', async () => {
  await see(3);
  await accept();
  expect(maria.text).toContain('Quitar com boleto');
  await maria.send(`${base}/acordo`);
  await maria.open(`${base}/acordo`);
  await maria.send(`${base}/acordo`, { como: 'boleto' });
  expect(maria.path).toMatch(/\/boleto\/[a-z0-9]{32}$/);
  expect((await state()).charges.map(({ kind, amount, status }) => [kind, amount, status])).toEqual(
    expect.arrayContaining([
      ['pix', 101_583, expect.any(String)],
      ['bolepix', 101_583, 'requested'],
    ]),
  );
});

test('a debtor with an agreement may trade it for another, all at once', async () => {
  await see(3);
  await accept();
  await maria.open(`${base}/negociar`);
  expect(maria.text).toContain('Aceitando outro, ele termina');
  await see(6);
  await accept();
  const { agreements, debts } = await state();
  expect(agreements.map(({ status }) => status).toSorted()).toEqual(['active', 'renegotiated']);
  const open = debts.filter(({ status }) => status === 'open');
  expect(open.reduce((sum, { principal }) => sum + principal, 0)).toBe(101_583);
});

test('a debtor names a day, and is not reminded until it is over', async () => {
  await maria.open(`${base}/prometer`);
  expect(maria.text).toContain('20/04/2026, segunda');
  await maria.send(`${base}/prometer`, { dia: '2026-04-20' });
  expect(maria.text).toContain('Combinado: R$ 1.033,67 em 20/04/2026');
  expect(maria.page).toContain('<option value="2026-04-20" selected>');
  await maria.open(`${base}/dividas`);
  expect(maria.text).toContain('Combinado: R$ 1.033,67 em 20/04/2026');
  expect(maria.text).toContain('Mudar o dia combinado');
  await maria.open(`${base}/prometer`);
  await maria.send(`${base}/prometer`, { dia: '2026-06-20' });
  expect(maria.status).toBe(409);
  expect(maria.text).toContain('Escolha um dia de 14/04/2026 a 24/04/2026.');
  const { promises, debtor } = await state();
  expect(promises).toMatchObject([{ status: 'made', date: '2026-04-20' }]);
  expect(debtor?.nextAlarm.kind).not.toBe('none');
});

test('a promise that was moved as often as may be stands, and no other day is asked for', async () => {
  await maria.open(`${base}/prometer`);
  await maria.send(`${base}/prometer`, { dia: '2026-04-20' });
  await maria.send(`${base}/prometer`, { dia: '2026-04-22' });
  expect(maria.text).toContain('Combinado: R$ 1.034,33 em 22/04/2026');
  expect(maria.text).toContain('já foi remarcada o quanto a política permite');
  expect(maria.page).not.toContain('name="dia"');
});
