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

/** A thread for runs, whose code is warm from the second run on. After an error another thread takes its place. */
export function createSeedRunner(): SeedRunner {
  let thread: Worker | null = null;

  function run(options: LifeOptions, tell: (day: number) => void): Promise<SeedResult> {
    const worker = (thread ??= new Worker(new URL('./seed-worker.ts', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    }));
    const { promise, resolve, reject } = Promise.withResolvers<SeedResult>();
    worker.on('message', (message: Message) => {
      if ('day' in message) tell(message.day);
      else resolve(message.result);
    });
    worker.once('error', (error: Error) => {
      thread = null;
      reject(new Error(`seed ${options.seed}: ${error.message}`, { cause: error }));
    });
    worker.once('exit', (code) => {
      thread = null;
      reject(new Error(`seed ${options.seed}: the run ended with code ${code}`));
    });
    worker.postMessage(options);
    return promise.finally(() => worker.removeAllListeners());
  }

  return { run, end: async () => thread?.terminate() };
}
