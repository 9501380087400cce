import { Worker } from 'node:worker_threads';
import type { LifeOptions } from './life.ts';
import type { SeedResult } from './seed-result.ts';

/** Much is made and forgotten within one call; with room for it, it never grows old enough to be costly. */
const YOUNG_MB = 64;

type Message = { readonly day: number } | { readonly result: SeedResult };

/** Lives runs one after the other. */
export type SeedRunner = {
  /** @throws what the run threw: an error of the simulator or of the embedded AWS, never a violation */
  readonly run: (options: LifeOptions, tell: (day: number) => void) => Promise<SeedResult>;
  readonly end: () => Promise<unknown>;
};

const SEED_WORKER = new URL('./seed-worker.ts', import.meta.url);

/**
 * A thread for runs, whose code is warm from the second run on. After an error another thread takes its place.
 *
 * @param code what the thread runs: it tells each day that it lived through, and at the end the result
 */
export function createSeedRunner(code = SEED_WORKER): SeedRunner {
  let thread: Worker | null = null;

  function run(options: LifeOptions, tell: (day: number) => void): Promise<SeedResult> {
    const worker = (thread ??= new Worker(code, {
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    }));
    const { promise, resolve, reject } = Promise.withResolvers<SeedResult>();
    const hear = (message: Message): void => {
      if ('day' in message) tell(message.day);
      else resolve(message.result);
    };
    const fail = (cause: Error): void => {
      thread = null;
      reject(new Error(`seed ${options.seed}: ${cause.message}`, { cause }));
    };
    const leave = (status: number): void => {
      thread = null;
      reject(new Error(`seed ${options.seed}: the run ended with code ${status}`));
    };
    worker.on('message', hear).on('error', fail).on('exit', leave);
    worker.postMessage(options);
    // One by one: a thread listens to itself too, and without that nothing of its next run is heard.
    return promise.finally(() => worker.off('message', hear).off('error', fail).off('exit', leave));
  }

  return { run, end: async () => thread?.terminate() };
}
