import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod';
import type { Chance } from '../chance.ts';

/** A piece of content in a file of its own; an object is one piece, or as many as it had parts. */
export const Piece = z.object({ file: z.string(), size: z.number(), md5: z.string() });
export type Piece = z.infer<typeof Piece>;

/** Keeps contents on disk, in `folder` or else in a temporary folder that goes with the store, so that size is no matter. */
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
      const measure = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          md5.update(chunk);
          size += chunk.length;
          done(null, chunk);
        },
      });
      await pipeline(content, measure, createWriteStream(path.join(place(), file)));
      return { file, size, md5: md5.digest('hex') };
    },
    /** Reads bytes `start` to `end`, both included, of pieces laid end to end. */
    read(pieces: readonly Piece[], start: number, end: number): Readable {
      return Readable.from(readPieces(place(), pieces, start, end), { objectMode: false });
    },
    async remove(pieces: readonly Piece[]): Promise<void> {
      for (const { file } of pieces) await rm(path.join(place(), file), { force: true });
    },
    /** Removes the temporary folder, if there is one. */
    close(): void {
      if (root !== undefined && root !== folder) rmSync(root, { recursive: true, force: true });
    },
  };
}

async function* readPieces(root: string, pieces: readonly Piece[], start: number, end: number) {
  let offset = 0;
  for (const { file, size } of pieces) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, size - 1);
    if (from <= to) {
      const content: AsyncIterable<Buffer> = createReadStream(path.join(root, file), {
        start: from,
        end: to,
      });
      yield* content;
    }
    offset += size;
  }
}
