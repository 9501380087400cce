import { ALL_MUTANTS } from './all-mutants.ts';
import type { Hunted, Trail } from './hunt.ts';
import type { HunterName } from './hunter.ts';
import type { Results } from './results.ts';

const HEAD = `# Mutants

What would happen if somebody broke a law of the house by mistake? \`npm run simulate:mutants\` breaks the product on purpose, one slip at a time, each in a copy of the
tree, and lets the simulator look for it and then, if it found nothing, the tests nearest to it. What caught it stands below, an invariant or a test, with the seconds that
it took; \`--all-hunters\` has both look at each, \`--hunter tests\` the tests alone. A slip that does not build or keeps a test file from loading does not count as caught, and the unbroken tree must pass the
same hunters first. A slip that nobody catches is a hole in the tests; the command then ends with 1.

The slips are data in \`local/mutants/breakages\`; \`npm test\` sees to it that each still fits the code. An empty cell: that hunter has not looked yet. Whatever is not hunted
keeps its last result.
`;

/** What \`docs/mutants.md\` says of all mutants. */
export function documentOf(results: Results): string {
  const rows = ALL_MUTANTS.map(({ name, law }) => [
    name,
    law,
    cellOf(results, name, 'simulator'),
    cellOf(results, name, 'tests'),
  ]);
  const table = [['Mutant', 'Law', 'Simulator', 'Tests'], ['---', '---', '---', '---'], ...rows];
  const lines = table.map((cells) => `| ${cells.join(' | ')} |`);
  return `${HEAD}\n${summaryOf(results)}\n\n${lines.join('\n')}\n`;
}

function summaryOf(results: Results): string {
  const catches = (name: string, hunter: HunterName): boolean =>
    results[name]?.[hunter]?.finding.kind === 'caught';
  const count = (isCounted: (name: string) => boolean): number =>
    ALL_MUTANTS.filter(({ name }) => isCounted(name)).length;
  const all = count((name) => catches(name, 'simulator') || catches(name, 'tests'));
  const by = `the simulator ${count((name) => catches(name, 'simulator'))}, the tests ${count((name) => catches(name, 'tests'))}`;
  return `Of ${ALL_MUTANTS.length} mutants were caught ${all} (${by}).`;
}

function cellOf(results: Results, name: string, hunter: HunterName): string {
  const look = results[name]?.[hunter];
  if (look === undefined) return '';
  const { finding, seconds } = look;
  return `${wordsOf(finding)} (${seconds} s)`.replaceAll('|', '\\|');
}

function wordsOf(finding: Trail['finding']): string {
  switch (finding.kind) {
    case 'caught':
      return finding.what;
    case 'could-not-look':
      return `_could not look: ${finding.because}_`;
    case 'nothing-found':
      return '_found nothing_';
  }
}

/** One line for whoever watches. */
export function lineOf({ mutant, fate, trails }: Hunted): string {
  const told = trails.map(({ hunter, finding, seconds }) => {
    const detail = finding.kind === 'caught' ? `: ${finding.detail}` : '';
    return `${hunter}: ${wordsOf(finding)}${detail} (${seconds.toFixed(0)} s)`;
  });
  return `${fate.padEnd(9)} ${mutant.name}; ${told.join('; ')}`;
}
