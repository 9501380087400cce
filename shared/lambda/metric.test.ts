import { expect, test } from 'vitest';
import { metricLine } from './metric.ts';

test('a figure is one line by which CloudWatch knows name, value and function', () => {
  const line = metricLine('MoneyUndecided', 3, 'regua-prod-ask-gateways', 1_774_000_000_000);
  expect(line).not.toContain('\n');
  expect(JSON.parse(line)).toEqual({
    _aws: {
      Timestamp: 1_774_000_000_000,
      CloudWatchMetrics: [
        {
          Namespace: 'Regua',
          Dimensions: [['FunctionName']],
          Metrics: [{ Name: 'MoneyUndecided', Unit: 'Count' }],
        },
      ],
    },
    FunctionName: 'regua-prod-ask-gateways',
    MoneyUndecided: 3,
  });
});
