import { spawn } from 'node:child_process';

/** Of a script that talks without end the last words count. */
const OUTPUT_LENGTH_MAX = 1_000_000;

export type ScriptResult = {
  /** Null when it was ended, because its time was over or it had said enough. */
  readonly code: number | null;
  readonly output: string;
};

/**
 * Runs one Node script in a folder, with this very Node, and ends it once its time is over.
 *
 * @param enough ends it earlier, once it has said this
 */
export function runScript(
  folder: string,
  args: readonly string[],
  secondsMax: number,
  enough?: RegExp,
): Promise<ScriptResult> {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
    timeout: secondsMax * 1_000,
    killSignal: 'SIGKILL',
  });
  let output = '';
  const keep = (text: string) => {
    output = (output + text).slice(-OUTPUT_LENGTH_MAX);
    if (enough?.test(output)) child.kill('SIGKILL');
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
