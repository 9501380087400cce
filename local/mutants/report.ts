import { ALL_MUTANTS } from './all-mutants.ts';
import type { Hunted, Trail } from './hunt.ts';
import type { HunterName } from './hunter.ts';
import type { Mutant } from './mutant.ts';
import type { Results } from './results.ts';

const HEAD = `# Mutants

What would happen if somebody broke a law of the house by mistake? \`npm run simulate:mutants\` breaks the product on purpose, one slip at a time, each in a copy of the
tree, and lets the simulator look for it and then, if it found nothing, the tests nearest to it. What caught it stands below, an invariant or a test, with the seconds that
it took; \`--all-hunters\` has both look at each, \`--hunter tests\` the tests alone. A slip that does not build, keeps a test file from loading or brings the simulated world to a halt does not count as caught, and the unbroken tree must pass the
same hunters first. A slip that nobody catches is a hole in the tests; the command then ends with 1.

The slips are data in \`local/mutants/breakages\`; \`npm test\` sees to it that each still fits the code, and that each result below is of the slip as it stands there and names a law that
there is. What no run of the simulator can see says why; what it found nothing of did not show in the one town that it looks at, of 24 people over three weeks. An empty cell: that hunter has not looked yet. Whatever is not hunted keeps its last result.
`;

/** What `docs/mutants.md` says of all mutants. */
export function documentOf(results: Results): string {
  const rows = ALL_MUTANTS.map((mutant) => [
    mutant.name,
    mutant.law,
    cellOf(results, mutant, 'simulator'),
    cellOf(results, mutant, 'tests'),
  ]);
  const table = [['Mutant', 'Law', 'Simulator', 'Tests'], ['---', '---', '---', '---'], ...rows];
  const lines = table.map((cells) => `| ${cells.join(' | ')} |`);
  return `${HEAD}\n${summaryOf(results)}\n\n${lines.join('\n')}\n`;
}

function summaryOf(results: Results): string {
  const caught = ALL_MUTANTS.filter(({ name }) =>
    Object.values(results[name] ?? {}).some(({ finding }) => finding.kind === 'caught'),
  ).length;
  const hidden = ALL_MUTANTS.filter(({ onlyTests }) => onlyTests !== undefined).length;
  return [
    `Of ${ALL_MUTANTS.length} mutants ${caught} were caught.`,
    `The simulator looked for ${tallyOf(results, 'simulator')}; ${hidden} more it cannot see.`,
    `The tests looked for ${tallyOf(results, 'tests')}.`,
  ].join(' ');
}

function tallyOf(results: Results, hunter: HunterName): string {
  const kinds = ALL_MUTANTS.flatMap(({ name }) => results[name]?.[hunter]?.finding.kind ?? []);
  const count = (kind: Trail['finding']['kind']) => kinds.filter((one) => one === kind).length;
  const halts = count('came-to-a-halt');
  const blind = count('could-not-look');
  return [
    `${kinds.length}: caught ${count('caught')}, found nothing of ${count('nothing-found')}`,
    ...(halts > 0 ? [`came to a halt by ${halts}`] : []),
    ...(blind > 0 ? [`could not look at ${blind}`] : []),
  ].join(', ');
}

function cellOf(results: Results, { name, onlyTests }: Mutant, hunter: HunterName): string {
  if (hunter === 'simulator' && onlyTests !== undefined) return `_cannot see it: ${onlyTests}_`;
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
    case 'came-to-a-halt':
      return '_came to a halt_';
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
