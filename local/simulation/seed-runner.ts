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
  let underWay: { hear: (message: Message) => void; fail: (cause: Error) => void } | null = null;

  /** Listens as long as the thread is there: what breaks between two runs is heard, too, and the next run has another thread. */
  function begin(): Worker {
    const worker = new Worker(code, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
    const lose = (cause: Error): void => {
      if (thread !== worker) return;
      thread = null;
      underWay?.fail(cause);
    };
    return worker
      .on('message', (message: Message) => underWay?.hear(message))
      .on('messageerror', lose)
      .on('error', lose)
      .on('exit', (status) => lose(new Error(`the thread ended with code ${status}`)));
  }

  function run(options: LifeOptions, tell: (day: number) => void): Promise<SeedResult> {
    const { promise, resolve, reject } = Promise.withResolvers<SeedResult>();
    underWay = {
      hear(message) {
        if ('day' in message) tell(message.day);
        else resolve(message.result);
      },
      fail: (cause) =>
        reject(new Error(`seed ${options.seed}: ${cause.message}`, { cause: cause.stack })),
    };
    thread ??= begin();
    thread.postMessage(options);
    return promise.finally(() => {
      underWay = null;
    });
  }

  return { run, end: async () => thread?.terminate() };
}
