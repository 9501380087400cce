import type { FileStore } from '#shared/adapters/files.ts';

/** Each piece is a request of its own, so no connection is held open while what it told is written. */
const PIECE_BYTES = 256 * 1024;

/** A file from its beginning, never more than a piece of it in memory. @throws FileReplaced */
export async function* piecesOf(
  files: Pick<FileStore, 'read'>,
  { key, etag, bytes }: { readonly key: string; readonly etag: string; readonly bytes: number },
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes; at += PIECE_BYTES) {
    yield await files.read(key, etag, at, Math.min(PIECE_BYTES, bytes - at));
  }
}
