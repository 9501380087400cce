import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BUILDS, hunt } from './hunt.ts';
import type { Finding, Hunter, HunterName } from './hunter.ts';
import type { Mutant } from './mutant.ts';
import type { TreeCopy } from './tree-copy.ts';

const MUTANT: Mutant = {
  name: 'night-visits',
  law: 'Nobody is woken up.',
  file: 'gate.ts',
  find: 'day',
  replace: 'night',
  tests: ['gate.test.ts'],
};
const CAUGHT: Finding = { kind: 'caught', what: 'nobody is woken up', detail: 'expected day' };
const NOTHING: Finding = { kind: 'nothing-found' };

let copy: TreeCopy;
let inside: string[] = [];

beforeEach(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'regua-hunt-test-'));
  for (const script of BUILDS)
    mkdirSync(path.dirname(path.join(folder, script)), { recursive: true });
  inside = [];
  copy = {
    folder,
    infect: ({ name }) => {
      inside.push(name);
      return () => void inside.pop();
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
  buildEndsWith(0);
});
afterEach(() => copy.remove());

function buildEndsWith(code: number): void {
  for (const script of BUILDS)
    writeFileSync(path.join(copy.folder, script), `process.exit(${code})`);
}

const whoFinds = (name: HunterName, finding: Finding): Hunter => ({
  name,
  look: async () =>
    inside.length === 1 ? finding : { kind: 'could-not-look', because: 'no mutant' },
});

test('once a hunter has it the next need not look, and the mutant is out again', async () => {
  const hunters = [whoFinds('simulator', CAUGHT), whoFinds('tests', CAUGHT)];
  const { fate, trails } = await hunt(copy, MUTANT, hunters, false);
  expect(fate).toBe('caught');
  expect(trails.map(({ hunter }) => hunter)).toEqual(['simulator']);
  expect(inside).toEqual([]);
});

test('what one hunter overlooks the next may find, and all may look', async () => {
  const hunters = [whoFinds('simulator', NOTHING), whoFinds('tests', CAUGHT)];
  expect(await hunt(copy, MUTANT, hunters, false)).toMatchObject({
    fate: 'caught',
    trails: [{ finding: NOTHING }, { finding: CAUGHT }],
  });
  const { trails } = await hunt(copy, MUTANT, hunters.toReversed(), true);
  expect(trails.map(({ hunter }) => hunter)).toEqual(['tests', 'simulator']);
});

test('the simulator is not sent after what only tests can see', async () => {
  const hunters = [whoFinds('simulator', CAUGHT), whoFinds('tests', CAUGHT)];
  const hidden = { ...MUTANT, onlyTests: 'Nobody of the simulated world sleeps.' };
  const { trails } = await hunt(copy, hidden, hunters, true);
  expect(trails.map(({ hunter }) => hunter)).toEqual(['tests']);
});

test('whom nobody finds, or nobody could look for, survived', async () => {
  const blind: Finding = { kind: 'could-not-look', because: 'the file does not load' };
  const hunters = [whoFinds('simulator', NOTHING), whoFinds('tests', blind)];
  expect((await hunt(copy, MUTANT, hunters, false)).fate).toBe('survived');
});

test('a mutant that cannot be built is not caught, and nobody looks', async () => {
  buildEndsWith(1);
  const hunted = await hunt(copy, MUTANT, [whoFinds('simulator', CAUGHT)], true);
  expect(hunted).toMatchObject({
    fate: 'survived',
    trails: [{ finding: { because: 'the mutant does not build' } }],
  });
  expect(inside).toEqual([]);
});
