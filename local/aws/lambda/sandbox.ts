import { evaluate } from './evaluate.ts';
import { createGlobals, type GlobalsOptions } from './globals.ts';
import { loadLayer } from './layer.ts';

type SandboxOptions = GlobalsOptions & {
  readonly file: string;
  readonly layer?: string | undefined;
};

/** What a bundle exports as `handler`. */
export type Handler = (event: unknown, context: unknown) => unknown;

/**
 * Loads a bundle as one Lambda environment: it has its own environment variables, stdout, present moment and chance, and its
 * HTTP requests to embedded hosts stay in the process. Throws what the bundle throws while it loads.
 */
export function loadHandler(options: SandboxOptions): Handler {
  const { file, layer: layerFile } = options;
  const globals = createGlobals(options);
  if (layerFile === undefined)
    return handlerOf(
      evaluate(file, globals, () => undefined),
      file,
    );
  const { find, within } = loadLayer(layerFile);
  const handler = within(globals, () => handlerOf(evaluate(file, globals, find), file));
  return (event, context) => within(globals, () => handler(event, context));
}

function handlerOf(exported: unknown, file: string): Handler {
  const handler: unknown =
    typeof exported === 'object' && exported !== null
      ? Reflect.get(exported, 'handler')
      : undefined;
  if (typeof handler !== 'function') throw new TypeError(`${file} exports no function "handler"`);
  return (event, context): unknown => Reflect.apply(handler, undefined, [event, context]);
}
