import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { UnreadableSheet } from './unreadable-sheet.ts';

const TEXTS_PER_PAGE = 64;
/** Of what was read back, some 32 MB. */
const HELD_LENGTH_MAX = 16_000_000;
/** Of the 512 MB of disk that a Lambda function has. */
const DISK_BYTES_MAX = 400 * 1024 ** 2;

/** Texts by their number, kept on disk, however many there are; what was read last is held in memory. */
export type SpilledTexts = {
  readonly add: (text: string) => void;
  readonly at: (index: number) => string | undefined;
  readonly close: () => void;
};

export function spillTexts(): SpilledTexts {
  const file = openNameless();
  const pages: { readonly at: number; readonly bytes: number }[] = [];
  let filling: string[] = [];
  let end = 0;
  const held = new Map<number, readonly string[]>();
  let heldLength = 0;

  function flush(): void {
    const bytes = Buffer.from(filling.join('\0'));
    if (end + bytes.length > DISK_BYTES_MAX) {
      throw new UnreadableSheet('Os textos da planilha passam de 400 MB.');
    }
    for (let done = 0; done < bytes.length; ) {
      done += writeSync(file, bytes, done, bytes.length - done, end + done);
    }
    pages.push({ at: end, bytes: bytes.length });
    end += bytes.length;
    filling = [];
  }

  function page(index: number): readonly string[] {
    const known = held.get(index);
    if (known !== undefined) return known;
    const place = pages[index];
    if (place === undefined) return index === pages.length ? filling : [];
    const bytes = Buffer.alloc(place.bytes);
    readSync(file, bytes, 0, bytes.length, place.at);
    const text = bytes.toString();
    if (heldLength > HELD_LENGTH_MAX) {
      held.clear();
      heldLength = 0;
    }
    const texts = text.split('\0');
    held.set(index, texts);
    heldLength += text.length;
    return texts;
  }

  return {
    add(text) {
      filling.push(text);
      if (filling.length === TEXTS_PER_PAGE) flush();
    },
    at: (index) => page(Math.floor(index / TEXTS_PER_PAGE))[index % TEXTS_PER_PAGE],
    close: () => closeSync(file),
  };
}

/** A file that is gone with the process, however that ends. */
function openNameless(): number {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'regua-texts-'));
  const file = openSync(path.join(folder, 'texts'), 'w+');
  rmSync(folder, { recursive: true });
  return file;
}
