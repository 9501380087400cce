import { Console } from 'node:console';
import { createRequire } from 'node:module';
import path from 'node:path';
import { compileBundle, SANDBOX_NAMES } from './bundle-script.ts';
import type { FunctionCrash } from './function-crash.ts';
import type { FunctionLogs } from './function-logs.ts';
import type { Timers } from './hurried-timers.ts';
import { createInProcessFetch } from './in-process-fetch.ts';
import { createInProcessHttp, type Hosts } from './in-process-http.ts';
import { copyWith } from './module-copy.ts';
import { createDate } from './movable-date.ts';
import type { SeededRandom } from './seeded-random.ts';

export type SandboxOptions = {
  readonly functionName: string;
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly now: () => number;
  readonly hosts: Hosts;
  readonly logs: FunctionLogs;
  readonly random: SeededRandom;
  readonly timers: Timers;
  readonly onCrash: (crash: FunctionCrash) => void;
};

/** What a bundle exports as `handler`. */
export type Handler = (event: unknown, context: unknown) => unknown;

/**
 * Loads a bundle as one Lambda environment: it has its own environment variables, stdout, present moment and chance, and its
 * HTTP requests to embedded hosts stay in the process. Throws what the bundle throws while it loads.
 */
export function loadHandler(options: SandboxOptions): Handler {
  const { file, functionName, logs, hosts, onCrash, random } = options;
  const stdout = logs.streamFor(functionName);
  const sandboxProcess = copyWith(process, {
    env: { ...options.environment },
    stdout,
    stderr: stdout,
    exit: (code?: number) => {
      throw new Error(`Runtime exited with exit status ${code ?? 0}`);
    },
  });
  const ours = new Map<string, object>([
    ['http', createInProcessHttp('http', hosts, onCrash)],
    ['https', createInProcessHttp('https', hosts, onCrash)],
    ['crypto', random.nodeCrypto],
    ['process', sandboxProcess],
  ]);
  const realRequire = createRequire(file);
  const sandboxRequire = Object.assign(
    (id: string): unknown => ours.get(id.replace(/^node:/, '')) ?? realRequire(id),
    { resolve: realRequire.resolve, cache: realRequire.cache },
  );

  const module: { exports: unknown } = { exports: {} };
  const globals = {
    process: sandboxProcess,
    console: new Console(stdout, stdout),
    Date: createDate(options.now),
    Math: random.math,
    crypto: random.webCrypto,
    fetch: createInProcessFetch(hosts, onCrash),
    ...options.timers,
  };
  const globalObject = createGlobalObject(globals);
  const values: Record<(typeof SANDBOX_NAMES)[number], unknown> = {
    ...globals,
    exports: module.exports,
    require: sandboxRequire,
    module,
    __filename: file,
    __dirname: path.dirname(file),
    globalThis: globalObject,
    global: globalObject,
  };
  const run: unknown = compileBundle(file).runInThisContext();
  if (typeof run !== 'function') throw new TypeError(`${file} is not a CommonJS bundle`);
  Reflect.apply(
    run,
    module.exports,
    SANDBOX_NAMES.map((name) => values[name]),
  );
  return handlerOf(module.exports, file);
}

/** The global object with our members over it; what a bundle sets on it stays in its sandbox. */
function createGlobalObject(ours: Readonly<Record<string, unknown>>): object {
  const members: Record<string, unknown> = { ...ours };
  return new Proxy(globalThis, {
    get(target, name): unknown {
      const isOurs = typeof name === 'string' && Object.hasOwn(members, name);
      return isOurs ? members[name] : Reflect.get(target, name);
    },
    set(_target, name, value: unknown) {
      if (typeof name === 'string') members[name] = value;
      return typeof name === 'string';
    },
    has: (target, name) => Reflect.has(members, name) || Reflect.has(target, name),
  });
}

function handlerOf(exported: unknown, file: string): Handler {
  const handler: unknown =
    typeof exported === 'object' && exported !== null
      ? Reflect.get(exported, 'handler')
      : undefined;
  if (typeof handler !== 'function') throw new TypeError(`${file} exports no function "handler"`);
  return (event, context): unknown => Reflect.apply(handler, undefined, [event, context]);
}
