import { hash } from 'node:crypto';

/** The seed of one of a run's sources of chance: each has its own, so that none of them throws what another throws. */
export const streamOf = (seed: number, name: string): number =>
  hash('sha256', `${name} ${seed}`, 'buffer').readUInt32BE(0);
