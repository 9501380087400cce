import type { EmbeddedAws } from './embedded-aws.ts';

const TICK_MS = 1000;

/**
 * Lets the clock of an embedded AWS go on with real time and whatever becomes due happen at once, until stopped. `onError` hears
 * what went wrong in the background.
 */
export function runLive(aws: EmbeddedAws, onError: (error: unknown) => void): { stop(): void } {
  let isSettling = false;
  aws.whenDue(() => {
    if (isSettling) return;
    isSettling = true;
    setImmediate(() => {
      isSettling = false;
      aws.settle().catch(onError);
    });
  });
  let last = performance.now();
  const timer = setInterval(() => {
    const elapsed = Math.floor(performance.now() - last);
    last += elapsed;
    aws.advanceTo(aws.now() + elapsed).catch(onError);
  }, TICK_MS);
  return {
    stop() {
      clearInterval(timer);
      aws.whenDue(() => {});
    },
  };
}
