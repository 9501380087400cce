import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { BUNDLE_OPTIONS } from '#infra/bundle/bundle-options.ts';

/** Bundles the source of a handler as the deployment does, into a temporary file. Imports resolve as in this project. */
export async function bundle(source: string): Promise<string> {
  const outfile = path.join(mkdtempSync(path.join(os.tmpdir(), 'bundle-')), 'index.js');
  await build({
    ...BUNDLE_OPTIONS,
    stdin: { contents: source, resolveDir: BUNDLE_OPTIONS.absWorkingDir, loader: 'ts' },
    outfile,
  });
  return outfile;
}
