import { parseArgs } from 'node:util';
import { ALL_MUTANTS } from './all-mutants.ts';
import { HunterName } from './hunter.ts';
import type { Mutant } from './mutant.ts';

export const USAGE = `npm run simulate:mutants [-- options]

  --only NAME      this mutant alone; may be given several times
  --hunter NAME    this hunter alone: simulator or tests
  --all-hunters    simulator and tests both look at every mutant
  --workers N      mutants hunted at the same time (2)
`;

const WORKERS = { otherwise: 2, from: 1, to: 16 } as const;

export type HuntOptions = {
  readonly help: boolean;
  readonly allHunters: boolean;
  readonly workers: number;
  readonly hunters: readonly HunterName[];
  readonly mutants: readonly Mutant[];
};

/** @throws an Error that names the option, what was given and what it may be */
export function readHuntOptions(args: readonly string[]): HuntOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', default: false },
      'all-hunters': { type: 'boolean', default: false },
      workers: { type: 'string', default: String(WORKERS.otherwise) },
      hunter: { type: 'string' },
      only: { type: 'string', multiple: true, default: [] },
    },
  });
  const workers = Number(values.workers);
  const { from, to } = WORKERS;
  if (!Number.isInteger(workers) || workers < from || workers > to) {
    throw new Error(`--workers "${values.workers}": give a whole number from ${from} to ${to}.`);
  }
  const hunter = HunterName.optional().safeParse(values.hunter);
  if (!hunter.success) {
    throw new Error(`--hunter "${values.hunter}": give ${HunterName.options.join(' or ')}.`);
  }
  const mutants = values.only.map((name) => {
    const known = ALL_MUTANTS.find((mutant) => mutant.name === name);
    if (known === undefined) throw new Error(`--only "${name}": there is no such mutant.`);
    return known;
  });
  return {
    help: values.help,
    allHunters: values['all-hunters'],
    workers,
    hunters: hunter.data ? [hunter.data] : HunterName.options,
    mutants: mutants.length > 0 ? mutants : ALL_MUTANTS,
  };
}
