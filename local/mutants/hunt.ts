import type { Finding, Hunter, HunterName } from './hunter.ts';
import type { Mutant } from './mutant.ts';
import { runScript } from './run-script.ts';
import type { TreeCopy } from './tree-copy.ts';

/** What `npm run build:functions` runs. */
export const BUILDS = ['infra/bundle/build.ts', 'local/layer/build.ts'] as const;
const BUILD_SECONDS_MAX = 120;

export type Trail = {
  readonly hunter: HunterName;
  readonly finding: Finding;
  readonly seconds: number;
};

/** What became of one mutant. */
export type Hunted = {
  readonly mutant: Mutant;
  readonly fate: 'caught' | 'survived';
  /** Hunter by hunter, in the order in which they looked. */
  readonly trails: readonly Trail[];
};

/**
 * Puts a mutant into a copy of the tree, builds what Lambda would run, and sends the hunters out, one after the other
 * until one catches it.
 *
 * @param all whether every hunter looks, also at what another has caught
 */
export async function hunt(
  copy: TreeCopy,
  mutant: Mutant,
  hunters: readonly Hunter[],
  all: boolean,
): Promise<Hunted> {
  const heal = copy.infect(mutant);
  try {
    const built = await isBuilt(copy);
    const trails: Trail[] = [];
    for (const hunter of hunters) {
      if (!maySee(hunter, mutant)) continue;
      const trail = built ? await follow(copy, hunter, mutant) : unbuilt(hunter);
      trails.push(trail);
      if (trail.finding.kind === 'caught' && !all) break;
    }
    const isCaught = trails.some(({ finding }) => finding.kind === 'caught');
    return { mutant, fate: isCaught ? 'caught' : 'survived', trails };
  } finally {
    heal();
  }
}

/** The simulator is not sent after what only tests can see. */
export const maySee = ({ name }: Hunter, { onlyTests }: Mutant): boolean =>
  name !== 'simulator' || onlyTests === undefined;

/** Whether the hunters find nothing in the tree as it is; otherwise nothing that they find proves anything. */
export async function lookAtSound(
  copy: TreeCopy,
  hunters: readonly Hunter[],
  mutants: readonly Mutant[],
): Promise<readonly Trail[]> {
  if (!(await isBuilt(copy))) throw new Error('The tree itself cannot be built.');
  const tests = [...new Set(mutants.flatMap((mutant) => mutant.tests))];
  const trails: Trail[] = [];
  for (const hunter of hunters) trails.push(await follow(copy, hunter, { tests }));
  return trails;
}

const unbuilt = ({ name }: Hunter): Trail => ({
  hunter: name,
  finding: { kind: 'could-not-look', because: 'the mutant does not build' },
  seconds: 0,
});

async function follow(
  { folder }: TreeCopy,
  hunter: Hunter,
  mutant: Pick<Mutant, 'tests'>,
): Promise<Trail> {
  const startedAt = performance.now();
  const finding = await hunter.look(folder, mutant);
  return { hunter: hunter.name, finding, seconds: (performance.now() - startedAt) / 1_000 };
}

async function isBuilt({ folder }: TreeCopy): Promise<boolean> {
  for (const script of BUILDS) {
    const { code } = await runScript(folder, [script], BUILD_SECONDS_MAX);
    if (code !== 0) return false;
  }
  return true;
}
