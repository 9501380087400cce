import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import {
  type FilingOrder,
  type Registry,
  RegistryRefused,
  type Standing,
} from '#shared/adapters/registries/registry.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { addMinutes } from '#shared/domain/values/zone.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { aCredor } from '#shared/testing/credores.ts';
import { aFiledListing, aFilingListing, aWithdrawingListing } from '#shared/testing/listings.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import {
  aDebt,
  aDisputedCase,
  aRecord,
  aSettledCase,
  instant,
  MARIA,
  MARIA_PROFILE,
} from '#shared/testing/records.ts';
import { serveListing } from './serve-listing.ts';

const NOW = instant('2026-05-22T10:31:00.000Z');
const settled = { ...aDebt(), status: 'settled' as const, settledAt: NOW };
const PAID = { debts: [settled], cases: [aSettledCase()] };

type Behaviour = Partial<Pick<Registry, 'file' | 'lookUp' | 'release'>>;

async function aWorld(record: RegisteredRecord, behaviour: Behaviour = {}) {
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  await putRecord(table, record);
  const clock = { now: NOW };
  const orders: FilingOrder[] = [];
  const calls: string[] = [];
  let standing: Standing = { state: 'absent' };
  const registry: Registry = {
    name: 'sandbox-bureau',
    async file(order) {
      calls.push('file');
      orders.push(order);
      if (behaviour.file) return behaviour.file(order);
      standing = { state: 'listed', protocol: 'B-1000' };
      return { protocol: 'B-1000' };
    },
    async lookUp(key) {
      calls.push('look-up');
      return behaviour.lookUp ? behaviour.lookUp(key) : standing;
    },
    async release(key, because) {
      calls.push('release');
      if (behaviour.release) return behaviour.release(key, because);
      standing = { state: 'released', protocol: 'B-1000' };
    },
  };
  const reguas = new Map([[`${DEFAULT_REGUA.reguaId}@1`, DEFAULT_REGUA]]);
  const deps = {
    table,
    findRegistry: () => registry,
    credorOf: async () => aCredor(),
    planRulesOf: async () => ({ policy: DEFAULT_CONTACT_POLICY, reguas }),
    now: () => clock.now,
  };
  const [listing] = record.listings;
  if (!listing) throw new Error('a test of listings has one');
  const { listingId } = listing;
  return {
    calls,
    orders,
    setStanding: (known: Standing) => {
      standing = known;
    },
    later: (minutes: number) => {
      clock.now = addMinutes(clock.now, minutes);
    },
    serve: () => serveListing(deps, { name: 'ListingQueued', debtorId: MARIA, listingId }),
    state: async () => (await loadDebtor(table, MARIA)).record,
    listing: async () => (await loadDebtor(table, MARIA)).record.listings[0],
  };
}

const filing = (changes: Parameters<typeof aFilingListing>[0] = {}) =>
  aRecord({ listings: [aFilingListing(changes)] });

test('a debt is filed once, under a key of its own, with what the registry needs', async () => {
  const world = await aWorld(filing());
  expect(await world.serve()).toBe('filed');
  expect(await world.listing()).toMatchObject({
    status: 'filed',
    protocol: 'B-1000',
    filedOn: '2026-05-22',
    delistOn: '2031-03-10',
  });
  expect(world.orders).toMatchObject([
    {
      key: aFilingListing().listingId,
      contract: 'NF-1001/1',
      amount: 100_000,
      noticedOn: '2026-05-11',
      debtor: MARIA_PROFILE,
    },
  ]);
  expect((await world.state()).debtor?.nextAlarm).toMatchObject({ kind: 'regua-step' });
  expect(await world.serve()).toBe('already-done');
  expect(world.orders).toHaveLength(1);
});

test('two deliveries at once call the registry once', async () => {
  const world = await aWorld(filing());
  const answers = await Promise.allSettled([world.serve(), world.serve()]);
  expect(world.orders).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
});

