import { createHash } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { DEFAULT_OFFER_POLICY } from '#shared/domain/agreement/default-offer-policy.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { publishConfig } from '#shared/table/config-documents.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import type { Table } from '#shared/table/table.ts';
import { DOCUMENT_KEY, KEYED_MARIA, putMaria } from '#shared/testing/put-link.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import { AURORA, instant, MARIA_PROFILE } from '#shared/testing/records.ts';
import { Visitor } from '#shared/testing/visitor.ts';
import { createPortal } from './portal.ts';

const TODAY = instant('2026-04-14T13:05:00.000Z');
let table: Table;
let base: string;
let now = TODAY;
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
  now = TODAY;
  respond = createPortal({
    table,
    config: cachedConfig(table, () => 0),
    documentKey: async () => DOCUMENT_KEY,
    now: () => now,
  });
  maria = await enter();
});

const state = async () => (await loadDebtor(table, KEYED_MARIA)).record;
const see = (parcels: number, visitor = maria) =>
  visitor.open(`${base}/proposta?parcelas=${parcels}`);
const accept = (visitor = maria) => visitor.send(`${base}/proposta`, { aceite: 'sim' });

test('whoever taps twice has signed once, and is shown the agreement both times', async () => {
  const again = await enter();
  await see(3);
  await see(3, again);
  await Promise.all([accept(maria), accept(again)]);
  expect([maria, again].map(({ status, path }) => [status, path])).toEqual([
    [200, `${base}/acordo`],
    [200, `${base}/acordo`],
  ]);
  expect((await state()).agreements.map(({ status }) => status)).toEqual(['active']);
});

test('also when no other agreement may be had any more', async () => {
  const policy = { ...DEFAULT_OFFER_POLICY, renegotiationsMax: 0 };
  const context = { expected: 1, by: 'user:ana', at: now };
  await publishConfig(table, 'offer-policy', AURORA, policy, context);
  await see(3);
  const { page } = maria;
  await accept();
  Object.assign(maria, { page });
  await accept();
  expect([maria.status, maria.path]).toEqual([200, `${base}/acordo`]);
});

test('what an operator agreed of the same plan and day, at another amount, is not what the debtor clicks on', async () => {
  await see(3);
  const { page } = maria;
  await accept();
  const { debtor, ...others } = await state();
  if (debtor === null) throw new Error('nobody');
  const agreements = others.agreements.map((known) => ({ ...known, fingerprint: 'a'.repeat(32) }));
  await putRecord(table, { ...others, debtor, agreements });
  Object.assign(maria, { page });
  await accept();
  expect(maria.status).toBe(409);
  expect((await state()).agreements).toHaveLength(1);
});

test('whoever had kept an agreement that owes again by what went back pays that, and is offered no other', async () => {
  await see(3);
  await accept();
  await maria.open(`${base}/acordo`);
  expect(maria.page).toContain('Renegociar');
  const signed = await state();
  const { debtor, ...others } = signed;
  if (debtor === null) throw new Error('nobody');
  const agreements = signed.agreements.map((known) =>
    known.status === 'active' ? { ...known, keptAt: now } : known,
  );
  await putRecord(table, { ...others, debtor, agreements });
  now = instant('2026-06-20T13:00:00.000Z');
  maria = await enter();
  await maria.open(`${base}/acordo`);
  expect(maria.page).not.toContain('Renegociar');
  expect(maria.page).not.toContain('e o acordo continua');
  expect(maria.page).toContain('O desconto dele é definitivo');
  await maria.open(`${base}/negociar`);
  expect(maria.page).toContain('Este acordo já tinha sido cumprido');
  expect(maria.page).toContain(`href="${base}/acordo"`);
});

test('each signed term stays theirs to have, also when another took its place and the link is old', async () => {
  await see(3);
  await accept();
  await see(6);
  await accept();
  now = instant('2100-02-01T13:00:00.000Z');
  const settledAt = instant('2026-12-01T12:00:00.000Z');
  const paid = await state();
  const debts = paid.debts.map((debt) => ({ ...debt, status: 'settled' as const, settledAt }));
  const { debtor, ...others } = paid;
  if (debtor === null) throw new Error('nobody');
  await putRecord(table, { ...others, debtor, debts });
  maria = await enter();
  await maria.open(`${base}/acordo`);
  const terms = [...maria.page.matchAll(/href="([^"]*\/termo[^"]*)"/g)].map(([, path]) => path);
  expect(terms).toEqual([
    `${base}/termo`,
    expect.stringMatching(new RegExp(`^${base}/termo/[a-z0-9]+$`)),
  ]);
  const hashes = await Promise.all(
    terms.map(async (path) => {
      const { bytes } = await (await enter()).open(path ?? '');
      return createHash('sha256').update(bytes).digest('hex');
    }),
  );
  const signed = (await readHistory(table, KEYED_MARIA, { after: 1 })).flatMap(({ fact }) =>
    fact.type === 'agreement-accepted' ? [fact] : [],
  );
  expect(hashes).toEqual(signed.map(({ termHash }) => termHash).toReversed());
});
