import { afterEach, expect, test } from 'vitest';
import { asAdmin } from '#local/sample/as-admin.ts';
import { ERP_ENDPOINT } from '#local/sandbox-erp/sandbox-erp.ts';
import type { World } from '#local/world.ts';
import { uploadFile } from '#local/sample/town.ts';
import { askForPix, enter, inboxOf, linkIn } from './portal-visit.ts';
import { fileOf, smallPlace } from './small-place.ts';

const EMAIL = 'success+maria@simulator.amazonses.com';
const CPF = '52998224725';
const ROW = `A-1;${CPF};Maria da Silva;${EMAIL};;SP;Venda;1.000,00;2026-03-15`;
const HOOKS = '/api/credores/loja-aurora/hooks';
const MINUTE_MS = 60_000;

let world: World;
afterEach(() => world.aws.close());

const told = () => world.erp.taken().map(({ type }) => type);
const later = (minutes: number) => world.aws.advanceTo(world.aws.now() + minutes * MINUTE_MS);

/** Maria's file comes in after the credor has named its system. */
async function beginning() {
  world = await smallPlace([], { startAt: Date.parse('2026-03-16T15:00:00.000Z') });
  await asAdmin(world, 'PUT', HOOKS, {
    document: {
      endpoints: [
        { kind: 'sandbox', endpointId: ERP_ENDPOINT },
        { kind: 'pull', endpointId: 'crm', types: ['payment-applied'] },
      ],
    },
    expectedVersion: 0,
  });
  const { credorId, fileName, csv } = fileOf('loja-aurora', ROW);
  await uploadFile(world, { credorId, fileName, csv });
  await world.aws.settle();
}

async function pay(): Promise<void> {
  const charge = await askForPix(
    world,
    await enter(world, linkIn(inboxOf(world, EMAIL).at(-1)), CPF),
  );
  world.gateway.pay(charge, charge.amount);
  await world.aws.settle();
}

test('the credor’s own system hears that a debtor came, was written to and paid, and nothing personal', async () => {
  await beginning();
  await world.aws.advanceTo(Date.parse('2026-03-18T15:00:00.000Z'));
  await pay();
  expect(told()).toEqual(
    expect.arrayContaining([
      'case-opened',
      'contact-added',
      'message-sent',
      'payment-applied',
      'case-settled',
    ]),
  );
  const all = JSON.stringify(world.erp.taken());
  for (const trace of [CPF, 'Maria', EMAIL]) expect(all).not.toContain(trace);
  expect(await asAdmin(world, 'GET', `${HOOKS}/crm/events`)).toMatchObject({
    items: [{ type: 'payment-applied', status: 'to-fetch', amount: expect.any(Number) }],
  });
});

test('while the system is closed events wait, and it hears all of them once it is open; a test comes at once', async () => {
  await beginning();
  world.erp.setOpen(false);
  await world.aws.advanceTo(Date.parse('2026-03-18T15:00:00.000Z'));
  await pay();
  expect(told()).not.toContain('payment-applied');
  const waiting = async () => asAdmin(world, 'GET', `${HOOKS}/${ERP_ENDPOINT}/events`);
  expect(JSON.stringify(await waiting())).toContain('payment-applied');
  world.erp.setOpen(true);
  await later(24 * 60);
  expect(told()).toEqual(expect.arrayContaining(['payment-applied', 'case-settled']));
  expect(await waiting()).toEqual({ items: [] });
  await asAdmin(world, 'POST', `${HOOKS}/${ERP_ENDPOINT}/tests`);
  await world.aws.settle();
  expect(told().at(-1)).toBe('test');
});
