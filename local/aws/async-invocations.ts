import * as z from 'zod';
import type { Agenda } from './agenda.ts';
import type { Clock } from './clock.ts';
import type { Lambda } from './lambda/lambda.ts';

/** Lambda retries an asynchronous invocation twice: after one minute, then after two more. */
const RETRY_AFTER_MS = [60_000, 120_000];

export type AsyncInvocations = (functionName: string, payload: string) => void;

/** Invocations nobody waits for, as by EventBridge, Scheduler and log subscriptions. */
export function createAsyncInvocations(
  lambda: Lambda,
  clock: Clock,
  agenda: Agenda,
): AsyncInvocations {
  const job = agenda.define(
    'lambda.invoke',
    z.object({ functionName: z.string(), payload: z.string(), retries: z.number() }),
    async ({ functionName, payload, retries }) => {
      const { ok } = await lambda.invoke(functionName, JSON.parse(payload));
      const retryAfterMs = RETRY_AFTER_MS[retries];
      if (ok || retryAfterMs === undefined) return;
      job.at(clock.now() + retryAfterMs, { functionName, payload, retries: retries + 1 });
    },
  );
  return (functionName, payload) => {
    job.at(clock.now(), { functionName, payload, retries: 0 });
  };
}
