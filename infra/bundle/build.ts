import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { FUNCTIONS } from '#infra/topology.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** One folder per function with the `index.js` that Lambda loads. */
export const BUNDLES = path.join(ROOT, '.build/functions');

/**
 * One esbuild call for all functions, the same bundles for AWS, the local run and the benches. CommonJS and the main
 * fields below halve a cold start. The aliases drop the SDK's credential providers, which Lambda never uses, and what
 * draws QR codes as pictures, since the portal draws its own.
 */
export async function buildFunctions(): Promise<void> {
  rmSync(BUNDLES, { recursive: true, force: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: Object.keys(FUNCTIONS)
      .filter((name) => existsSync(path.join(ROOT, 'functions', name, 'handler.ts')))
      .map((name) => ({ in: `functions/${name}/handler.ts`, out: `${name}/index` })),
    outdir: BUNDLES,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    sourcemap: 'external',
    sourcesContent: false,
    legalComments: 'none',
    loader: { '.liquid': 'text' },
    alias: {
      '@aws-sdk/credential-provider-node': path.join(ROOT, 'infra/bundle/env-credentials.ts'),
      qrcode: 'qrcode/lib/core/qrcode.js',
    },
    logLevel: 'warning',
  });
}

if (import.meta.main) await buildFunctions();
