import { Console } from 'node:console';
import type { Writable } from 'node:stream';
import type { FunctionCrash } from './function-crash.ts';
import type { FunctionLogs } from './function-logs.ts';
import type { Timers } from './hurried-timers.ts';
import { createAnswer } from './in-process-answer.ts';
import { createInProcessFetch } from './in-process-fetch.ts';
import { createInProcessHttp, type Hosts } from './in-process-http.ts';
import { copyWith } from './module-copy.ts';
import { createDate } from './movable-date.ts';
import type { SeededRandom } from './seeded-random.ts';

export type GlobalsOptions = {
  readonly functionName: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly now: () => number;
  readonly hosts: Hosts;
  readonly logs: FunctionLogs;
  readonly random: SeededRandom;
  readonly timers: Timers;
  readonly onCrash: (crash: FunctionCrash) => void;
};

/** What code finds in the place of Node's own. */
export type Globals = Timers & {
  readonly process: object;
  readonly console: Console;
  readonly Date: DateConstructor;
  readonly Math: object;
  readonly crypto: object;
  readonly fetch: unknown;
  /** By the names that `require` is asked for, without `node:`. */
  readonly modules: Readonly<
    Record<'http' | 'https' | 'crypto' | 'process' | 'embedded-aws', object>
  >;
};

/** The globals of one Lambda environment, and what code that is shared by several asks for in its name. */
export type OwnGlobals = Globals & {
  readonly env: Readonly<Record<string, string>>;
  readonly stdout: Writable;
};

/** Environment variables, stdout, present moment and chance of one environment; its requests to embedded hosts stay in the process. */
export function createGlobals(options: GlobalsOptions): OwnGlobals {
  const { functionName, environment, now, hosts, logs, random, timers, onCrash } = options;
  const stdout = logs.streamFor(functionName);
  const env = { ...environment };
  const ownProcess = copyWith(process, { env, stdout, stderr: stdout, exit: refuseToExit });
  return {
    env,
    stdout,
    process: ownProcess,
    console: new Console(stdout, stdout),
    Date: createDate(now),
    Math: random.math,
    crypto: random.webCrypto,
    fetch: createInProcessFetch(hosts, onCrash),
    ...timers,
    modules: {
      http: createInProcessHttp('http', hosts, onCrash),
      https: createInProcessHttp('https', hosts, onCrash),
      crypto: random.nodeCrypto,
      process: ownProcess,
      'embedded-aws': { answer: createAnswer(hosts, onCrash) },
    },
  };
}

export function refuseToExit(code?: number): never {
  throw new Error(`Runtime exited with exit status ${code ?? 0}`);
}
