import middy from '@middy/core';
import { createLogger } from './logger.ts';
import { describe } from './queue-handler.ts';

/** Runs a use case when the clock says so. A failure is thrown, for Lambda to try again and the alarm to ring. */
export function cronHandler(run: (deadline: () => number) => Promise<string>) {
  const logger = createLogger();
  return middy().handler(
    async (_event: unknown, context: { getRemainingTimeInMillis(): number }) => {
      try {
        const outcome = await run(() => context.getRemainingTimeInMillis());
        logger.info('done', { outcome });
      } catch (error) {
        logger.error('failed', describe(error));
        throw new Error('A scheduled job failed.');
      }
    },
  );
}
