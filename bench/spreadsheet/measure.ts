import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { FUNCTIONS } from '#infra/topology.ts';
import type { Figure } from '../stopwatch.ts';
import { bookSheet } from './book-sheet.ts';

const run = promisify(execFile);
const SMALL = 10_000;
const LARGE = 200_000;

const Read = z.object({ rows: z.number(), peakMb: z.number(), seconds: z.number() });
type Read = z.infer<typeof Read>;

/**
 * Spreadsheets read to their end, each in a process of its own whose heap is as small as a function's may be: a short one, and
 * one of twenty times its rows, beside a reader that takes it whole.
 */
export async function measureSpreadsheet(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'regua-bench-'));
  try {
    const small = await read('ours.ts', folder, SMALL);
    const large = await read('ours.ts', folder, LARGE);
    const peer = await read('whole-file.ts', folder, LARGE);
    return [
      ...figuresOf('ours', SMALL, small),
      ...figuresOf('ours', LARGE, large),
      ratio(`most memory, ${LARGE} rows beside ${SMALL}`, large.peakMb / small.peakMb),
      ...figuresOf('read-excel-file', LARGE, peer),
      ratio('most memory, ours beside it', large.peakMb / peer.peakMb),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function read(script: string, folder: string, rows: number): Promise<Read> {
  const file = path.join(folder, `${rows}.xlsx`);
  await writeFile(file, bookSheet(rows));
  const heap = `--max-old-space-size=${FUNCTIONS['debts/import-debts'].memoryMb}`;
  const args = [heap, path.join(import.meta.dirname, script), file];
  const { stdout } = await run(process.execPath, args);
  const measured = Read.parse(JSON.parse(stdout));
  assert.equal(measured.rows, rows + 1, 'every row and the header are read');
  return measured;
}

const figuresOf = (who: string, rows: number, { peakMb, seconds }: Read): readonly Figure[] => [
  { name: `${rows} rows, ${who}: most memory`, value: peakMb, unit: 'MB' },
  {
    name: `${rows} rows, ${who}`,
    value: Math.round(rows / seconds),
    unit: 'per second of processor',
  },
];

const ratio = (name: string, value: number): Figure => ({
  name,
  value: Math.round(value * 100) / 100,
  unit: 'times',
});
