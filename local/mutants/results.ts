import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { breakageHash } from './breakage-hash.ts';
import type { Hunted } from './hunt.ts';
import { Finding, HunterName } from './hunter.ts';

const FILE = path.join(import.meta.dirname, 'results.json');

const Look = z.object({
  finding: Finding,
  seconds: z.number(),
  /** The hash of the breakage that was looked at. */
  of: z.string(),
});

/** What each hunter found when it last looked at a mutant, by the mutant's name, and the seconds that it took. */
export const Results = z.record(z.string(), z.partialRecord(HunterName, Look));
export type Results = z.infer<typeof Results>;

export const readResults = (): Results =>
  existsSync(FILE) ? Results.parse(JSON.parse(readFileSync(FILE, 'utf8'))) : {};

export const writeResults = (results: Results): void =>
  writeFileSync(FILE, `${JSON.stringify(results, null, 2)}\n`);

/** What is not looked at this time keeps its last finding. */
export function withHunted(results: Results, { mutant, trails }: Hunted): Results {
  const of = breakageHash(mutant);
  const looks = trails.map(
    ({ hunter, finding, seconds }) =>
      [hunter, { finding, seconds: Math.round(seconds), of }] as const,
  );
  const known = results[mutant.name] ?? {};
  return { ...results, [mutant.name]: { ...known, ...Object.fromEntries(looks) } };
}
