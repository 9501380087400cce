import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { type Behaviour, BEHAVIOURS, DEEDS, isBehaviour } from './behaviours/behaviour.ts';
import { isPace, type Pace, PACES } from './behaviours/pace.ts';
import { FAULT_KINDS, FAULTS, type FaultKind, isFaultKind } from './faults/fault-kind.ts';

export const USAGE = `npm run simulate -- [options]

  --seeds N         so many runs, with the seeds from 1 on (4)
  --seed S          this seed alone, to see a run again; may be given several times, and not beside --seeds
  --debtors N       people in each run (100)
  --days N          days that they live through (60)
  --faults KINDS    all, none, or some of those below, by commas (all)
  --behaviours SOME all, none, or some of those below, by commas (all)
  --pace PACE       how much people do, one of those below (usual)
  --workers N       runs side by side (one for each core)

Faults:
${listed(FAULTS)}

Paces:
${listed(PACES)}

${Object.entries(DEEDS)
  .map(([who, texts]) => `Behaviours: ${who}\n${listed(texts)}`)
  .join('\n\n')}
`;

export type SimulateOptions = {
  readonly help: boolean;
  readonly seeds: readonly number[];
  readonly debtors: number;
  readonly days: number;
  readonly faults: readonly FaultKind[];
  readonly behaviours: readonly Behaviour[];
  readonly pace: Pace;
  readonly workers: number;
};

/** What each number may be; beyond it a run would not end or make no sense. */
const NUMBERS = {
  seeds: { otherwise: 4, from: 1, to: 10_000 },
  seed: { otherwise: 1, from: 0, to: 4_294_967_295 },
  debtors: { otherwise: 100, from: 1, to: 5_000 },
  days: { otherwise: 60, from: 1, to: 365 },
  workers: { otherwise: availableParallelism(), from: 1, to: 64 },
} as const;

/** @throws an Error that says which option cannot be read and what it may be */
export function readSimulateOptions(args: readonly string[]): SimulateOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', default: false },
      seeds: { type: 'string' },
      seed: { type: 'string', multiple: true, default: [] },
      debtors: { type: 'string' },
      days: { type: 'string' },
      faults: { type: 'string', default: 'all' },
      behaviours: { type: 'string', default: 'all' },
      pace: { type: 'string', default: 'usual' },
      workers: { type: 'string' },
    },
  });
  if (values.seed.length > 0 && values.seeds !== undefined)
    throw new Error('--seed names the runs, and --seeds how many there are: give one of the two.');
  const number = (name: Exclude<keyof typeof NUMBERS, 'seed'>) => numberOf(name, values[name]);
  return {
    help: values.help,
    seeds:
      values.seed.length === 0
        ? Array.from({ length: number('seeds') }, (_, index) => index + 1)
        : [...new Set(values.seed.map((seed) => numberOf('seed', seed)))],
    debtors: number('debtors'),
    days: number('days'),
    faults: chosen('faults', values.faults, FAULT_KINDS, isFaultKind),
    behaviours: chosen('behaviours', values.behaviours, BEHAVIOURS, isBehaviour),
    pace: paceOf(values.pace),
    workers: number('workers'),
  };
}

function numberOf(name: keyof typeof NUMBERS, text: string | undefined): number {
  const { otherwise, from, to } = NUMBERS[name];
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= from && value <= to) return value;
  throw new Error(`--${name} "${text}" is not a whole number from ${from} to ${to}.`);
}

function paceOf(text: string): Pace {
  if (isPace(text)) return text;
  throw new Error(`--pace "${text}" is unknown; there are: ${Object.keys(PACES).join(', ')}.`);
}

function chosen<Kind extends string>(
  option: string,
  text: string,
  all: readonly Kind[],
  isKind: (word: string) => word is Kind,
): readonly Kind[] {
  if (text === 'all') return all;
  const words = text === 'none' ? [] : text.split(',');
  const unknown = words.filter((word) => !isKind(word));
  if (unknown.length > 0)
    throw new Error(`--${option} "${unknown.join()}" is unknown; there are: ${all.join(', ')}.`);
  return words.filter(isKind);
}

/** Each name beside what it is. */
function listed(texts: Readonly<Record<string, string>>): string {
  const width = Math.max(...Object.keys(texts).map(({ length }) => length)) + 2;
  return Object.entries(texts)
    .map(([name, what]) => `  ${name.padEnd(width)}${what}`)
    .join('\n');
}
