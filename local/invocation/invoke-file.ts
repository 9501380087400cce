import { readFile } from 'node:fs/promises';
import { FUNCTIONS, type FunctionName } from '#infra/topology.ts';
import { type ScratchWorld, scratchWorld } from './scratch-world.ts';
import { eventFor } from './event-for.ts';

/** Something that whoever typed the command can mend. */
export class Misuse extends Error {}

export type Invoked = {
  readonly origin: ScratchWorld['origin'];
  readonly result: Awaited<ReturnType<ScratchWorld['world']['aws']['invoke']>>;
  /** What the function printed. */
  readonly lines: readonly string[];
};

/**
 * Gives the JSON of a file to a function, in a world of its own.
 *
 * @param savedFolder where the local run keeps its state
 * @throws Misuse when there is no such function or file, or the file does not fit the function
 */
export async function invokeFile(
  name: string,
  file: string | undefined,
  savedFolder: string,
  now: number,
): Promise<Invoked> {
  if (!isFunction(name)) {
    const known = Object.keys(FUNCTIONS).map((one) => `  ${one}`);
    throw new Misuse(`There is no function "${name}". There are:\n${known.join('\n')}`);
  }
  const wrapped = eventFor(name, await readDocument(name, file), now);
  if (!wrapped.ok) throw new Misuse(`${file} does not fit ${name}.\n${wrapped.problem}`);
  const { world, origin, close } = await scratchWorld(savedFolder, now);
  const lines: string[] = [];
  world.aws.logs.whenPrinted(({ functionName, line }) => {
    if (functionName === name) lines.push(line);
  });
  const result = await world.aws.invoke(name, wrapped.event);
  await close();
  return { origin, result, lines };
}

const isFunction = (name: string): name is FunctionName => Object.hasOwn(FUNCTIONS, name);

/** What the clock wakes needs no file. */
async function readDocument(name: FunctionName, file: string | undefined): Promise<unknown> {
  if (file === undefined) {
    if (FUNCTIONS[name].triggers.some(({ kind }) => kind === 'cron')) return {};
    throw new Misuse(`Which file? For example one of events/examples:\n  ${name} <file>`);
  }
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Misuse(`${file} cannot be read (${error.code}).`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Misuse(`${file} is no JSON: ${error instanceof Error ? error.message : ''}`);
  }
}
