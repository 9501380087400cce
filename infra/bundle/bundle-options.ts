import path from 'node:path';
import type { BuildOptions } from 'esbuild';

const here = (file: string): string => path.join(import.meta.dirname, file);

/** What packages bring along and no function uses: a third of a bundle. */
const LEFT_OUT = {
  '@aws-sdk/credential-provider-node': here('env-credentials.ts'),
  '@aws-sdk/middleware-endpoint-discovery': here('no-endpoint-discovery.ts'),
  '@smithy/core/event-streams': here('no-event-streams.ts'),
  // The portal draws its own QR codes and needs only their squares.
  qrcode: 'qrcode/lib/core/qrcode.js',
};

/** How every handler is bundled. CommonJS and these main fields halve a cold start. */
export const BUNDLE_OPTIONS = {
  absWorkingDir: path.resolve(import.meta.dirname, '../..'),
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  mainFields: ['module', 'main'],
  sourcemap: 'external',
  sourcesContent: false,
  legalComments: 'none',
  alias: LEFT_OUT,
  logLevel: 'warning',
} satisfies BuildOptions;
