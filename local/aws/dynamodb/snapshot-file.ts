import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { DynamoDb } from './dynamodb.ts';

/** Writes the state to a file, which is there whole or not at all. */
export async function saveSnapshot(db: DynamoDb, path: string): Promise<void> {
  const unfinished = `${path}.unfinished`;
  await pipeline(Readable.from(withLineEnds(db.exportState())), createWriteStream(unfinished));
  await rename(unfinished, path);
}

/** Takes the state back from a file. False when there is no such file. */
export async function loadSnapshot(db: DynamoDb, path: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  await db.importState(createInterface({ input: createReadStream(path) }));
  return true;
}

function* withLineEnds(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}
