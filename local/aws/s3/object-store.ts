import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import * as z from 'zod';
import type { Chance } from '../chance.ts';

/** A piece of content in a file of its own; an object is one piece, or as many as it had parts. */
export const Piece = z.object({ file: z.string(), size: z.number(), md5: z.string() });
export type Piece = z.infer<typeof Piece>;

const CHUNK_BYTES = 65_536;

/**
 * Keeps contents on disk, in `folder` or else in a temporary folder that goes with the store, so that size is no matter. The disk is
 * waited for: while it works, no other function may run at a moment that no seed has decided.
 */
export function createObjectStore(folder: string | undefined, ids: Chance) {
  let root = folder;

  function place(): string {
    root ??= mkdtempSync(path.join(os.tmpdir(), 'embedded-s3-'));
    if (!existsSync(root)) mkdirSync(root, { recursive: true });
    return root;
  }

  return {
    /** Writes a content as it comes in and measures it. */
    async write(content: Readable): Promise<Piece> {
      const file = ids.uuid();
      const md5 = createHash('md5');
      let size = 0;
      const to = openSync(path.join(place(), file), 'w');
      try {
        for await (const part of content) {
          const chunk = Buffer.isBuffer(part) ? part : Buffer.from(String(part));
          md5.update(chunk);
          size += chunk.length;
          for (let done = 0; done < chunk.length; ) done += writeSync(to, chunk, done);
        }
      } finally {
        closeSync(to);
      }
      return { file, size, md5: md5.digest('hex') };
    },
    /** Reads bytes `start` to `end`, both included, of pieces laid end to end. */
    read(pieces: readonly Piece[], start: number, end: number): Readable {
      return Readable.from(readPieces(place(), pieces, start, end), { objectMode: false });
    },
    remove(pieces: readonly Piece[]): void {
      for (const { file } of pieces) rmSync(path.join(place(), file), { force: true });
    },
    /** Removes the temporary folder, if there is one. */
    close(): void {
      if (root !== undefined && root !== folder) rmSync(root, { recursive: true, force: true });
    },
  };
}

function* readPieces(root: string, pieces: readonly Piece[], start: number, end: number) {
  let offset = 0;
  for (const { file, size } of pieces) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, size - 1);
    if (from <= to) yield* chunksOf(path.join(root, file), from, to);
    offset += size;
  }
}

/** Bytes `from` to `to` of a file, both included. */
function* chunksOf(file: string, from: number, to: number): Generator<Buffer> {
  const source = openSync(file, 'r');
  try {
    for (let at = from; at <= to; ) {
      const chunk = Buffer.alloc(Math.min(CHUNK_BYTES, to - at + 1));
      const read = readSync(source, chunk, 0, chunk.length, at);
      if (read === 0) return;
      yield chunk.subarray(0, read);
      at += read;
    }
  } finally {
    closeSync(source);
  }
}
