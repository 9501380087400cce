import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const PATIENCE_MS = 10 * 60_000;

/** The command as `npm run simulate` runs it. */
const simulate = async (...options: readonly string[]): Promise<string> => {
  const args = ['local/simulation/simulate.ts', '--debtors', '2', '--days', '1', ...options];
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: PATIENCE_MS });
  return stdout;
};
const linesOf = (output: string) => output.split('\n').filter((line) => line.startsWith('seed '));
const digestsOf = (output: string) =>
  linesOf(output)
    .map((line) => line.replace(/: .*, digest/, ':'))
    .toSorted();

test(
  'one thread or several live the same towns, each of them to its end',
  async () => {
    const alone = await simulate('--seeds', '2', '--workers', '1');
    expect(linesOf(alone)).toHaveLength(2);
    expect(alone).toMatch(/^violations +0$/m);
    const together = await simulate('--seeds', '2', '--workers', '2');
    expect(digestsOf(together)).toEqual(digestsOf(alone));
  },
  PATIENCE_MS,
);
