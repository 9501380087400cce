import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LOCAL_PEOPLE } from '#local/server/people.ts';
import { createWorld, type World } from '#local/world.ts';
import { canonical } from '#shared/domain/history/hash-chain.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { everyHistory } from './histories.ts';
import { digestOf, foundTown, liveDays, type Town } from './lived-town.ts';
import { tableOf } from './table-of.ts';

const DEBTORS = 12;
const DAY_MS = 86_400_000;

let dataDir: string;
let town: Town;
let restarted: World;
let savedAt: number;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'regua-restart-'));
  town = await foundTown(DEBTORS, { dataDir });
  await liveDays(town, 3);
  await town.world.save();
  savedAt = town.world.aws.now();
  restarted = await createWorld({ startAt: 0, seed: 'flows', users: LOCAL_PEOPLE, dataDir });
});

afterAll(async () => {
  town.world.aws.close();
  restarted.aws.close();
  await rm(dataDir, { recursive: true, force: true });
});

test('a machine that was switched off goes on where it stopped', async () => {
  expect(await restarted.load()).toBe(true);
  expect(restarted.aws.now()).toBe(savedAt);
  expect(restarted.aws.outbox()).toEqual(town.world.aws.outbox());
  expect(restarted.gateway.charges()).toEqual(town.world.gateway.charges());
  expect(await digestOf({ table: tableOf(restarted) })).toBe(await digestOf(town));
});

test('the alarms still ring, and what comes of them is what would have come without the stop', async () => {
  const before = restarted.aws.outbox().length;
  for (const { aws } of [restarted, town.world]) await aws.advanceTo(savedAt + 4 * DAY_MS);
  expect(restarted.aws.outbox().length).toBeGreaterThan(before);
  expect(await storiesIn(restarted)).toEqual(await storiesIn(town.world));
});

/** Every line as a person would tell it: the ids that a cold start throws anew are no part of the story. */
async function storiesIn(world: World): Promise<readonly string[]> {
  const histories = await everyHistory(tableOf(world));
  return [...histories.values()].flat().map(({ debtorId, at, fact, next }) => {
    const { providerMessageId: _, ...told } = { providerMessageId: null, ...fact };
    return canonical({ debtorId, at, told, next });
  });
}

test('a Pix that was issued before the stop is paid after it', async () => {
  const open = restarted.gateway.charges().find(({ pix }) => pix.length === 0);
  const charge = open ?? restarted.gateway.charges()[0];
  if (!charge) throw new Error('nobody asked for a Pix before the stop');
  const before = await digestOf({ table: tableOf(restarted) });
  restarted.gateway.pay(charge, centavos(1_000));
  await restarted.aws.settle();
  expect(restarted.gateway.noticesAbout(charge.txid).at(-1)?.status).toBe('delivered');
  expect(await digestOf({ table: tableOf(restarted) })).not.toBe(before);
});
