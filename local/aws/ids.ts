import { hash } from 'node:crypto';

/** Ids that look random and are not: the same seed gives the same ids in the same order. */
export type Ids = {
  /** A version 4 UUID, lower case. */
  uuid(): string;
  exportState(): number;
  importState(count: number): void;
};

/** Creates the id generator of one embedded AWS. Its state is how many ids it has given. */
export function createIds(seed: string): Ids {
  let count = 0;
  return {
    uuid() {
      count += 1;
      const hex = hash('sha1', `${seed}:${count}`, 'hex');
      return [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `4${hex.slice(13, 16)}`,
        `a${hex.slice(17, 20)}`,
        hex.slice(20, 32),
      ].join('-');
    },
    exportState: () => count,
    importState(stored) {
      count = stored;
    },
  };
}
