import { hash } from 'node:crypto';
import * as z from 'zod';

/** The numbers that a generator goes on from. */
export const ChanceState = z.object({
  a: z.number(),
  b: z.number(),
  c: z.number(),
  count: z.number(),
});
export type ChanceState = z.infer<typeof ChanceState>;

/** Chance that comes from a seed: the same seed gives the same values in the same order. Fast, and no secret. */
export type Chance = ReturnType<typeof createChance>;

/** A small fast counting generator (sfc32 of PractRand), started from a hash of the seed. */
export function createChance(seed: string) {
  const start = hash('sha256', seed, 'buffer');
  let { a, b, c, count }: ChanceState = {
    a: start.readInt32LE(0),
    b: start.readInt32LE(4),
    c: start.readInt32LE(8),
    count: 1,
  };

  /** 32 random bits as an unsigned number. */
  function bits(): number {
    const sum = (a + b + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  const hex = () => bits().toString(16).padStart(8, '0');

  return {
    /** From 0 to 1, without 1. */
    fraction: () => (bits() * 2 ** 21 + (bits() >>> 11)) / 2 ** 53,
    /** Fills the bytes of a view and gives it back. */
    fill<View extends NodeJS.ArrayBufferView>(view: View): View {
      const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
      for (let at = 0; at < bytes.length; at++) bytes[at] = bits();
      return view;
    },
    /** A version 4 UUID, lower case. */
    uuid(): string {
      const [first, second, third, fourth] = [hex(), hex(), hex(), hex()];
      const variant = ((Number.parseInt(third.charAt(0), 16) & 3) | 8).toString(16);
      const middle = `${second.slice(0, 4)}-4${second.slice(5)}-${variant}${third.slice(1, 4)}`;
      return `${first}-${middle}-${third.slice(4)}${fourth}`;
    },
    exportState: (): ChanceState => ({ a, b, c, count }),
    importState(state: ChanceState): void {
      ({ a, b, c, count } = state);
    },
  };
}
