import type { Hunted, Trail } from './hunt.ts';

const HEAD = `# Mutants

What would happen if somebody broke a law of the house by mistake? \`npm run simulate:mutants\` breaks the product on purpose, one slip at a time, each in a copy of the
tree, and lets the simulator look for it and then the tests nearest to it. Whoever catches it is named below, with the seconds that it took. A slip that does not build or
keeps a test file from loading does not count as caught, and the unbroken tree must pass the same hunters first. A slip that nobody catches is a hole in the tests; the
command then ends with 1.

The slips are data in \`local/mutants/breakages\`; \`npm test\` sees to it that each still fits the code.
`;

/** What \`docs/mutants.md\` says of a whole hunt. */
export function documentOf(hunted: readonly Hunted[]): string {
  const rows = hunted.map((one) => {
    const { name, law } = one.mutant;
    const seconds = one.trails.reduce((sum, trail) => sum + trail.seconds, 0);
    return [name, law, caughtBy(one), seconds.toFixed(0)];
  });
  const table = [['Mutant', 'Law', 'Caught by', 'Seconds'], ['---', '---', '---', '---:'], ...rows];
  const lines = table.map((cells) => `| ${cells.map(inCell).join(' | ')} |`);
  return `${HEAD}\n${summaryOf(hunted)}\n\n${lines.join('\n')}\n`;
}

export function summaryOf(hunted: readonly Hunted[]): string {
  const of = (fate: Hunted['fate']) => hunted.filter((one) => one.fate === fate).length;
  const by = (name: Trail['hunter']) =>
    hunted.filter(({ trails }) =>
      trails.some(({ hunter, finding }) => hunter === name && finding.kind === 'caught'),
    ).length;
  return (
    `${hunted.length} mutants: ${of('caught')} caught (by the simulator ${by('simulator')}, by tests ${by('tests')}), ` +
    `${of('survived')} survived, ${of('not-built')} not built.`
  );
}

/** One line for whoever watches. */
export function lineOf(one: Hunted): string {
  const seconds = one.trails.reduce((sum, trail) => sum + trail.seconds, 0);
  return `${one.fate.padEnd(9)} ${one.mutant.name} (${seconds.toFixed(0)} s) ${one.trails.map(wordsOf).join('; ')}`;
}

function wordsOf({ hunter, finding }: Trail): string {
  switch (finding.kind) {
    case 'caught':
      return `${hunter}: ${finding.what}: ${finding.detail}`;
    case 'could-not-look':
      return `${hunter} could not look: ${finding.because}`;
    case 'nothing-found':
      return `${hunter} found nothing`;
  }
}

function caughtBy({ fate, trails }: Hunted): string {
  if (fate !== 'caught') return `nobody (${fate})`;
  return trails
    .flatMap(({ hunter, finding }) =>
      finding.kind === 'caught' ? [`${hunter}: ${finding.what}`] : [],
    )
    .join('; ');
}

const inCell = (text: string): string => text.replaceAll('|', '\\|');
