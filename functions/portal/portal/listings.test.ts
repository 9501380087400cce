import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Listing } from '#shared/domain/listing/listing.ts';
import { listingIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import {
  A_PROMISE,
  aFiledListing,
  anAskedListing,
  aNoticedListing,
  aWaitingListing,
  aWithdrawingListing,
} from '#shared/testing/listings.ts';
import { DOCUMENT_KEY, putMaria } from '#shared/testing/put-link.ts';
import {
  aDebt,
  aSettledCase,
  HORIZONTE,
  instant,
  MARIA,
  MARIA_PROFILE,
} from '#shared/testing/records.ts';
import { Visitor } from '#shared/testing/visitor.ts';
import { createPortal } from './portal.ts';

const AT = instant('2026-05-14T13:05:00.000Z');

/** What Maria reads on her page with these listings. */
async function readWith(listing: Listing, changes: Partial<RegisteredRecord> = {}) {
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  const base = `/p/${await putMaria(table, { listings: [listing], ...changes })}`;
  const portal = createPortal({
    table,
    config: cachedConfig(table, () => 0),
    documentKey: async () => DOCUMENT_KEY,
    now: () => AT,
  });
  const maria = await new Visitor(portal).open(base);
  expect(maria.text).not.toMatch(/registrad|protesto/);
  await maria.send(base, { documento: MARIA_PROFILE.taxId });
  return maria.text;
}

const ofCartorio = { kind: 'protesto', registry: 'sandbox-cartorio' } as const;

test.each<[string, Listing, RegExp]>([
  ['was given notice of', aNoticedListing(), /Nada foi registrado\. .*você tem 10 dias/],
  ['may still avoid', aWaitingListing(), /Você pode resolver até 21\/05\/2026 Nada foi registrado/],
  ['is listed for', aFiledListing(), /registrada em 22\/05\/2026 .*cinco dias úteis/],
  [
    'has had protested',
    aFiledListing({ ...ofCartorio, publicFrom: localDate('2026-05-27') }),
    /levada a protesto em 22\/05\/2026 .*Até 27\/05\/2026 .*carta de anuência.*custas/,
  ],
])('a debtor reads of what they %s, and what they can do', async (_, listing, text) => {
  expect(await readWith(listing)).toMatch(text);
});

test('a debtor who promised reads that their own day still counts', async () => {
  const promises = [A_PROMISE];
  expect(await readWith(aWaitingListing(), { promises })).toMatch(
    /Você pode resolver até 26\/05\/2026/,
  );
});

test('a debtor hears of no listing before the notice itself', async () => {
  expect(await readWith(anAskedListing())).not.toMatch(/registr|aviso/);
});

const settled = { ...aDebt(), status: 'settled' as const, settledAt: AT };
const paid = { debts: [settled], cases: [aSettledCase()] };

test('a debtor who paid reads by when the listing is gone, and then that it is', async () => {
  expect(await readWith(aWithdrawingListing(), paid)).toMatch(/tem até 08\/06\/2026 para retirar/);
  const {
    requestedAt: _,
    deadline: __,
    triedAt: ___,
    filedOn: ____,
    ...rest
  } = aWithdrawingListing();
  const gone: Listing = { ...rest, status: 'withdrawn', endedAt: AT };
  expect(await readWith(gone, paid)).toMatch(/Registro retirado em 14\/05\/2026/);
});

test('what another credor has listed is not shown', async () => {
  const foreign = aFiledListing({ credorId: HORIZONTE, listingId: listingIdOf(MARIA, 7) });
  expect(await readWith(foreign)).not.toContain('registrada');
});
