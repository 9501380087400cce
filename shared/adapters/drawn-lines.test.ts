import { expect, test } from 'vitest';
import * as z from 'zod';
import { memoryFiles } from '#shared/testing/memory-files.ts';
import { readDrawnLines } from './drawn-lines.ts';
import { writeLines } from './json-lines.ts';

const Row = z.object({ at: z.number(), padding: z.string() });
const ROWS = 2_000;

async function aFile() {
  const files = memoryFiles();
  const rows = Array.from({ length: ROWS }, (_, place) => ({
    at: place / ROWS,
    padding: 'x'.repeat(place < ROWS / 10 ? 400 : 100),
  }));
  await writeLines(files, 'f', rows);
  const spans: number[] = [];
  const counted: typeof files = {
    ...files,
    read: async (key, etag, from, bytes) => {
      spans.push(bytes);
      return files.read(key, etag, from, bytes);
    },
  };
  const all = { schema: Row, placeOf: (row: z.infer<typeof Row>) => row.at };
  return { all, spans, draw: (share: number) => readDrawnLines(counted, 'f', { ...all, share }) };
}

test('whoever stands below the share is drawn, and nobody else, wherever the file is cut', async () => {
  const { draw } = await aFile();
  for (const share of [0.01, 0.1, 0.5, 0.9, 1]) {
    const drawn = await draw(share);
    expect(drawn.map(({ at }) => at)).toEqual(
      Array.from({ length: ROWS * share }, (_, place) => place / ROWS),
    );
  }
});

test('of a file of which few are drawn little is read', async () => {
  const { draw, spans } = await aFile();
  await draw(0.001);
  expect(Math.max(...spans)).toBeLessThan(70_000);
});

test('a file that is gone has no rows', async () => {
  const { all } = await aFile();
  await expect(readDrawnLines(memoryFiles(), 'g', { ...all, share: 1 })).resolves.toEqual([]);
});
