import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import type { Hunted } from './hunt.ts';
import { Finding, HunterName } from './hunter.ts';

const FILE = path.join(import.meta.dirname, 'results.json');

/** What each hunter found when it last looked at a mutant, by the mutant's name, and the seconds that it took. */
export const Results = z.record(
  z.string(),
  z.partialRecord(HunterName, z.object({ finding: Finding, seconds: z.number() })),
);
export type Results = z.infer<typeof Results>;

export const readResults = (): Results =>
  existsSync(FILE) ? Results.parse(JSON.parse(readFileSync(FILE, 'utf8'))) : {};

export const writeResults = (results: Results): void =>
  writeFileSync(FILE, `${JSON.stringify(results, null, 2)}\n`);

/** What is not looked at this time keeps its last finding. */
export function withHunted(results: Results, { mutant, trails }: Hunted): Results {
  const looks = trails.map(
    ({ hunter, finding, seconds }) => [hunter, { finding, seconds: Math.round(seconds) }] as const,
  );
  const known = results[mutant.name] ?? {};
  return { ...results, [mutant.name]: { ...known, ...Object.fromEntries(looks) } };
}
