const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * A number from 0 up to, and without, `size`: always the same for the same words and evenly spread over different
 * ones (FNV-1a). It takes the place of chance, so that a million debtors do not all ring at 09:00.
 */
export function spread(size: number, ...words: readonly string[]): number {
  let hash = FNV_OFFSET;
  for (const word of words) {
    for (let index = 0; index < word.length; index += 1) {
      hash = Math.imul(hash ^ word.charCodeAt(index), FNV_PRIME);
    }
    hash = Math.imul(hash, FNV_PRIME);
  }
  hash ^= hash >>> 15;
  return (hash >>> 0) % size;
}
