import type { Finding } from './hunter.ts';

const DETAIL_LENGTH_MAX = 160;
/** The first law that was broken and, where it is told, the first way in which it was. */
export const VIOLATION = /^violation: (.+)\n(?: {2}(.+)\n)?/m;

/** The world itself stopped, so that no law could be held against it. */
const HALT = /^halted: (.+)$/m;

/**
 * What a run of the simulator proves. One that breaks off, or in which the world came to a halt, proves nothing, whatever it
 * was about to find.
 *
 * @param code with which it ended, or null when it was ended
 */
export function findingOfRun(code: number | null, output: string): Finding {
  const [, what, detail = ''] = VIOLATION.exec(output) ?? [];
  if (what !== undefined) {
    return { kind: 'caught', what, detail: detail.slice(0, DETAIL_LENGTH_MAX) };
  }
  const [, halt] = HALT.exec(output) ?? [];
  if (halt !== undefined)
    return { kind: 'came-to-a-halt', because: halt.slice(0, DETAIL_LENGTH_MAX) };
  if (code === 0) return { kind: 'nothing-found' };
  const lastLine = output.trim().split('\n').at(-1) ?? '';
  const because = code === null ? 'the run did not end' : lastLine.slice(0, DETAIL_LENGTH_MAX);
  return { kind: 'could-not-look', because };
}
