import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { logOf } from './children.ts';

const TOLD_MAX = 5;

/** A line that a function logged, as the emulator writes it down; the path of its code names the function. */
const ErrorLine = z.object({
  level: z.literal('ERROR'),
  error: z.string().default('unknown error'),
  detail: z.string().default(''),
  stack: z.string().default(''),
});

/** The last errors that functions logged, one line each. */
export function complaints(): readonly string[] {
  const file = logOf('emulator');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .flatMap((line) => complaintIn(line) ?? [])
    .slice(-TOLD_MAX);
}

function complaintIn(line: string): string | null {
  const parsed = ErrorLine.safeParse(jsonOf(line));
  if (!parsed.success) return null;
  const { error, detail, stack } = parsed.data;
  const where = /ministack-lambda-([a-z-]+)-\w+\/code/.exec(stack)?.[1] ?? 'a function';
  return `${where}: ${error} (${detail})`;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
