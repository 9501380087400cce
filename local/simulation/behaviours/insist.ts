import type { World } from '#local/world.ts';

const MINUTE_MS = 60_000;
const TRIES_MAX = 30;

/**
 * What a person does when the console answers with an error or that somebody else was faster: tries again some minutes later.
 * A conflict then means that an earlier try went through although its answer was lost.
 */
export async function insist<T>(
  { aws }: Pick<World, 'aws'>,
  act: () => Promise<T>,
): Promise<T | null> {
  for (let tries = 1; ; tries++) {
    try {
      return await act();
    } catch (error) {
      const message = error instanceof Error ? error.message : '';
      if (tries > 1 && message.includes('answered with 409')) return null;
      if (!/answered with (5\d\d|409)/.test(message) || tries === TRIES_MAX) throw error;
      await aws.advanceTo(aws.now() + 2 * MINUTE_MS);
    }
  }
}
