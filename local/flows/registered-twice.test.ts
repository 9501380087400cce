import { expect, test } from 'vitest';
import { asAdmin } from '#local/sample/as-admin.ts';
import type { World } from '#local/world.ts';
import { contradictions } from './contradictions.ts';
import { debtorOf, lifeOf } from './debtor-of.ts';
import { inboxOf } from './portal-visit.ts';
import { fileOf, smallPlace } from './small-place.ts';

const MONDAY = Date.parse('2026-03-16T01:30:00.000Z');
const WEEK_MS = 7 * 86_400_000;
const CREDOR = 'loja-aurora';
const EMAILS = ['success+maria', 'success+maria.silva'] as const;
const PHONES = ['(11) 98765-4321', '(11) 98765-0000'] as const;

/** Maria owes two purchases of the same day, one of them by a CPF with a digit typed wrong. */
const ROWS = [
  `AUR-1;52998224725;Maria da Silva;${EMAILS[0]}@simulator.amazonses.com;${PHONES[0]};SP;Sofá;1.000,00;13/03/2026`,
  `AUR-2;52998224644;Maria da Silva;${EMAILS[1]}@simulator.amazonses.com;${PHONES[1]};SP;Mesa;500,00;13/03/2026`,
];

async function twice() {
  const world = await smallPlace([fileOf(CREDOR, ...ROWS)], { startAt: MONDAY });
  const people = [await debtorOf(world, CREDOR, 'AUR-1'), await debtorOf(world, CREDOR, 'AUR-2')];
  const [speaker, silent] = people.toSorted((a, b) => (a < b ? -1 : 1));
  if (!speaker || !silent) throw new Error('two are registered');
  return { world, people, speaker, silent };
}

const join = (world: World, people: readonly string[]) =>
  asAdmin(world, 'POST', '/api/registration-joins', {
    credorId: CREDOR,
    people,
    ground: 'mistyped-document',
    proof: 'O contrato assinado traz o CPF certo.',
  });

const live = (world: World, weeks = 1) => world.aws.advanceTo(world.aws.now() + weeks * WEEK_MS);

/** How many messages reached each registration, whatever the channel. */
const received = (world: World): readonly number[] =>
  EMAILS.map((mailbox, index) => {
    const phone = `+55${PHONES[index]?.replace(/\D/g, '')}`;
    const inboxes = [`${mailbox}@simulator.amazonses.com`, phone];
    return inboxes.reduce((sum, address) => sum + inboxOf(world, address).length, 0);
  });
const sentTo = async (world: World, debtorId: Parameters<typeof lifeOf>[1]) =>
  (await lifeOf(world, debtorId)).entries.filter(({ fact }) => fact.type === 'message-sent').length;

test('a debtor who is registered twice gets one message where two would have gone, and one SAIR is heard by both', async () => {
  const apart = await twice();
  await live(apart.world);
  const alone = received(apart.world);
  expect(Math.min(...alone)).toBeGreaterThan(0);
  apart.world.aws.close();

  const { world, people, speaker, silent } = await twice();
  await join(world, people);
  await live(world);
  expect(await sentTo(world, silent)).toBe(0);
  const sent = await sentTo(world, speaker);
  expect(sent).toBe(Math.max(...received(world)));
  expect(received(world).toSorted((a, b) => a - b)[0]).toBe(0);
  expect(sent).toBeGreaterThan(0);
  expect(sent).toBeLessThanOrEqual(Math.max(...alone));
  const told = (await lifeOf(world, silent)).entries.flatMap(({ fact }) =>
    'reasons' in fact ? [...fact.reasons] : [],
  );
  expect(told).toContain('other-registration');

  for (const channel of ['email', 'sms']) {
    await asAdmin(world, 'POST', `/api/debtors/${silent}/opt-outs`, { channel });
  }
  await live(world, 2);
  expect(await sentTo(world, speaker)).toBe(sent);

  await asAdmin(world, 'DELETE', `/api/debtors/${speaker}/joins?credorId=${CREDOR}`);
  await live(world, 3);
  expect(await sentTo(world, speaker)).toBeGreaterThan(sent);
  expect(await sentTo(world, silent)).toBe(0);
  for (const debtorId of people) {
    const { record, entries } = await lifeOf(world, debtorId);
    expect(contradictions(record, entries)).toEqual([]);
    expect(record.debtor.joins).toBeUndefined();
  }
  world.aws.close();
}, 240_000);
