import { parseArgs } from 'node:util';

export const USAGE = `npm start [-- options]

  --fresh        forget the last run and start anew
  --port N       where to listen (3000)
  --debtors N    people in the sample town (160)
  --days N       simulated days before the doors open (60)
  --seed N       another town (1)
`;

export type StartOptions = {
  readonly fresh: boolean;
  readonly help: boolean;
  readonly port: number;
  readonly debtors: number;
  readonly days: number;
  readonly seed: number;
};

/** What each number may be; beyond it a run would take hours or make no sense. */
const NUMBERS = {
  port: { otherwise: 3000, from: 1, to: 65_535 },
  debtors: { otherwise: 160, from: 1, to: 5_000 },
  days: { otherwise: 60, from: 1, to: 365 },
  seed: { otherwise: 1, from: 0, to: 4_294_967_295 },
} as const;

/** @throws an Error that says in pt-BR which option cannot be read and what it may be */
export function readStartOptions(args: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      fresh: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      port: { type: 'string' },
      debtors: { type: 'string' },
      days: { type: 'string' },
      seed: { type: 'string' },
    },
  });
  const { fresh, help } = values;
  const number = (name: keyof typeof NUMBERS) => numberOf(name, values[name]);
  return {
    fresh,
    help,
    port: number('port'),
    debtors: number('debtors'),
    days: number('days'),
    seed: number('seed'),
  };
}

function numberOf(name: keyof typeof NUMBERS, text: string | undefined): number {
  const { otherwise, from, to } = NUMBERS[name];
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= from && value <= to) return value;
  throw new Error(`--${name} "${text}" não serve: dê um número inteiro de ${from} a ${to}.`);
}
