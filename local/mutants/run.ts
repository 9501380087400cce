import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ALL_MUTANTS } from './all-mutants.ts';
import { type Hunted, hunt, lookAtSound } from './hunt.ts';
import type { Hunter } from './hunter.ts';
import { type HuntOptions, readHuntOptions, USAGE } from './options.ts';
import { documentOf, lineOf, summaryOf } from './report.ts';
import { runScript } from './run-script.ts';
import { testHunter } from './test-hunter.ts';
import { copyTree, type TreeCopy } from './tree-copy.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const DOCUMENT = path.join(ROOT, 'docs/mutants.md');
const FORMATTER = 'node_modules/@biomejs/biome/bin/biome';
const FORMAT_SECONDS_MAX = 60;
const INTERRUPTED = 130;
const HUNTERS: readonly Hunter[] = [testHunter];
const say = (text: string) => process.stdout.write(`${text}\n`);

/** Exit codes: 0 all caught, 1 somebody survived, 2 nothing could be hunted. */
async function main(): Promise<number> {
  let options: HuntOptions;
  try {
    options = readHuntOptions(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return 2;
  }
  if (options.help) {
    say(USAGE);
    return 0;
  }
  const copies = Array.from({ length: options.workers }, copyTree);
  const clean = () => {
    for (const copy of copies) copy.remove();
  };
  process.once('SIGINT', () => {
    clean();
    process.exit(INTERRUPTED);
  });
  try {
    return await huntAll(copies, options);
  } finally {
    clean();
  }
}

async function huntAll(copies: readonly TreeCopy[], options: HuntOptions): Promise<number> {
  const { mutants, allHunters } = options;
  const [first] = copies;
  if (first === undefined) return 2;
  say('The tree as it is, which nobody may find anything in ...');
  for (const { hunter, finding, seconds } of await lookAtSound(first, HUNTERS, mutants)) {
    if (finding.kind !== 'nothing-found') {
      say(`The ${hunter} find fault with the tree itself: ${JSON.stringify(finding)}`);
      return 2;
    }
    say(`${hunter}: nothing found (${seconds.toFixed(0)} s)`);
  }

  const waiting = [...mutants];
  const done = new Map<string, Hunted>();
  await Promise.all(
    copies.map(async (copy) => {
      for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
        const one = await hunt(copy, mutant, HUNTERS, allHunters);
        done.set(mutant.name, one);
        say(`${String(done.size).padStart(3)}/${mutants.length} ${lineOf(one)}`);
      }
    }),
  );
  const hunted = mutants.flatMap(({ name }) => done.get(name) ?? []);
  say(summaryOf(hunted));
  if (mutants === ALL_MUTANTS) {
    writeFileSync(DOCUMENT, documentOf(hunted));
    await runScript(ROOT, [FORMATTER, 'format', '--write', DOCUMENT], FORMAT_SECONDS_MAX);
  }
  return hunted.every(({ fate }) => fate === 'caught') ? 0 : 1;
}

process.exitCode = await main();
