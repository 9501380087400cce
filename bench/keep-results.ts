import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import * as z from 'zod';

const RESULTS = path.join(import.meta.dirname, 'results.json');
const Results = z.record(z.string(), z.unknown());

/** Writes what was measured into `results.json`; what was not keeps its last result. */
export function keepResults(measured: Readonly<Record<string, unknown>>): void {
  const before = existsSync(RESULTS)
    ? Results.parse(JSON.parse(readFileSync(RESULTS, 'utf8')))
    : {};
  const machine = {
    node: process.version,
    cores: availableParallelism(),
    on: new Date().toISOString().slice(0, 10),
  };
  const results = { ...before, ...measured, machine };
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
}
