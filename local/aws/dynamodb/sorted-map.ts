import type { KeyRange } from 'dynalite/db/index.js';

/** Chunks are split beyond this size, so that an insertion moves few keys however big the map is. */
const CHUNK = 512;

/** A map over string keys that can be read in key order between two bounds. */
export class SortedMap<V> {
  readonly #values = new Map<string, V>();
  #chunks: string[][] = [];

  get size(): number {
    return this.#values.size;
  }

  get(key: string): V | undefined {
    return this.#values.get(key);
  }

  set(key: string, value: V): void {
    if (!this.#values.has(key)) this.#insert(key);
    this.#values.set(key, value);
  }

  delete(key: string): void {
    if (!this.#values.delete(key)) return;
    const at = this.#chunkOf(key);
    const chunk = this.#chunks[at];
    if (chunk === undefined) return;
    chunk.splice(firstNotBefore(chunk, key), 1);
    if (chunk.length === 0) this.#chunks.splice(at, 1);
  }

  /** The values between the bounds, in key order or backwards. The map must not change meanwhile. */
  *range(range: KeyRange = {}): Generator<V> {
    for (const key of range.reverse === true ? this.#backwards(range) : this.#forwards(range)) {
      const value = this.#values.get(key);
      if (value !== undefined) yield value;
    }
  }

  *#forwards(range: KeyRange): Generator<string> {
    const low = range.gt ?? range.gte ?? '';
    for (let at = this.#chunkOf(low); at < this.#chunks.length; at += 1) {
      const chunk = this.#chunks[at] ?? [];
      for (let i = firstNotBefore(chunk, low); i < chunk.length; i += 1) {
        const key = chunk[i] ?? '';
        if (isAbove(key, range)) return;
        if (!isBelow(key, range)) yield key;
      }
    }
  }

  *#backwards(range: KeyRange): Generator<string> {
    const high = range.lt ?? range.lte;
    const last = high === undefined ? this.#chunks.length - 1 : this.#chunkOf(high);
    for (let at = Math.min(last, this.#chunks.length - 1); at >= 0; at -= 1) {
      const chunk = this.#chunks[at] ?? [];
      const end = high === undefined ? chunk.length - 1 : firstNotBefore(chunk, high);
      for (let i = Math.min(end, chunk.length - 1); i >= 0; i -= 1) {
        const key = chunk[i] ?? '';
        if (isBelow(key, range)) return;
        if (!isAbove(key, range)) yield key;
      }
    }
  }

  #insert(key: string): void {
    const at = this.#chunkOf(key);
    const chunk = this.#chunks[at];
    if (chunk === undefined) {
      this.#chunks.push([key]);
      return;
    }
    chunk.splice(firstNotBefore(chunk, key), 0, key);
    if (chunk.length > CHUNK) this.#chunks.splice(at + 1, 0, chunk.splice(CHUNK / 2));
  }

  /** The chunk that holds the key or would: the last one that starts at or before it. */
  #chunkOf(key: string): number {
    let low = 0;
    let high = this.#chunks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#chunks[middle]?.[0] ?? '') <= key) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }
}

function firstNotBefore(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBelow(key: string, { gt, gte }: KeyRange): boolean {
  return (gt !== undefined && key <= gt) || (gte !== undefined && key < gte);
}

function isAbove(key: string, { lt, lte }: KeyRange): boolean {
  return (lt !== undefined && key >= lt) || (lte !== undefined && key > lte);
}
