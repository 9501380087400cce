import { afterAll, beforeAll, expect, test } from 'vitest';
import { asAdmin } from '#local/sample/as-admin.ts';
import type { World } from '#local/world.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { contradictions } from './contradictions.ts';
import { debtorOf, lifeOf } from './debtor-of.ts';
import { inboxOf } from './portal-visit.ts';
import { fileOf, smallPlace } from './small-place.ts';

const PHONE = '+5511987654321';

let world: World;
let maria: DebtorId;

beforeAll(async () => {
  const row =
    'AUR-1;52998224725;Maria da Silva;success+maria@simulator.amazonses.com;(11) 98765-4321;SP;Sofá;1.000,00;13/03/2026';
  world = await smallPlace([fileOf('loja-aurora', row)], {
    startAt: Date.parse('2026-03-16T01:30:00.000Z'),
    // Her message lies in its queue for ten minutes.
    faults: { lateSeconds: (queue) => (queue === 'messages-sms' ? 600 : 0) },
  });
  maria = await debtorOf(world, 'loja-aurora', 'AUR-1');
});

afterAll(() => world.aws.close());

const until = (moment: string) => world.aws.advanceTo(Date.parse(moment));
const factsOf = async (type: string) =>
  (await lifeOf(world, maria)).entries.flatMap(({ fact }) => (fact.type === type ? fact : []));

test('what is under way when the switch is pulled is held, and leaves once when it is lifted', async () => {
  await until('2026-03-16T14:00:00.000Z');
  expect(await factsOf('message-requested')).toMatchObject([{ channel: 'sms' }]);

  await asAdmin(world, 'POST', '/api/contact-stops', {
    scope: { kind: 'channel', channel: 'sms' },
    reason: 'O texto saiu com o nome errado',
  });
  await until('2026-03-16T16:00:00.000Z');
  expect(inboxOf(world, PHONE)).toEqual([]);
  expect(await factsOf('message-held')).toMatchObject([{ reasons: ['switched-off'] }]);
  expect((await factsOf('step-held')).length).toBeGreaterThan(1);

  await asAdmin(world, 'DELETE', '/api/contact-stops/channel.sms');
  await until('2026-03-16T16:45:00.000Z');
  expect(inboxOf(world, PHONE)).toHaveLength(1);
  expect(await factsOf('message-sent')).toHaveLength(1);

  await until('2026-03-17T15:00:00.000Z');
  expect(inboxOf(world, PHONE)).toHaveLength(1);
  const { record, entries } = await lifeOf(world, maria);
  expect(contradictions(record, entries)).toEqual([]);
});

test('nobody writes any more to somebody who died', async () => {
  await asAdmin(world, 'POST', `/api/debtors/${maria}/flags`, {
    flag: 'deceased',
    evidence: 'Certidão de óbito enviada pela filha',
  });
  const { record } = await lifeOf(world, maria);
  expect(record.debtor.nextAlarm).toEqual({ kind: 'none', because: 'deceased' });
  const sent = (await factsOf('message-sent')).length;
  await until('2026-04-20T15:00:00.000Z');
  expect(await factsOf('message-sent')).toHaveLength(sent);
});
