import { createRequire } from 'node:module';
import path from 'node:path';
import { compileBundle, SANDBOX_NAMES } from './bundle-script.ts';
import type { Globals } from './globals.ts';

/**
 * Runs a CommonJS bundle with globals of its own, and gives what it exports.
 *
 * @param find modules that stand in the place of those that Node would find
 * @throws what the bundle throws while it loads
 */
export function evaluate(file: string, globals: Globals, find: (id: string) => unknown): unknown {
  const { process, console, Date, Math, crypto, fetch, setTimeout, clearTimeout } = globals;
  const named = { process, console, Date, Math, crypto, fetch, setTimeout, clearTimeout };
  const ours = new Map<string, object>(Object.entries(globals.modules));
  const realRequire = createRequire(file);
  const sandboxRequire = Object.assign(
    (id: string): unknown => find(id) ?? ours.get(id.replace(/^node:/, '')) ?? realRequire(id),
    { resolve: realRequire.resolve, cache: realRequire.cache },
  );
  const module: { exports: unknown } = { exports: {} };
  const globalObject = createGlobalObject({ ...named });
  const values: Record<(typeof SANDBOX_NAMES)[number], unknown> = {
    ...named,
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
  return module.exports;
}

/** The global object with our members over it; what a bundle sets on it stays in its sandbox. */
function createGlobalObject(members: Record<string, unknown>): object {
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
