import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import * as z from 'zod';

const FILE = path.join(import.meta.dirname, 'results.json');

/** What one bench measured last, with the day and the machine of it. */
const Results = z.record(
  z.string(),
  z.object({
    machine: z.object({ node: z.string(), cores: z.int(), on: z.iso.date() }),
    measured: z.unknown(),
  }),
);
export type Results = z.infer<typeof Results>;
type Machine = Results[string]['machine'];

/** Writes what was measured into `results.json`; what was not keeps its last result, and the day and machine of that. */
export function keepResults(measured: Readonly<Record<string, unknown>>): void {
  const before = existsSync(FILE) ? Results.parse(JSON.parse(readFileSync(FILE, 'utf8'))) : {};
  const machine = {
    node: process.version,
    cores: availableParallelism(),
    on: new Date().toISOString().slice(0, 10),
  };
  writeFileSync(FILE, `${JSON.stringify(withMeasured(before, measured, machine), null, 2)}\n`);
}

/** @param measured what each bench that ran measured, by its name */
export const withMeasured = (
  before: Results,
  measured: Readonly<Record<string, unknown>>,
  machine: Machine,
): Results => ({
  ...before,
  ...Object.fromEntries(
    Object.entries(measured).map(([bench, figures]) => [bench, { machine, measured: figures }]),
  ),
});
