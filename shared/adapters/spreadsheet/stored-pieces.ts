import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';
import type { FileStore } from '#shared/adapters/files.ts';

const PIECE_BYTES = 1024 ** 2;

export type StoredFile = {
  readonly key: string;
  readonly etag: string;
  readonly bytes: number;
};

/**
 * A stored file as yauzl wants it, read from any place on, a piece at a time. The last piece is kept, because the list of what
 * a ZIP holds is read in very small steps.
 */
export class StoredPieces extends RandomAccessReader {
  /** Why the file could not be read, which is no fault of what is in it. */
  failure: unknown = null;
  private last: { readonly at: number; readonly bytes: Uint8Array } | null = null;
  private readonly files: Pick<FileStore, 'read'>;
  private readonly file: StoredFile;

  constructor(files: Pick<FileStore, 'read'>, file: StoredFile) {
    super();
    this.files = files;
    this.file = file;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.range(start, end), { objectMode: false });
  }

  private async *range(start: number, end: number): AsyncGenerator<Uint8Array> {
    for (let at = start; at < end; ) {
      const from = at - (at % PIECE_BYTES);
      const piece = await this.piece(from);
      const until = Math.min(end, from + piece.length);
      yield piece.subarray(at - from, until - from);
      at = until;
    }
  }

  private async piece(at: number): Promise<Uint8Array> {
    if (this.last?.at === at) return this.last.bytes;
    const { key, etag, bytes } = this.file;
    try {
      const read = await this.files.read(key, etag, at, Math.min(PIECE_BYTES, bytes - at));
      this.last = { at, bytes: read };
      return read;
    } catch (error) {
      this.failure = error;
      throw error;
    }
  }
}
