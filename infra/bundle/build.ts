import { rmSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { FUNCTIONS } from '#infra/topology.ts';
import { BUNDLE_OPTIONS } from './bundle-options.ts';

/** One folder per function with the `index.js` that Lambda loads. */
export const BUNDLES = path.join(BUNDLE_OPTIONS.absWorkingDir, '.build/functions');

/** One esbuild call for all functions: the same bundles for AWS, the local run and the benches. */
export const ALL_FUNCTIONS = {
  ...BUNDLE_OPTIONS,
  entryPoints: Object.keys(FUNCTIONS).map((name) => ({
    in: `functions/${name}/handler.ts`,
    out: `${name}/index`,
  })),
  outdir: BUNDLES,
} satisfies BuildOptions;

export async function buildFunctions(): Promise<void> {
  rmSync(BUNDLES, { recursive: true, force: true });
  await build(ALL_FUNCTIONS);
}

if (import.meta.main) await buildFunctions();