test('an answer that got lost is looked up before anything is repeated', async () => {
  const world = await aWorld(filing(), { file: () => Promise.reject(new Error('timeout')) });
  await expect(world.serve()).rejects.toThrow('timeout');
  expect(await world.listing()).toMatchObject({ status: 'filing', triedAt: NOW });
  world.setStanding({ state: 'listed', protocol: 'B-7' });
  world.later(3);
  expect(await world.serve()).toBe('filed');
  expect(world.calls).toEqual(['file', 'look-up']);
  expect(await world.listing()).toMatchObject({ status: 'filed', protocol: 'B-7' });
});

test('a try of a moment ago may still arrive, and is repeated only later', async () => {
  const world = await aWorld(filing({ triedAt: NOW }));
  world.later(1);
  await expect(world.serve()).rejects.toThrow(/not known yet/);
  expect(world.orders).toHaveLength(0);
  world.later(10);
  expect(await world.serve()).toBe('filed');
});

test('a refusal of the registry ends the listing with its reason', async () => {
  const world = await aWorld(filing(), {
    file: () => Promise.reject(new RegistryRefused('O órgão recusou o registro.')),
  });
  expect(await world.serve()).toBe('refused');
  expect(await world.listing()).toMatchObject({
    status: 'cancelled',
    because: 'registry-refused',
  });
});

test('no title is presented of whoever’s address is not known', async () => {
  const world = await aWorld(filing({ kind: 'protesto', registry: 'sandbox-cartorio' }));
  expect(await world.serve()).toBe('refused');
  expect(world.calls).toEqual([]);
  expect(await world.listing()).toMatchObject({ status: 'cancelled', because: 'no-address' });
});

test.each([
  ['paid', PAID],
  ['disputed', { cases: [aDisputedCase()] }],
] as const)(
  'what was %s since it was decided never reaches the registry',
  async (because, changes) => {
    const world = await aWorld(aRecord({ ...changes, listings: [aFilingListing()] }));
    expect(await world.serve()).toBe('forbidden');
    expect(world.calls).toEqual([]);
    expect(await world.listing()).toMatchObject({ status: 'cancelled', because });
  },
);

test('whoever pays while the registry is being called is taken off again', async () => {
  const world = await aWorld(aRecord({ ...PAID, listings: [aFilingListing({ triedAt: NOW })] }));
  world.later(10);
  world.setStanding({ state: 'listed', protocol: 'B-9' });
  expect(await world.serve()).toBe('filed');
  // The alarm that stands is due at once: the listing must leave.
  expect((await world.state()).debtor?.nextAlarm).toMatchObject({ kind: 'listing', at: NOW });
});

const leaving = (changes: Parameters<typeof aWithdrawingListing>[0] = {}) =>
  aRecord({ ...PAID, listings: [aWithdrawingListing(changes)] });

test('a withdrawal is done when the registry says so itself', async () => {
  const world = await aWorld(leaving());
  world.setStanding({ state: 'listed', protocol: 'B-1000' });
  expect(await world.serve()).toBe('withdrawn');
  expect(world.calls).toEqual(['look-up', 'release', 'look-up']);
  expect(await world.listing()).toMatchObject({ status: 'withdrawn', because: 'paid' });
  expect(await world.serve()).toBe('already-done');
});

test('a registry that takes the order and still lists the debt is asked again', async () => {
  const world = await aWorld(leaving(), { release: async () => undefined });
  world.setStanding({ state: 'listed', protocol: 'B-1000' });
  await expect(world.serve()).rejects.toThrow(/not confirmed/);
  expect(await world.listing()).toMatchObject({ status: 'withdrawing' });
});

test('a registry that is down leaves the withdrawal open', async () => {
  const world = await aWorld(leaving(), { lookUp: () => Promise.reject(new Error('503')) });
  await expect(world.serve()).rejects.toThrow('503');
  expect(await world.listing()).toMatchObject({ status: 'withdrawing' });
});

test('what may never have been filed is believed absent only after an hour', async () => {
  const world = await aWorld(leaving({ protocol: null, filedOn: null, triedAt: NOW }));
  world.later(30);
  await expect(world.serve()).rejects.toThrow(/not known yet/);
  world.later(31);
  expect(await world.serve()).toBe('withdrawn');
  expect(world.calls).not.toContain('release');
});

test('one that is listed waits for nothing', async () => {
  const world = await aWorld(aRecord({ listings: [aFiledListing()] }));
  expect(await world.serve()).toBe('already-done');
});
