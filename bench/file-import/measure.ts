import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { FUNCTIONS } from '#infra/topology.ts';
import type { Figure } from '../stopwatch.ts';
import { writeBook } from './book-file.ts';

const run = promisify(execFile);
const ROWS = 10_000;
/** A million rows leave some ten million items in the embedded table. */
const CLOUD_MB = 14_000;

const Imported = z.object({
  rowsPerSecond: z.number(),
  rowsPerProcessorSecond: z.number(),
  functions: z.number(),
  earlyMb: z.number(),
  lateMb: z.number(),
  peakMb: z.number(),
});
const Split = z.object({ rows: z.number(), peakMb: z.number() });

/**
 * A file in S3 brought in by the import function over its time-outs, every row written to the table. S3 and table are the
 * embedded ones in a process of their own, so the memory is the function's alone; its heap may not pass the memory that the
 * function has on AWS.
 */
export async function measureFileImport(rows = ROWS): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'regua-bench-'));
  const book = path.join(folder, 'livro.csv');
  await writeBook(book, rows);
  const cloud = spawn(process.execPath, [`--max-old-space-size=${CLOUD_MB}`, beside('cloud.ts')]);
  try {
    const [url] = z.array(z.unknown()).parse(await once(cloud.stdout, 'data'));
    const { memoryMb } = FUNCTIONS['debts/import-debts'];
    const heap = `--max-old-space-size=${memoryMb / 2}`;
    const args = [heap, beside('importer.ts'), book, String(rows)];
    const env = { ...process.env, ...awsAt(String(url).trim()) };
    const { stdout } = await run(process.execPath, args, { env });
    const imported = Imported.parse(JSON.parse(stdout));
    const peer = await run(process.execPath, [beside('whole-file.ts'), book]);
    const split = Split.parse(JSON.parse(peer.stdout));
    assert.equal(split.rows, rows + 1, 'csv-parse sees every row and the header');
    return figuresOf(rows, imported, split.peakMb);
  } finally {
    cloud.kill();
    await rm(folder, { recursive: true });
  }
}

const awsAt = (url: string) => ({
  AWS_ENDPOINT_URL: url,
  AWS_REGION: 'sa-east-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
});

const beside = (name: string): string => path.join(import.meta.dirname, name);

function figuresOf(
  rows: number,
  imported: z.infer<typeof Imported>,
  peerMb: number,
): readonly Figure[] {
  const { rowsPerSecond, rowsPerProcessorSecond, functions, earlyMb, lateMb, peakMb } = imported;
  const named = (name: string, value: number, unit: string): Figure => ({
    name: `${rows} rows: ${name}`,
    value,
    unit,
  });
  return [
    named('functions that it took', functions, 'of 20 seconds'),
    named('rows into the table', rowsPerSecond, 'per second'),
    named('rows into the table', rowsPerProcessorSecond, 'per second of processor'),
    named('most memory in the first fifth of the time', earlyMb, 'MB'),
    named('most memory in the last fifth of the time', lateMb, 'MB'),
    named('most memory', peakMb, 'MB'),
    named('most memory, only split, whole, by csv-parse', peerMb, 'MB'),
    named('most memory, ours beside it', Math.round((peakMb / peerMb) * 100) / 100, 'times'),
  ];
}
