import { ACCOUNT_ID, arn } from '../arn.ts';
import type { Clock } from '../clock.ts';
import type { FunctionCrash } from './function-crash.ts';
import type { FunctionLogs } from './function-logs.ts';
import { createHurriedTimers, REAL_TIMERS } from './hurried-timers.ts';
import type { Hosts } from './in-process-http.ts';
import type { FunctionOptions } from './function-options.ts';
import { loadHandler } from './sandbox.ts';
import type { SeededRandom } from './seeded-random.ts';

/** One warm environment of a function: it runs one event at a time, until it crashes or runs out of time. */
export type Environment = {
  /** Resolves to what the handler returned, as JSON carries it; rejects with what it threw. */
  invoke(event: unknown, requestId: string): Promise<unknown>;
  isDead(): boolean;
};

type Surroundings = {
  clock: Clock;
  region: string;
  logs: FunctionLogs;
  random: SeededRandom;
  hostsFor: (functionName: string) => Hosts;
  nowFor?: ((functionName: string) => number) | undefined;
  spentMs?: ((functionName: string) => number) | undefined;
  /** Whether nothing takes real time: short waits, such as back-offs, end at once, and no function runs late on a busy machine. */
  hurry?: boolean | undefined;
};

/** Starts a function cold. Throws what its bundle throws while it loads. */
export function createEnvironment(
  options: FunctionOptions,
  surroundings: Surroundings,
): Environment {
  const { clock, region, logs, random, nowFor, spentMs = () => 0, hurry = false } = surroundings;
  const { name } = options;
  let die: (reason: Error) => void = () => {};
  let isDead = false;

  function onCrash(crash: FunctionCrash): void {
    isDead = true;
    die(crash);
  }

  function stop(): void {
    isDead = true;
    const seconds = options.timeoutSeconds.toFixed(2);
    const reason = new Error(`Task timed out after ${seconds} seconds`);
    die(Object.assign(reason, { name: 'Sandbox.Timedout' }));
  }

  const outside = surroundings.hostsFor(name);
  let underWay = 0;
  const hosts: Hosts = (host) => {
    const handle = outside(host);
    if (handle === undefined) return undefined;
    return async (request) => {
      // A dead environment that goes on computing hears nothing more from the world, nor the world from it.
      if (isDead) return new Promise<never>(() => {});
      underWay += 1;
      try {
        const response = await handle(request);
        if (!Buffer.isBuffer(response.body)) {
          underWay += 1;
          response.body.once('close', () => {
            underWay -= 1;
          });
        }
        return response;
      } finally {
        underWay -= 1;
      }
    };
  };
  const handler = loadHandler({
    functionName: name,
    file: options.file,
    layer: options.layer,
    environment: {
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      AWS_LAMBDA_FUNCTION_NAME: name,
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(options.memoryMb),
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      ...options.environment,
    },
    now: () => nowFor?.(name) ?? clock.now(),
    hosts,
    logs,
    random,
    timers: hurry ? createHurriedTimers(() => underWay > 0) : REAL_TIMERS,
    onCrash,
  });

  return {
    isDead: () => isDead,
    async invoke(event, requestId) {
      const sinceNow = hurry ? () => 0 : stopwatch();
      const limitMs = options.timeoutSeconds * 1000;
      const countedMs = limitMs - spentMs(name);
      const context = {
        functionName: name,
        functionVersion: '$LATEST',
        invokedFunctionArn: arn('lambda', region, `function:${name}`),
        memoryLimitInMB: String(options.memoryMb),
        awsRequestId: requestId,
        logGroupName: `/aws/lambda/${name}`,
        logStreamName: `embedded/[$LATEST]${ACCOUNT_ID}`,
        callbackWaitsForEmptyEventLoop: false,
        getRemainingTimeInMillis: () => Math.max(0, countedMs - sinceNow()),
      };
      const death = Promise.withResolvers<never>();
      die = death.reject;
      const timer = hurry ? undefined : setTimeout(stop, limitMs);
      try {
        const returned = await Promise.race([handler(event, context), death.promise]);
        const payload: unknown = JSON.parse(JSON.stringify(returned ?? null));
        return payload;
      } finally {
        clearTimeout(timer);
        death.promise.catch(() => {});
      }
    },
  };
}

/** @returns how many milliseconds of real time have passed since */
function stopwatch(): () => number {
  const startedAt = performance.now();
  return () => performance.now() - startedAt;
}
