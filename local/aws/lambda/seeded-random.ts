import crypto, { hash } from 'node:crypto';
import { copyWith } from './module-copy.ts';

/** The sources of chance that a function sees, all of one seed: one seed is one history. */
export type SeededRandom = {
  readonly math: object;
  readonly nodeCrypto: object;
  readonly webCrypto: object;
};

/** Creates them. What they give is as unpredictable as a hash of the seed and a count; it is for local runs only. */
export function createSeededRandom(seed: string): SeededRandom {
  let count = 0;

  function randomBytes(size: number, callback?: (error: null, bytes: Buffer) => void): Buffer {
    const blocks: Buffer[] = [];
    for (let filled = 0; filled < size; filled += 64) {
      count += 1;
      blocks.push(hash('sha512', `${seed}:${count}`, 'buffer'));
    }
    const bytes = Buffer.concat(blocks).subarray(0, size);
    callback?.(null, bytes);
    return bytes;
  }

  function randomUUID(): string {
    const bytes = randomBytes(16);
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    const hex = bytes.toString('hex');
    return [0, 8, 12, 16, 20].map((from, i, all) => hex.slice(from, all[i + 1])).join('-');
  }

  function fill<View extends NodeJS.TypedArray | DataView>(view: View): View {
    new Uint8Array(view.buffer, view.byteOffset, view.byteLength).set(randomBytes(view.byteLength));
    return view;
  }

  const random = () => randomBytes(6).readUIntBE(0, 6) / 2 ** 48;

  function randomInt(first: number, second?: number): number {
    const [min, max] = second === undefined ? [0, first] : [first, second];
    return min + Math.floor(random() * (max - min));
  }

  const web = { randomUUID, getRandomValues: fill, subtle: crypto.webcrypto.subtle };
  const members = { randomBytes, randomUUID, randomInt, randomFillSync: fill, webcrypto: web };
  return {
    math: copyWith(Math, { random }),
    nodeCrypto: copyWith(crypto, { ...members, getRandomValues: fill }),
    webCrypto: web,
  };
}
