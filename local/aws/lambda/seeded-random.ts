import crypto from 'node:crypto';
import { createChance } from '../chance.ts';
import { copyWith } from './module-copy.ts';

/** The sources of chance that a function sees, all of one seed: one seed is one history. */
export type SeededRandom = {
  readonly math: object;
  readonly nodeCrypto: object;
  readonly webCrypto: object;
};

/** Creates them. What they give can be foretold by who knows the seed; it is for local runs only. */
export function createSeededRandom(seed: string): SeededRandom {
  const chance = createChance(seed);
  const randomUUID = chance.uuid;
  const getRandomValues = chance.fill;

  function randomBytes(size: number, callback?: (error: null, bytes: Buffer) => void): Buffer {
    const bytes = chance.fill(Buffer.alloc(size));
    callback?.(null, bytes);
    return bytes;
  }

  function randomInt(first: number, second?: number): number {
    const [min, max] = second === undefined ? [0, first] : [first, second];
    return min + Math.floor(chance.fraction() * (max - min));
  }

  const webCrypto = { randomUUID, getRandomValues, subtle: crypto.webcrypto.subtle };
  return {
    math: copyWith(Math, { random: chance.fraction }),
    nodeCrypto: copyWith(crypto, {
      randomBytes,
      randomUUID,
      randomInt,
      randomFillSync: chance.fill,
      getRandomValues,
      webcrypto: webCrypto,
    }),
    webCrypto,
  };
}
