import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { WireResponse } from '#local/aws/wire.ts';

const DIST = path.resolve(import.meta.dirname, '../../web/dist');
const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/** The built console. It routes in the browser, so any address that is no file is its one page. Names are plain ASCII. */
export async function consoleFile(requested: string): Promise<WireResponse> {
  const file = path.normalize(path.join(DIST, requested));
  const isAsset = file.startsWith(DIST + path.sep) && path.extname(file) in KINDS;
  const name = isAsset ? file : path.join(DIST, 'index.html');
  const body = await readFile(name).catch(() => null);
  if (body === null) return { status: 404, headers: {}, body: Buffer.from('Not found') };
  const kind = KINDS[path.extname(name)] ?? 'application/octet-stream';
  return { status: 200, headers: { 'content-type': kind, 'cache-control': 'no-cache' }, body };
}
