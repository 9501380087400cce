import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { substanceOf, writtenOut } from '../answers.ts';
import { withCaseTable } from '../case-table.ts';
import type { ContenderWithStreams } from '../embedded-contender.ts';
import type { Operation } from './operations.ts';
import { aSequence, run } from './sequences.ts';

/**
 * Puts random sequences to both contenders and compares every answer.
 *
 * @returns the shortest sequence found that they answer differently, written out; null when there is none
 */
export async function findDifference(
  embedded: ContenderWithStreams,
  official: ContenderWithStreams,
  { seed, sequences }: { readonly seed: number; readonly sequences: number },
): Promise<string | null> {
  let tables = 0;
  async function askBoth(operations: readonly Operation[]) {
    tables += 1;
    const answers = [embedded, official].map(async (contender) => {
      const name = `random-table-${seed}-${tables}-end`;
      const told = await withCaseTable(contender, name, (table) => run(table, operations));
      return told.map(substanceOf);
    });
    const [ours = [], theirs = []] = await Promise.all(answers);
    const at = ours.findIndex((answer, i) => !isDeepStrictEqual(plain(answer), plain(theirs[i])));
    return at < 0 ? null : { at, ours: ours[at], theirs: theirs[at] };
  }

  const outcome = await fc.check(
    fc.asyncProperty(aSequence, async (operations) => (await askBoth(operations)) === null),
    { seed, numRuns: sequences },
  );
  const [operations] = outcome.counterexample ?? [];
  if (operations === undefined) return null;
  const found = await askBoth(operations);
  return [
    ...operations.map(({ operation, body }) => `${operation} ${JSON.stringify(body)}`),
    `answer ${(found?.at ?? 0) + 1} embedded: ${JSON.stringify(found?.ours)}`,
    `answer ${(found?.at ?? 0) + 1} official: ${JSON.stringify(found?.theirs)}`,
  ].join('\n');
}

const plain = (answer: unknown): unknown => JSON.parse(writtenOut({ answer }));
