import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { settleTown } from '#local/sample/town.ts';
import { LOCAL_PEOPLE } from '#local/server/people.ts';
import { createWorld, type World } from '#local/world.ts';

const DEBTORS = 10;
const SEED = 1;

/** A world to try things in. Nothing that happens in it is kept. */
export type ScratchWorld = {
  readonly world: World;
  readonly origin: 'saved' | 'sample-town';
  close(): Promise<void>;
};

/**
 * A copy of what the local run saved in `folder`, or a small sample town when nothing is there.
 *
 * @param now epoch milliseconds, where the clock of a new town stands
 */
export async function scratchWorld(folder: string, now: number): Promise<ScratchWorld> {
  const isSaved = existsSync(path.join(folder, 'aws.json'));
  const dataDir = await mkdtemp(path.join(tmpdir(), 'regua-invoke-'));
  if (isSaved) await cp(folder, dataDir, { recursive: true });
  const world = await createWorld({
    startAt: isSaved ? 0 : now,
    users: LOCAL_PEOPLE,
    dataDir,
  });
  if (!(await world.load())) await settleTown(world, { debtors: DEBTORS, seed: SEED });
  return {
    world,
    origin: isSaved ? 'saved' : 'sample-town',
    async close() {
      world.aws.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
