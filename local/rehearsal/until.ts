import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 400;

/**
 * Looks again and again until there is something to see.
 *
 * @param what is waited for, to tell when it did not come
 * @param look yields null while there is nothing
 * @throws when the time is over, and whatever `look` throws
 */
export async function until<T>(
  seconds: number,
  what: string,
  look: () => Promise<T | null>,
): Promise<T> {
  const end = performance.now() + seconds * 1_000;
  for (;;) {
    const seen = await look();
    if (seen !== null) return seen;
    if (performance.now() > end)
      throw new Error(`Waited ${seconds} s for ${what}, and it did not come.`);
    await pause(EVERY_MS);
  }
}
