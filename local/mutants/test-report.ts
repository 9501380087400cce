import path from 'node:path';
import * as z from 'zod';
import type { Finding } from './hunter.ts';

const DETAIL_LENGTH_MAX = 160;
/** Proves a slow machine as well as a broken law. */
const OUT_OF_TIME = /timed out in \d+ms/;

/** The part of vitest's JSON report that matters here. */
export const TestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});
export type TestReport = z.infer<typeof TestReport>;

/**
 * What a report of failed tests proves: the first test that failed by what it expects. Files that do not even load, and
 * tests that ran out of time, prove nothing.
 *
 * @param folder from which files are named
 */
export function findingIn({ testResults }: TestReport, folder: string): Finding {
  for (const { name, assertionResults } of testResults) {
    for (const { fullName, status, failureMessages } of assertionResults) {
      const message = failureMessages?.[0] ?? '';
      if (status !== 'failed' || OUT_OF_TIME.test(message)) continue;
      const what = `${path.relative(folder, name)}: ${fullName}`;
      return { kind: 'caught', what, detail: firstLine(message) };
    }
  }
  const unloaded = testResults.find(({ message }) => message !== '');
  const because = unloaded ? firstLine(unloaded.message) : 'no test failed by what it expects';
  return { kind: 'could-not-look', because };
}

const firstLine = (text: string): string =>
  (text.split('\n')[0] ?? '').slice(0, DETAIL_LENGTH_MAX).trim();
