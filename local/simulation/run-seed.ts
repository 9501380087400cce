import { Worker } from 'node:worker_threads';
import type { LifeOptions } from './life.ts';
import type { SeedResult } from './seed-result.ts';

/** Much is made and forgotten within one call; with room for it, it never grows old enough to be costly. */
const YOUNG_MB = 64;

type Message = { readonly day: number } | { readonly result: SeedResult };

/**
 * Lives one run in a thread of its own.
 *
 * @throws what the run threw: an error of the simulator or of the embedded AWS, never a violation
 */
export function runSeed(options: LifeOptions, tell: (day: number) => void): Promise<SeedResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./seed-worker.ts', import.meta.url), {
      workerData: options,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    worker.on('message', (message: Message) => {
      if ('day' in message) tell(message.day);
      else resolve(message.result);
    });
    worker.once('error', (error: Error) => {
      reject(new Error(`seed ${options.seed}: ${error.message}`, { cause: error }));
    });
    worker.once('exit', (code) => {
      if (code !== 0) reject(new Error(`seed ${options.seed}: the run ended with code ${code}`));
    });
  });
}
