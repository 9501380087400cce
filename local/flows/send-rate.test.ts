import { afterEach, expect, test } from 'vitest';
import type { World } from '#local/world.ts';
import { debtorOf, lifeOf } from './debtor-of.ts';
import { fileOf, smallPlace } from './small-place.ts';

const PACE_MS = 200;
const PEOPLE = ['52998224725', '39053344705', '11144477735', '86288366757', '15350946056'];

/** Everybody is due a text on the same Monday morning. */
const rows = PEOPLE.map(
  (cpf, index) =>
    `AUR-${index};${cpf};Maria da Silva;success+m${index}@simulator.amazonses.com;(11) 98765-432${index};SP;Sofá;1.000,00;13/03/2026`,
);
const MONDAY = Date.parse('2026-03-16T01:30:00.000Z');

let world: World;
afterEach(() => world.aws.close());

const texts = () => world.aws.outbox().filter(({ kind }) => kind === 'sms');
const until = (moment: string) => world.aws.advanceTo(Date.parse(moment));

test('a lane lets its time pass after each message, and none is lost', async () => {
  world = await smallPlace([fileOf('loja-aurora', ...rows)], { startAt: MONDAY, paceMs: PACE_MS });
  const begun = performance.now();
  await until('2026-03-16T20:00:00.000Z');
  expect(texts()).toHaveLength(PEOPLE.length);
  expect(performance.now() - begun).toBeGreaterThan(PEOPLE.length * PACE_MS);
});

test('what still waits in the queue when the day closes leaves in the morning, once', async () => {
  let queued = 0;
  const lateSeconds = (queue: string) => {
    if (queue !== 'messages-sms') return 0;
    queued += 1;
    // From the third on, messages lie in the queue until the evening.
    return queued > 2 && queued <= PEOPLE.length ? 9 * 3_600 : 0;
  };
  world = await smallPlace([fileOf('loja-aurora', ...rows)], {
    startAt: MONDAY,
    faults: { lateSeconds },
  });
  await until('2026-03-17T03:00:00.000Z');
  expect(texts()).toHaveLength(2);
  await until('2026-03-17T20:00:00.000Z');
  expect(texts()).toHaveLength(PEOPLE.length);

  const lives = await Promise.all(
    PEOPLE.map(async (_, index) =>
      lifeOf(world, await debtorOf(world, 'loja-aurora', `AUR-${index}`)),
    ),
  );
  const held = lives.flatMap(({ entries }) =>
    entries.flatMap(({ fact }) => (fact.type === 'message-held' ? [fact.reasons] : [])),
  );
  expect(held).toEqual(Array.from({ length: 3 }, () => ['outside-hours']));
});
