import assert from 'node:assert/strict';
import { beforeEach, expect, test } from 'vitest';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import { ADMIN, API_NOON, asker, createApiWorld } from '#shared/testing/api-world.ts';
import { aJoin, herOther, MARIA_AGAIN, MISTYPED_PROFILE } from '#shared/testing/joined.ts';
import { aFiledListing } from '#shared/testing/listings.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import { aDebt, aDebtor, AURORA, instant, MARIA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const LISTED = aDebt({ externalId: 'NF-2002/1' });
const ASKED_AT = instant('2026-03-14T13:00:00.000Z');
const JOINS = aDebtor({ joins: [aJoin({ debtorId: MARIA, ownDocument: 'right' })] });

let world: Awaited<ReturnType<typeof createApiWorld>>;
let ask: ReturnType<typeof asker>;
beforeEach(async () => {
  world = await createApiWorld();
  ask = asker(createApi(world.deps));
  const { record } = await loadDebtor(world.table, MARIA);
  assert(isRegistered(record));
  await putRecord(world.table, { ...record, debtor: { ...record.debtor, joins: [aJoin()] } });
  const listings = [aFiledListing({ debtId: LISTED.debtId, askedAt: ASKED_AT })];
  const other = herOther({ debtor: JOINS, debts: [LISTED], listings });
  await putRecord(world.table, other, MISTYPED_PROFILE);
});

const nextOfOther = async () =>
  (await loadDebtor(world.table, MARIA_AGAIN)).record.debtor?.nextAlarm;

test.each([
  ['a mark', 'flags', { flag: 'deceased', evidence: 'Certidão de óbito apresentada.' }],
  ['a bar', 'listing-bar', { because: 'minor' }],
])(
  '%s of one registration has what is listed of the other looked at, and taken back, at once',
  async (_, path, body) => {
    const line = `POST /api/debtors/${MARIA}/${path}`;
    for (let time = 0; time < 2; time++) {
      expect(await ask(ADMIN, line, body)).toMatchObject({ status: 204 });
      expect(await nextOfOther()).toMatchObject({ kind: 'listing', at: API_NOON });
    }
    const history = await readHistory(world.table, MARIA_AGAIN, {});
    expect(history.map(({ fact }) => fact)).toEqual([
      { type: 'alarm-replanned', because: 'joined-changed' },
    ]);
  },
);

test('a mark that forbids nothing of what is listed leaves the other registration alone', async () => {
  const body = { flag: 'hardship', evidence: 'Plano de pagamento em juízo.' };
  await ask(ADMIN, `POST /api/debtors/${MARIA}/flags`, body);
  expect(await readHistory(world.table, MARIA_AGAIN, {})).toEqual([]);
});

test('what is listed by a document that turns out to be a stranger’s is looked at, and taken back, at once', async () => {
  const wish = { credorId: AURORA, people: [MARIA, MARIA_AGAIN], ground: 'mistyped-document' };
  const body = { ...wish, proof: 'O RG traz o CPF do primeiro cadastro.', right: MARIA };
  expect(await ask(ADMIN, 'POST /api/registration-joins', body)).toMatchObject({ status: 204 });
  expect(await nextOfOther()).toMatchObject({ kind: 'listing', at: ASKED_AT });
});
