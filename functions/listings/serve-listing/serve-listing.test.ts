import { expect, test } from 'vitest';
import { RegistryRefused } from '#shared/adapters/registries/registry.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import {
  A_PROMISE,
  aFiledListing,
  aFilingListing,
  aWithdrawingListing,
} from '#shared/testing/listings.ts';
import { agreed } from '#shared/testing/agreements.ts';
import { registryWorld, TRIED_AT as NOW } from '#shared/testing/registry-world.ts';
import {
  aCase,
  aDebt,
  aDisputedCase,
  aRecord,
  aSettledCase,
  MARIA_PROFILE,
} from '#shared/testing/records.ts';
import { serveListing } from './serve-listing.ts';

const settled = { ...aDebt(), status: 'settled' as const, settledAt: NOW };
const PAID = { debts: [settled], cases: [aSettledCase()] };

const aWorld = registryWorld(serveListing);

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
    toldDueDate: '2026-03-10',
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

test.each([
  [
    'money is on its way',
    {
      cases: [
        aCase({
          clearing: {
            paidOn: localDate('2026-05-22'),
            clearsBy: localDate('2026-05-27'),
            told: 'gateway',
          },
        }),
      ],
    },
  ],
  [
    'money without a name may be theirs',
    {
      cases: [
        aCase({
          suspected: [
            { paymentId: paymentIdOf('sandbox', 'E9'), heldUntil: localDate('2026-05-25') },
          ],
        }),
      ],
    },
  ],
  ['a promise stands', { promises: [A_PROMISE] }],
] as const)('while %s no registry is called, and a try is only looked up', async (_, changes) => {
  const first = await aWorld(aRecord({ ...changes, listings: [aFilingListing()] }));
  expect(await first.serve()).toBe('already-done');
  expect(first.calls).toEqual([]);
  expect(await first.listing()).toMatchObject({ status: 'filing', triedAt: null });

  const tried = aFilingListing({ triedAt: NOW });
  const again = await aWorld(aRecord({ ...changes, listings: [tried] }));
  again.later(10);
  expect(await again.serve()).toBe('already-done');
  expect(again.calls).toEqual(['look-up']);
  expect(await again.listing()).toEqual(tried);
  again.setStanding({ state: 'listed', protocol: 'B-9' });
  expect(await again.serve()).toBe('filed');
});

test('whoever pays a part before the filing is not filed for the whole', async () => {
  const ledger = { ...aDebt().ledger, principalOpen: centavos(60_000) };
  const world = await aWorld(aRecord({ debts: [aDebt({ ledger })], listings: [aFilingListing()] }));
  expect(await world.serve()).toBe('amount-changed');
  expect(world.calls).toEqual([]);
  expect(await world.serve()).toBe('filed');
  expect(world.orders).toMatchObject([{ amount: 60_000 }]);
  expect(await world.listing()).toMatchObject({ status: 'filed', amount: 60_000 });
});

test('what may lie at a registry that is not configured any more is not given up as never filed', async () => {
  const without = { findRegistry: () => null };
  const world = await aWorld(filing({ triedAt: NOW }), {}, without);
  world.later(10);
  await expect(world.serve()).rejects.toThrow(/not configured/);
  expect(await world.listing()).toMatchObject({ status: 'filing' });
  const untried = await aWorld(filing(), {}, without);
  expect(await untried.serve()).toBe('refused');
});

test('whoever agrees after a try that never arrived is not tried again', async () => {
  const record = agreed(filing({ triedAt: NOW }), 2, NOW);
  const world = await aWorld(record);
  world.later(10);
  expect(await world.serve()).toBe('forbidden');
  expect(world.calls).toEqual(['look-up']);
  expect(await world.listing()).toMatchObject({ status: 'withdrawing', because: 'in-agreement' });
});

test('whoever pays a part after a try that never arrived is not tried again for the whole', async () => {
  const ledger = { ...aDebt().ledger, principalOpen: centavos(60_000) };
  const listings = [aFilingListing({ triedAt: NOW })];
  const world = await aWorld(aRecord({ debts: [aDebt({ ledger })], listings }));
  world.later(10);
  expect(await world.serve()).toBe('amount-changed');
  expect(await world.serve()).toBe('filed');
  expect(world.orders).toMatchObject([{ amount: 60_000 }]);
});

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
