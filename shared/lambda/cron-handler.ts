import type { Context } from 'aws-lambda';
import { describeError } from './describe-error.ts';
import { createLogger } from './logger.ts';
import { type MetricName, metricLine } from './metric.ts';

/** Runs a use case when the clock says so. A failure is thrown, for Lambda to try again and the alarm to ring. */
export function cronHandler(
  run: (
    deadline: () => number,
    putMetric: (name: MetricName, value: number) => void,
  ) => Promise<string>,
) {
  const logger = createLogger();
  return async (_event: unknown, context: Context): Promise<void> => {
    const { awsRequestId: requestId, functionName } = context;
    const putMetric = (name: MetricName, value: number): void =>
      void process.stdout.write(`${metricLine(name, value, functionName, Date.now())}\n`);
    try {
      const outcome = await run(() => context.getRemainingTimeInMillis(), putMetric);
      logger.info('done', { requestId, outcome });
    } catch (error) {
      logger.error('failed', { requestId, ...describeError(error) });
      throw new Error('A scheduled job failed.');
    }
  };
}
