import { type Entry, fromRandomAccessReaderPromise } from 'yauzl';
import { UnreadableSheet } from './unreadable-sheet.ts';
import type { StoredPieces } from './stored-pieces.ts';

const PARTS_MAX = 10_000;

/** What a ZIP holds, by path. Nothing is unpacked before it is asked for. */
export type ZipParts = {
  readonly has: (path: string) => boolean;
  /**
   * The text of a part, unpacked as it is read.
   *
   * @param bytesMax of the part when it is unpacked: a small file may unpack to more than there is time or memory for
   * @throws UnreadableSheet when there is no such part, or it is longer, whatever the ZIP says of its length
   */
  readonly read: (path: string, bytesMax: number) => Promise<AsyncIterable<string>>;
};

/** Opens a ZIP by its list of parts. @throws when it is none */
export async function openZip(pieces: StoredPieces, bytes: number): Promise<ZipParts> {
  const zip = await fromRandomAccessReaderPromise(pieces, bytes, { autoClose: false });
  if (zip.entryCount > PARTS_MAX) {
    throw new UnreadableSheet(`A planilha tem mais de ${PARTS_MAX} partes.`);
  }
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  return {
    has: (path) => entries.has(path),
    async read(path, bytesMax) {
      const entry = entries.get(path);
      if (entry === undefined) throw new UnreadableSheet(`Falta na planilha a parte ${path}.`);
      if (entry.uncompressedSize > bytesMax) {
        throw new UnreadableSheet(`A planilha passa de ${sizeText(bytesMax)} descompactada.`);
      }
      // The stream fails where more comes out than the entry says, so what it says is a bound.
      const stream = await zip.openReadStreamPromise(entry);
      return stream.setEncoding('utf8');
    },
  };
}

const MB = 1024 ** 2;
const sizeText = (bytes: number): string =>
  bytes < 1024 * MB ? `${bytes / MB} MB` : `${bytes / MB / 1024} GB`;
