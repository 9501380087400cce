import { expect, test } from 'vitest';
import { DEEDS } from './behaviours/behaviour.ts';
import { FAULTS } from './faults/fault-kind.ts';
import { ROOMS } from './laws/all-laws.ts';

const HEAD = `# A simulated town

Who does what in it, what goes wrong, and what must be true of it whatever happens: as the code has it, in its own words. How a town
is lived, measured and judged, and what it does not show, is in [simulation.md](simulation.md).

_Written by \`local/simulation/town-page.test.ts\`, which \`npx vitest run local/simulation/town-page.test.ts -u\` has write it anew._
`;

const table = (name: string, texts: Readonly<Record<string, string>>): string =>
  [
    `| ${name} | What happens |\n| --- | --- |`,
    ...Object.entries(texts).map(([key, text]) => `| \`${key}\` | ${text} |`),
  ].join('\n');

test('the page of the town says what the code has of behaviours, faults and laws', async () => {
  const deeds = Object.entries(DEEDS).map(
    ([who, texts]) => `### ${who}\n\n${table('`--behaviours`', texts)}`,
  );
  const rooms = Object.entries(ROOMS).map(
    ([room, { about, laws }]) =>
      `### ${room}\n\n${about}\n\n${laws.map(({ name }) => `- ${name}`).join('\n')}`,
  );
  const page = [
    HEAD.trimEnd(),
    '## What people and systems do',
    ...deeds,
    '## What goes wrong',
    table('`--faults`', FAULTS),
    '## What must be true',
    'Each room is a folder of `local/simulation/laws`. A law whose name begins with `gate:` or `call:` is that of the rule with this reason.',
    ...rooms,
  ].join('\n\n');
  await expect(`${page}\n`).toMatchFileSnapshot('../../docs/simulated-town.md');
});
