import { afterAll, beforeAll, expect, test } from 'vitest';
import type { World } from '#local/world.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { debtorOf, lifeOf } from './debtor-of.ts';
import { inboxOf } from './portal-visit.ts';
import { fileOf, smallPlace } from './small-place.ts';

/** Monday morning in São Paulo; the debt has been late for three days. */
const MONDAY = '2026-03-16T11:00:00.000Z';
const PHONE = '+5511987654321';

let world: World;
let maria: DebtorId;

beforeAll(async () => {
  const row = 'AUR-1;52998224725;Maria da Silva;;(11) 98765-4321;SP;Sofá;1.000,00;13/03/2026';
  world = await smallPlace([fileOf('loja-aurora', row)], {
    startAt: Date.parse(MONDAY),
    smsOrigination: 'arn:aws:sms-voice:sa-east-1:123456789012:pool/pool-1',
  });
  maria = await debtorOf(world, 'loja-aurora', 'AUR-1');
});

afterAll(() => world.aws.close());

test('where the account has a number of its own, an SMS leaves from it and its arrival is heard of', async () => {
  await world.aws.advanceTo(Date.parse('2026-03-16T20:00:00.000Z'));

  expect(inboxOf(world, PHONE)).toMatchObject([
    { kind: 'sms', smsType: 'Transactional', fates: [{ what: 'SUCCESS' }] },
  ]);
  const { entries } = await lifeOf(world, maria);
  expect(entries.map(({ fact }) => fact).filter(({ type }) => type === 'message-outcome')).toEqual([
    expect.objectContaining({ channel: 'sms', outcome: 'delivered', detail: 'DELIVERED' }),
  ]);
});
