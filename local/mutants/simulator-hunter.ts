import type { Hunter } from './hunter.ts';
import { runScript } from './run-script.ts';
import { findingOfRun, VIOLATION } from './simulation-report.ts';

const SCRIPT = 'local/simulation/simulate.ts';
const SECONDS_MAX = 900;
/** One small run with every fault, the same each time: most broken laws show in it. */
const RUN = [
  '--seed',
  '1',
  '--debtors',
  '24',
  '--days',
  '21',
  '--faults',
  'all',
  '--pace',
  'busy',
  '--workers',
  '1',
];

/** Has a few debtors live some weeks in the simulated world, and hears which law was broken. */
export const simulatorHunter: Hunter = {
  name: 'simulator',
  async look(folder) {
    const script = [SCRIPT, ...RUN];
    // After the violations it looks for a shorter story, which nobody here reads.
    const { code, output } = await runScript(folder, script, SECONDS_MAX, VIOLATION);
    return findingOfRun(code, output);
  },
};
