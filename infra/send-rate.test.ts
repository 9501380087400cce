import { expect, test } from 'vitest';
import * as z from 'zod';
import { lanesOf, paceMsOf } from './send-rate.ts';
import { ofType, synthesise } from './testing/synthesise.ts';

test.each([
  [1, 2, 2_000],
  [5, 2, 400],
  [10, 2, 200],
  [14, 3, 215],
  [100, 20, 200],
  [1_000, 200, 200],
])('%i messages a second leave by %i lanes, each of %i ms', (perSecond, lanes, paceMs) => {
  expect([lanesOf(perSecond), paceMsOf(perSecond)]).toEqual([lanes, paceMs]);
  expect((lanes * 1_000) / paceMs).toBeLessThanOrEqual(perSecond);
});

const Bound = z.object({
  EventSourceArn: z.unknown(),
  ScalingConfig: z.object({ MaximumConcurrency: z.number() }),
});

test('the settings of a deployment reach the queues and the function', () => {
  const { code } = synthesise({ emailsPerSecond: '14', smsPerSecond: '1' });
  const bounds = Object.values(ofType(code, 'AWS::Lambda::EventSourceMapping')).flatMap(
    (mapping) => Bound.safeParse(mapping).data ?? [],
  );
  const lanesOfQueue = (queue: RegExp) =>
    bounds.find(({ EventSourceArn }) => queue.test(JSON.stringify(EventSourceArn)))?.ScalingConfig;
  expect(lanesOfQueue(/messages-?email/)).toEqual({ MaximumConcurrency: 3 });
  expect(lanesOfQueue(/messages-?sms/)).toEqual({ MaximumConcurrency: 2 });
  const paces = JSON.stringify(code).match(/"(?:EMAIL|SMS)_PACE_MS":"\d+"/g);
  expect(paces).toEqual(['"EMAIL_PACE_MS":"215"', '"SMS_PACE_MS":"2000"']);
});
