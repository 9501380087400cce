import type { Chance } from '../chance.ts';
import type { Clock } from '../clock.ts';
import { createEnvironment, type Environment } from './environment.ts';
import type { FunctionOptions } from './function-options.ts';
import type { FunctionLogs } from './function-logs.ts';
import type { Hosts } from './in-process-http.ts';
import type { SeededRandom } from './seeded-random.ts';

/** What an invocation came to. `payload` is what the handler returned, as JSON carries it. */
export type InvocationResult =
  | { readonly ok: true; readonly requestId: string; readonly payload: unknown }
  | { readonly ok: false; readonly requestId: string; readonly error: FunctionError };

export type FunctionError = {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
};

export type Invocation = {
  readonly functionName: string;
  readonly event: unknown;
  readonly result: InvocationResult;
};

export type Lambda = ReturnType<typeof createLambda>;

type Surroundings = {
  clock: Clock;
  ids: Chance;
  region: string;
  logs: FunctionLogs;
  random: SeededRandom;
  /** Who answers the functions' HTTP requests, told by the function that makes them. */
  hostsFor: (functionName: string) => Hosts;
  /** The present moment as one function sees it: the clock, or a skewed one. */
  nowFor?: ((functionName: string) => number) | undefined;
  /** How much of its time a function has used up when an invocation begins. */
  spentMs?: ((functionName: string) => number) | undefined;
  hurry?: boolean | undefined;
};

/** All Lambda functions. A function keeps warm environments and starts another whenever all of them are busy. */
export function createLambda(surroundings: Surroundings) {
  const functions = new Map<string, { options: FunctionOptions; idle: Environment[] }>();
  const listeners: ((invocation: Invocation) => void)[] = [];
  /** The events that a function is at, the newest last. */
  const underWay = new Map<string, unknown[]>();

  function find(name: string): { options: FunctionOptions; idle: Environment[] } {
    const found = functions.get(name);
    if (found !== undefined) return found;
    const known = [...functions.keys()].join(', ');
    throw new Error(`there is no function "${name}"; there are: ${known}`);
  }

  async function run(name: string, event: unknown, requestId: string): Promise<InvocationResult> {
    const { options, idle } = find(name);
    try {
      const environment = warmOf(idle) ?? createEnvironment(options, surroundings);
      try {
        return { ok: true, requestId, payload: await environment.invoke(event, requestId) };
      } finally {
        if (!environment.isDead()) idle.push(environment);
      }
    } catch (error) {
      return { ok: false, requestId, error: describe(error) };
    }
  }

  async function invoke(name: string, event: unknown): Promise<InvocationResult> {
    const requestId = surroundings.ids.uuid();
    const copy: unknown = JSON.parse(JSON.stringify(event ?? null));
    const events = underWay.get(name) ?? [];
    underWay.set(name, events);
    events.push(event);
    try {
      const result = await run(name, copy, requestId);
      for (const listener of listeners) listener({ functionName: name, event, result });
      return result;
    } finally {
      events.splice(events.indexOf(event), 1);
    }
  }

  return {
    create(options: FunctionOptions): void {
      functions.set(options.name, { options, idle: [] });
    },
    names: () => [...functions.keys()],
    /** Runs a function with an event and waits for it. A function that fails is a result; an unknown one throws. */
    invoke,
    /** Has another environment do what a function is at, unless that is such a second run itself, or must not run twice at once. */
    async again(name: string, mayRun: (event: unknown) => boolean): Promise<boolean> {
      const [event, ...others] = underWay.get(name) ?? [];
      if (event === undefined || others.length > 0 || !mayRun(event)) return false;
      await invoke(name, event);
      return true;
    },
    /** Called after each invocation. */
    whenInvoked: (listener: (invocation: Invocation) => void) => void listeners.push(listener),
    /** Drops the warm environments, so that every function starts cold again. */
    coolDown(): void {
      for (const { idle } of functions.values()) idle.length = 0;
    },
  };
}

/** One that died after its last answer, by a call which nobody waited for, serves nobody any more. */
function warmOf(idle: Environment[]): Environment | undefined {
  for (let next = idle.pop(); next; next = idle.pop()) if (!next.isDead()) return next;
  return undefined;
}

function describe(error: unknown): FunctionError {
  if (!(error instanceof Error)) {
    return { errorType: 'Error', errorMessage: String(error), trace: [] };
  }
  return {
    errorType: error.name,
    errorMessage: error.message,
    trace: (error.stack ?? '').split('\n'),
  };
}
