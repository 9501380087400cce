import { VOLUME_ENTRIES_MAX } from './dossier.ts';

/** Which entries a volume of a history has: always the same ones, however long the history grows. */
export type Volume = {
  readonly number: number;
  readonly volumes: number;
  readonly from: number;
  readonly through: number;
};

/** @returns null when the history has no such volume. @param length entries of the whole history */
export function volumeOf(length: number, number: number): Volume | null {
  const volumes = Math.ceil(length / VOLUME_ENTRIES_MAX);
  if (number > volumes) return null;
  const from = (number - 1) * VOLUME_ENTRIES_MAX + 1;
  return { number, volumes, from, through: Math.min(length, number * VOLUME_ENTRIES_MAX) };
}
