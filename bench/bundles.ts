import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUNDLES } from '#infra/bundle/build.ts';
import { FUNCTIONS } from '#infra/topology.ts';
import type { Figure } from './stopwatch.ts';

/** What Lambda has to load at a cold start, function by function. */
export function measureBundles(): readonly Figure[] {
  return Object.keys(FUNCTIONS).map((name) => {
    const bytes = gzipSync(readFileSync(path.join(BUNDLES, name, 'index.js'))).length;
    return { name: `bundle of ${name}`, value: Math.round(bytes / 1024), unit: 'KB gzip' };
  });
}
