import type { LifeOptions } from './life.ts';
import type { SeedResult } from './seed-result.ts';
import { createSeedRunner, type SeedRunner } from './seed-runner.ts';
import { readSimulateOptions, type SimulateOptions, USAGE } from './simulate-options.ts';
import { shrink } from './story/shrink.ts';
import { commandOf, haltOf, runLineOf, summaryOf } from './summary.ts';

/** `npm run simulate`: many seeds, each a history of its own, held against the laws of the house. */

const BAR_LENGTH = 40;
const ERASE_LINE = '\r\u001b[K';
const USAGE_ERROR = 2;
/** As shells have it: 128 and the number of SIGINT. */
const INTERRUPTED = 130;

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
  const runners = Array.from({ length: Math.min(workers, seeds.length) }, () => createSeedRunner());
  const work = async (runner: SeedRunner): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const run = next;
      const told = await runner.run(run, bar.step).then(
        (result) => {
          results.push(result);
          return runLineOf(result);
        },
        (error: unknown) => haltOf(run, error),
      );
      bar.tell(told);
    }
  };
  const interruption = interrupted();
  await Promise.race([Promise.all(runners.map(work)), interruption.promise]);
  bar.end();
  results.sort((a, b) => a.options.seed - b.options.seed);
  say(`${summaryOf(results, seeds.length)}\n`);

  if (results.length < seeds.length) process.exitCode = 1;
  const broken = results.filter(({ violations }) => violations.length > 0);
  for (const { options: run, violations } of broken)
    for (const [law, breaches] of Map.groupBy(violations, (violation) => violation.law))
      say(`violation: ${law} (seed ${run.seed})\n  ${breaches[0]?.what ?? ''}\n`);
  const [first] = broken;
  const [runner] = runners;
  if (first && runner) {
    process.exitCode = 1;
    tellStory(first);
    if (!interruption.isOver()) {
      say('\nLooking for a shorter story, through up to 72 towns; Ctrl-C ends it…\n');
      const live = (smaller: LifeOptions) => {
        say('.');
        return runner.run(smaller, () => {});
      };
      const smallest = await Promise.race([shrink(first, live), interruption.promise]);
      if (smallest) tellStory(smallest);
    }
  }
  if (interruption.isOver()) process.exitCode = INTERRUPTED;
  await Promise.all(runners.map(({ end }) => end()));
}

function tellStory({ story, options: run }: SeedResult): void {
  say(`\n${story}\n\nSee it again:\n  ${commandOf(run)}\n`);
}

/** Whoever presses Ctrl-C, or whatever ends the process, is told what came of the towns that were lived to their end. */
function interrupted() {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  let isOver = false;
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => {
      isOver = true;
      resolve(undefined);
    });
  return { promise, isOver: () => isOver };
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
