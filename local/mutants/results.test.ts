import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { LAWS } from '#local/simulation/laws/all-laws.ts';
import { ALL_MUTANTS } from './all-mutants.ts';
import { breakageHash } from './breakage-hash.ts';
import { type Finding, HunterName } from './hunter.ts';
import { documentOf } from './report.ts';
import { readResults, type Results, withHunted } from './results.ts';

const CAUGHT: Finding = { kind: 'caught', what: 'no | step twice', detail: 'twice' };
const NOTHING: Finding = { kind: 'nothing-found' };
const HALT: Finding = { kind: 'came-to-a-halt', because: 'Error: nobody is there' };
const [first, second, third] = ALL_MUTANTS;
if (!first || !second || !third) throw new Error('there are no mutants');
const of = breakageHash(first);

test('a hunter that did not look this time keeps its last finding', () => {
  const simulator = { finding: NOTHING, seconds: 9, of };
  const before: Results = { [first.name]: { simulator, tests: { ...simulator, of: 'another' } } };
  const trails = [{ hunter: 'tests' as const, finding: CAUGHT, seconds: 2.6 }];
  expect(withHunted(before, { mutant: first, fate: 'caught', trails })).toEqual({
    [first.name]: { simulator, tests: { finding: CAUGHT, seconds: 3, of } },
  });
});

test('the document names for each mutant what caught it, and what came of every look', () => {
  const lookOf = (finding: Finding) => ({ finding, seconds: 3, of });
  const document = documentOf({
    [first.name]: { simulator: lookOf(NOTHING), tests: lookOf(CAUGHT) },
    [third.name]: { simulator: lookOf(HALT) },
  });
  const cells = `_found nothing_ (3 s) | no \\| step twice (3 s)`;
  expect(document).toContain(`| ${first.name} | ${first.law} | ${cells} |`);
  expect(document).toContain(`| ${second.name} | ${second.law} |  |  |`);
  expect(document).toContain(`| ${third.name} | ${third.law} | _came to a halt_ (3 s) |  |`);
  expect(document).toContain('mutants 1 were caught');
  expect(document).toContain('looked for 2: caught 0, found nothing of 1, came to a halt by 1; ');
  expect(document).toContain('The tests looked for 1: caught 1, found nothing of 0.');
});

test('every breakage that is known was caught by somebody', () => {
  const results = readResults();
  const free = ALL_MUTANTS.filter(({ name }) => {
    const looks = Object.values(results[name] ?? {});
    return !looks.some(({ finding }) => finding.kind === 'caught');
  });
  expect(free.map(({ name }) => name)).toEqual([]);
});

test('every result is of the breakage that stands there today', () => {
  const results = readResults();
  const stale = ALL_MUTANTS.flatMap((mutant) =>
    HunterName.options.flatMap((hunter) => {
      const look = results[mutant.name]?.[hunter];
      return look === undefined || look.of === breakageHash(mutant)
        ? []
        : [`npm run simulate:mutants -- --hunter ${hunter} --only ${mutant.name}`];
    }),
  );
  expect(stale).toEqual([]);
});

test('nothing is told of breakages that are gone', () => {
  const known = new Set(ALL_MUTANTS.map(({ name }) => name));
  expect(Object.keys(readResults()).filter((name) => !known.has(name))).toEqual([]);
});

test('whatever the simulator caught broke a law that has this name', () => {
  const laws = new Set(LAWS.map(({ name }) => name));
  const unknown = Object.entries(readResults()).flatMap(([name, { simulator }]) =>
    simulator?.finding.kind !== 'caught' || laws.has(lawIn(simulator.finding.what))
      ? []
      : [`${name}: ${simulator.finding.what}`],
  );
  expect(unknown).toEqual([]);
});

/** What a run says of a law that was broken, without the seed. */
const lawIn = (what: string): string => what.replace(/ \(seed \d+\)$/, '');

test('of what the simulator cannot see it has found nothing out', () => {
  const results = readResults();
  const seen = ALL_MUTANTS.filter(
    ({ name, onlyTests }) => onlyTests !== undefined && results[name]?.simulator !== undefined,
  );
  expect(seen.map(({ name }) => name)).toEqual([]);
});

test('docs/mutants.md says what the results say', () => {
  const document = path.resolve(import.meta.dirname, '../../docs/mutants.md');
  const isTrue = readFileSync(document, 'utf8') === documentOf(readResults());
  expect(isTrue ? 'it does' : 'hunt any mutant, which writes it anew').toBe('it does');
});
