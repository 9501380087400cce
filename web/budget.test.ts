import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const DIST = join(import.meta.dirname, 'dist');
const INITIAL_SCRIPT_BYTES_MAX = 200_000;

/** What a browser fetches before anything shows: the entry and all that it cannot do without. */
test('the console begins with at most 200 KB of script, as sent over the wire', () => {
  const page = readFileSync(join(DIST, 'index.html'), 'utf8');
  const scripts = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)];
  const bytes = scripts.map(([, path = '']) => gzipSync(readFileSync(join(DIST, path))).length);
  expect(scripts.length).toBeGreaterThan(0);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(INITIAL_SCRIPT_BYTES_MAX);
});
