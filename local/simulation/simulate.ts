import { BEHAVIOURS } from './behaviours/behaviour.ts';
import type { LifeOptions } from './life.ts';
import type { SeedResult } from './seed-result.ts';
import { createSeedRunner, type SeedRunner } from './seed-runner.ts';
import { readSimulateOptions, type SimulateOptions, USAGE } from './simulate-options.ts';
import { shrink } from './story/shrink.ts';
import { commandOf, runLineOf, summaryOf } from './summary.ts';

/** `npm run simulate`: many seeds, each a history of its own, held against the laws of the house. */

const BAR_LENGTH = 40;
const ERASE_LINE = '\r\u001b[K';
const USAGE_ERROR = 2;

const say = (text: string) => process.stdout.write(text);

const options = given();
if (options?.help) say(USAGE);
else if (options) await simulate(options);

function given(): SimulateOptions | null {
  try {
    return readSimulateOptions(process.argv.slice(2));
  } catch (error) {
    say(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exitCode = USAGE_ERROR;
    return null;
  }
}

async function simulate(wanted: SimulateOptions): Promise<void> {
  const { seeds, debtors, days, pace, workers } = wanted;
  const [faults, behaviours] = [new Set(wanted.faults), new Set(wanted.behaviours)];
  const waiting = seeds.map(
    (seed): LifeOptions => ({ seed, debtors, days, faults, behaviours, pace }),
  );
  const bar = progressBar(seeds.length * days);
  const results: SeedResult[] = [];
  const halted: string[] = [];
  const runners = Array.from({ length: Math.min(workers, seeds.length) }, () => createSeedRunner());
  const work = async (runner: SeedRunner): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      try {
        const result = await runner.run(next, bar.step);
        results.push(result);
        bar.tell(runLineOf(result));
      } catch (error) {
        halted.push(`halted: ${String(error)}\n  ${commandOf(next, BEHAVIOURS.length)}\n`);
      }
    }
  };
  await Promise.all(runners.map(work));
  bar.end();
  results.sort((a, b) => a.options.seed - b.options.seed);
  say(`${summaryOf(results)}\n`);

  for (const told of halted) say(told);
  if (halted.length > 0) process.exitCode = 1;
  const broken = results.filter(({ violations }) => violations.length > 0);
  for (const { options: run, violations } of broken)
    for (const [law, breaches] of Map.groupBy(violations, (violation) => violation.law))
      say(`violation: ${law} (seed ${run.seed})\n  ${breaches[0]?.what ?? ''}\n`);
  const [first] = broken;
  const [runner] = runners;
  if (first && runner) {
    process.exitCode = 1;
    const tellCommand = ({ options: run }: SeedResult) =>
      say(`  ${commandOf(run, BEHAVIOURS.length)}\n`);
    say('\nSee all of it again:\n');
    tellCommand(first);
    say('\nLooking for a shorter story…\n');
    const smallest = await shrink(first, (smaller) => {
      say('.');
      return runner.run(smaller, () => {});
    });
    say(`\n\n${smallest.story}\n\nSee it again:\n`);
    tellCommand(smallest);
  }
  await Promise.all(runners.map(({ end }) => end()));
}

/** Tells in place how far it is, where somebody looks on, and above that what is said meanwhile. */
function progressBar(total: number) {
  let done = 0;
  const isWatched = process.stdout.isTTY;
  const draw = (): void => {
    if (!isWatched) return;
    const filled = Math.floor((BAR_LENGTH * done) / total);
    const bar = '█'.repeat(filled) + '░'.repeat(BAR_LENGTH - filled);
    say(`\r${bar} ${Math.floor((100 * done) / total)} %`);
  };
  return {
    step(): void {
      done += 1;
      draw();
    },
    tell(line: string): void {
      say(`${isWatched ? ERASE_LINE : ''}${line}\n`);
      draw();
    },
    end: () => void (isWatched && say('\n\n')),
  };
}
