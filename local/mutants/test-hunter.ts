import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Hunter } from './hunter.ts';
import { runScript } from './run-script.ts';
import { findingIn, TestReport } from './test-report.ts';

const SECONDS_MAX = 600;

/** Runs the test files that a mutant names, until the first of their tests fails. */
export const testHunter: Hunter = {
  name: 'tests',
  async look(folder, { tests }) {
    const report = path.join(folder, '.test-report.json');
    rmSync(report, { force: true });
    const { code } = await runScript(
      folder,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--bail=1',
        '--maxWorkers=1',
        // The folder of the caches is everybody's, and what is in it may be of another mutant.
        '--cache=false',
        '--fsModuleCache=false',
        '--reporter=json',
        `--outputFile=${report}`,
        ...tests,
      ],
      SECONDS_MAX,
    );
    if (code === 0) return { kind: 'nothing-found' };
    if (code === null) return { kind: 'could-not-look', because: `no end in ${SECONDS_MAX} s` };
    return findingIn(read(report), folder);
  },
};

/** A run that broke off before its report has none. */
function read(report: string): TestReport {
  try {
    return TestReport.parse(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return { testResults: [] };
  }
}
