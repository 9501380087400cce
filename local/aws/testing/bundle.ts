import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Bundles the source of a handler as the deployment does, into a temporary file. Imports resolve as in this project. */
export async function bundle(source: string): Promise<string> {
  const outfile = path.join(mkdtempSync(path.join(os.tmpdir(), 'bundle-')), 'index.js');
  await build({
    stdin: { contents: source, resolveDir: ROOT, loader: 'ts' },
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'error',
    alias: {
      '@aws-sdk/credential-provider-node': path.join(ROOT, 'infra/bundle/env-credentials.ts'),
    },
  });
  return outfile;
}
