import assert from 'node:assert/strict';
import { AsyncLocalStorage } from 'node:async_hooks';
import { evaluate } from './evaluate.ts';
import type { OwnGlobals } from './globals.ts';
import { sharedGlobals } from './shared-globals.ts';

/** Code that all functions share, in one copy that stays warm however often one of them crashes. */
export type Layer = {
  /** A module of the layer, by the name under which handlers ask for it; undefined for any other. */
  readonly find: (id: string) => unknown;
  /** Runs code that sees the globals of one environment, also where it calls into the layer. */
  readonly within: <T>(globals: OwnGlobals, run: () => T) => T;
};

/** A memo of code alone: whatever differs between two embedded AWS is looked up at each use. */
const loaded = new Map<string, Layer>();

/** Loads a layer once in this thread: a bundle that exports its modules by name. */
export function loadLayer(file: string): Layer {
  const known = loaded.get(file);
  if (known) return known;
  const running = new AsyncLocalStorage<OwnGlobals>();
  const exported = evaluate(
    file,
    sharedGlobals(() => running.getStore()),
    () => undefined,
  );
  assert(typeof exported === 'object' && exported !== null, `${file} exports nothing`);
  const modules: unknown = Reflect.get(exported, 'modules');
  assert(typeof modules === 'object' && modules !== null, `${file} exports no "modules"`);
  const layer: Layer = {
    find: (id): unknown => (Object.hasOwn(modules, id) ? Reflect.get(modules, id) : undefined),
    within: (globals, run) => running.run(globals, run),
  };
  loaded.set(file, layer);
  return layer;
}
