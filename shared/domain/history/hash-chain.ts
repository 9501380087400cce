import { createHash } from 'node:crypto';
import type { HistoryEntry } from './entry.ts';

/** What the first entry of every history points back to. */
export const GENESIS_HASH = '0'.repeat(64);

/**
 * SHA-256 over the entry's own content and the hash before it: changing, removing or reordering any past
 * entry breaks every later one.
 */
export function hashOf(entry: Omit<HistoryEntry, 'hash'>): string {
  return createHash('sha256').update(canonical(entry)).digest('hex');
}

/** @returns the sequence number of the first entry that does not fit the chain, or null when all do */
export function firstBrokenLink(entries: readonly HistoryEntry[]): number | null {
  let prevHash = GENESIS_HASH;
  let seq = 1;
  for (const entry of entries) {
    const { hash, ...content } = entry;
    if (entry.seq !== seq || entry.prevHash !== prevHash || hashOf(content) !== hash) return seq;
    prevHash = hash;
    seq += 1;
  }
  return null;
}

/** JSON with sorted keys: the same content has the same text whatever order it was built or stored in. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`);
    return `{${fields.join(',')}}`;
  }
  return JSON.stringify(value);
}
