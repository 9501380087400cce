import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { BENDS, bend } from './bends.ts';
import type { Json } from './json.ts';
import { PLACE } from './place.ts';

const AnyJson: z.ZodType<Json> = z.json();
/** Templates, and what tells the CDK how to deploy them. */
const BENT_FILES = /^manifest\.json$|\.template\.json$|\.assets\.json$/;

/** Bends what was synthesised to the emulator. @returns what was bent, and how often */
export function bendAssembly(): readonly string[] {
  const times = new Map<string, number>();
  for (const name of readdirSync(PLACE.assembly).filter((file) => BENT_FILES.test(file))) {
    const file = path.join(PLACE.assembly, name);
    let json = AnyJson.parse(JSON.parse(readFileSync(file, 'utf8')));
    for (const each of BENDS) {
      const bent = bend(json, each);
      json = bent.json;
      times.set(each.says, (times.get(each.says) ?? 0) + bent.times);
    }
    writeFileSync(file, JSON.stringify(json));
  }
  return [...times].map(([says, count]) => `${says} (${count})`);
}
