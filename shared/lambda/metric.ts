/** Where figures of our own stand in CloudWatch, each by the name of the function that tells it. */
export const METRIC_NAMESPACE = 'Regua';
/**
 * A figure that an alarm watches. `MoneyUndecided`: sums whose owner nobody has named in time. `WhatsAppTextsMoved`: texts that Meta
 * paused, took away, or charges as something else.
 */
export type MetricName = 'MoneyUndecided' | 'WhatsAppTextsMoved';

/** Tells a figure of this function. */
export type PutMetric = (name: MetricName, value: number) => void;

/** Writes figures into the log of the function of that name. */
export const metricWriter =
  (functionName: string): PutMetric =>
  (name, value) =>
    void process.stdout.write(`${metricLine(name, value, functionName, Date.now())}\n`);

/**
 * A line of the log that CloudWatch takes for a metric (embedded metric format): no call is made, and nothing is waited for.
 *
 * @param at epoch milliseconds
 */
export const metricLine = (
  name: MetricName,
  value: number,
  functionName: string,
  at: number,
): string =>
  JSON.stringify({
    _aws: {
      Timestamp: at,
      CloudWatchMetrics: [
        {
          Namespace: METRIC_NAMESPACE,
          Dimensions: [['FunctionName']],
          Metrics: [{ Name: name, Unit: 'Count' }],
        },
      ],
    },
    FunctionName: functionName,
    [name]: value,
  });
