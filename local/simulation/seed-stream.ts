import { DAY_MS } from './day.ts';
import { hash } from 'node:crypto';

/** The seed of one of a run's sources of chance: each has its own, so that none of them throws what another throws. */
export const streamOf = (seed: number, name: string): number =>
  hash('sha256', `${name} ${seed}`, 'buffer').readUInt32BE(0);

/** The first Monday on which a run may begin, at nine in São Paulo; each seed begins on a day of its own within half a year. */
const FIRST_START = Date.parse('2026-03-16T12:00:00.000Z');
const STARTS = 180;

/** When the run of a seed begins, in epoch milliseconds. */
export const startOf = (seed: number): number => FIRST_START + ((seed * 37) % STARTS) * DAY_MS;
