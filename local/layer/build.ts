import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { BUNDLE_OPTIONS } from '#infra/bundle/bundle-options.ts';
import { FUNCTIONS } from '#infra/topology.ts';

const ROOT = BUNDLE_OPTIONS.absWorkingDir;
const OUT = path.join(ROOT, '.build/layered');

const here = (file: string): string => path.join(import.meta.dirname, file);

/** Builds every handler as a bundle of its own lines only, and one layer with all that they import. */
export async function buildLayer(): Promise<void> {
  const imported = new Map<string, string>();
  await build({
    ...BUNDLE_OPTIONS,
    minify: false,
    alias: {},
    entryPoints: Object.keys(FUNCTIONS).map((name) => ({
      in: `functions/${name}/handler.ts`,
      out: `${name}/index`,
    })),
    outdir: OUT,
    plugins: [leaveToLayer(imported)],
  });
  const modules = [...imported].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const lines = modules.map(([, from], at) => `import * as m${at} from '${from}';`);
  const names = modules.map(([name], at) => `'${name}': m${at}`);
  await build({
    ...BUNDLE_OPTIONS,
    minify: false,
    stdin: {
      contents: [...lines, `export const modules = { ${names.join(', ')} };`].join('\n'),
      resolveDir: ROOT,
    },
    outfile: path.join(OUT, 'layer.js'),
    external: ['embedded-aws'],
    plugins: [staysInProcess],
  });
}

/** Makes every import of a handler one from the layer, and remembers where it came from. */
function leaveToLayer(imported: Map<string, string>): Plugin {
  return {
    name: 'leave-to-layer',
    setup({ onResolve }) {
      onResolve({ filter: /.*/ }, ({ path: from, resolveDir, kind }) => {
        if (kind === 'entry-point' || from.startsWith('node:')) return null;
        const name = from.startsWith('.') ? path.relative(ROOT, path.join(resolveDir, from)) : from;
        imported.set(name, from.startsWith('.') ? `./${name}` : from);
        return { path: name, external: true };
      });
    },
  };
}

/** Leaves out what the SDK does for the sake of a real AWS only. */
export const staysInProcess: Plugin = {
  name: 'stays-in-process',
  setup({ onResolve }) {
    onResolve({ filter: /^@smithy\/node-http-handler$/ }, () => ({
      path: here('in-process-requests.ts'),
    }));
    onResolve({ filter: /\/DynamoDBDocumentClient$/ }, ({ importer }) =>
      importer.includes('@aws-sdk/lib-dynamodb') ? { path: here('in-process-tables.ts') } : null,
    );
    // S3 has a signer of its own, which also presigns.
    onResolve({ filter: /^@smithy\/signature-v4$/ }, ({ importer }) =>
      importer.includes('@aws-sdk/core') ? { path: here('unsigned-requests.ts') } : null,
    );
  },
};

if (import.meta.main) await buildLayer();
