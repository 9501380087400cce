import type { Context } from 'aws-lambda';
import { describeError } from './describe-error.ts';
import { createLogger } from './logger.ts';
import { metricWriter, type PutMetric } from './metric.ts';

/** Runs a use case when the clock says so. A failure is thrown, for Lambda to try again and the alarm to ring. */
export function cronHandler(
  run: (deadline: () => number, putMetric: PutMetric) => Promise<string>,
) {
  const logger = createLogger();
  return async (_event: unknown, context: Context): Promise<void> => {
    const { awsRequestId: requestId, functionName } = context;
    try {
      const outcome = await run(
        () => context.getRemainingTimeInMillis(),
        metricWriter(functionName),
      );
      logger.info('done', { requestId, outcome });
    } catch (error) {
      logger.error('failed', { requestId, ...describeError(error) });
      throw new Error('A scheduled job failed.');
    }
  };
}
