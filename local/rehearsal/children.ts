import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PLACE, ROOT } from './place.ts';

/** How long a process may take to end by itself before it is made to. */
const GRACE_MS = 3_000;
const TOLD_LINES = 25;

type Command = {
  /** Its file among the logs, without the ending. */
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
};

/** Every process that a rehearsal starts, so that none outlives it. */
export class Children {
  readonly #running = new Set<ChildProcess>();
  readonly #stopping = new AbortController();
  /** Ends short commands that others run. */
  readonly signal = this.#stopping.signal;

  constructor() {
    // Should this process end before it could stop them.
    process.once('exit', () => {
      for (const child of this.#running) signalGroup(child, 'SIGKILL');
    });
  }

  /** Runs a command to its end. @throws an Error with its last lines when it fails */
  async run(command: Command): Promise<string> {
    const child = this.start(command);
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    const text = readFileSync(logOf(command.name), 'utf8');
    if (code === 0) return text;
    const end = text.trimEnd().split('\n').slice(-TOLD_LINES).join('\n');
    throw new Error(`${command.name} failed (exit code ${code}):\n${end}`);
  }

  /** Starts a command that runs until it is stopped. It leads a group of its own, so that what it starts ends with it. */
  start({ name, file, args, env }: Command): ChildProcess {
    mkdirSync(PLACE.logs, { recursive: true });
    const log = openSync(logOf(name), 'w');
    const child = spawn(file, args, {
      cwd: ROOT,
      env,
      detached: true,
      stdio: ['ignore', log, log],
    });
    this.#running.add(child);
    child.on('exit', () => this.#running.delete(child));
    child.on('error', () => this.#running.delete(child));
    return child;
  }

  /** Ends all of them, with whatever they started. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all([...this.#running].map(end));
  }
}

export const logOf = (name: string): string => path.join(PLACE.logs, `${name}.log`);

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MS);
  await ended;
  clearTimeout(timer);
  // Those whom the leader left behind.
  signalGroup(child, 'SIGKILL');
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The whole group is gone already.
  }
}
