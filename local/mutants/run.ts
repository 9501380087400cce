import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Hunted, hunt, lookAtSound, maySee } from './hunt.ts';
import type { Hunter } from './hunter.ts';
import { type HuntOptions, readHuntOptions, USAGE } from './options.ts';
import { documentOf, lineOf } from './report.ts';
import { readResults, withHunted, writeResults } from './results.ts';
import { simulatorHunter } from './simulator-hunter.ts';
import { testHunter } from './test-hunter.ts';
import { copyTree, type TreeCopy } from './tree-copy.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const DOCUMENT = path.join(ROOT, 'docs/mutants.md');
const INTERRUPTED = 130;
const ALL_HUNTERS: readonly Hunter[] = [simulatorHunter, testHunter];
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
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      clean();
      process.exit(INTERRUPTED);
    });
  }
  try {
    return await huntAll(copies, options);
  } finally {
    clean();
  }
}

async function huntAll(copies: readonly TreeCopy[], options: HuntOptions): Promise<number> {
  const { allHunters } = options;
  const hunters = ALL_HUNTERS.filter(({ name }) => options.hunters.includes(name));
  const mutants = options.mutants.filter((mutant) => hunters.some((one) => maySee(one, mutant)));
  const [first] = copies;
  if (first === undefined) return 2;
  say('The tree as it is, which nobody may find anything in ...');
  for (const { hunter, finding, seconds } of await lookAtSound(first, hunters, mutants)) {
    if (finding.kind !== 'nothing-found') {
      say(`The ${hunter} find fault with the tree itself: ${JSON.stringify(finding)}`);
      return 2;
    }
    say(`${hunter}: nothing found (${seconds.toFixed(0)} s)`);
  }

  let results = readResults();
  const waiting = [...mutants];
  const fates: Hunted['fate'][] = [];
  await Promise.all(
    copies.map(async (copy) => {
      for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
        const hunted = await hunt(copy, mutant, hunters, allHunters);
        fates.push(hunted.fate);
        say(`${String(fates.length).padStart(3)}/${mutants.length} ${lineOf(hunted)}`);
        results = withHunted(results, hunted);
        writeResults(results);
        writeFileSync(DOCUMENT, documentOf(results));
      }
    }),
  );
  const survivors = fates.filter((fate) => fate === 'survived').length;
  say(`${fates.length - survivors} caught, ${survivors} survived.`);
  return survivors === 0 ? 0 : 1;
}

process.exitCode = await main();
