import fc from 'fast-check';
import * as z from 'zod';
import type { CaseTable, ConformanceCase } from '../conformance-case.ts';
import { everything } from '../scenario.ts';
import { anOperation, type Operation } from './operations.ts';

const TEXT = z.object({ S: z.string() });
const CHANGES = z.array(z.looseObject({ Keys: z.object({ pk: TEXT, sk: TEXT }) }));

/** What is recorded of DynamoDB Local and asked in every test run. */
const FIXED_SEED = 1;
const FIXED_SEQUENCES = 16;

/** Operations one after the other on one table. */
export const aSequence: fc.Arbitrary<Operation[]> = fc.array(anOperation, {
  minLength: 10,
  maxLength: 40,
  size: 'max',
});

export const SEQUENCES: ConformanceCase[] = fc
  .sample(aSequence, { seed: FIXED_SEED, numRuns: FIXED_SEQUENCES })
  .map((operations, index) => ({
    name: `sequence ${index + 1}, of ${operations.length} operations`,
    ask: (table) => run(table, operations),
  }));

/** The answer to each operation, then the whole table and what its stream has told of each item. */
export async function run(table: CaseTable, operations: readonly Operation[]): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const { operation, body } of operations) {
    const answer = await table.send(operation, body);
    answers.push(comparable(operation, answer));
  }
  return [...answers, await everything(table), byItem(await table.changes())];
}

/** A stream promises an order only among the changes of one item: the writes of a batch come as they will. */
function byItem(changes: unknown): unknown {
  const told = CHANGES.parse(changes);
  return Object.fromEntries(Map.groupBy(told, ({ Keys }) => `${Keys.pk.S} ${Keys.sk.S}`));
}

/** An answer as it may be held against another: a batch is answered in no order, anything else in one. */
export function comparable(operation: string, answer: unknown): unknown {
  if (operation !== 'BatchGetItem') return answer;
  const text = JSON.stringify(answer, (_, value: unknown) =>
    Array.isArray(value) ? value.toSorted(byText) : value,
  );
  return JSON.parse(text);
}

const byText = (one: unknown, other: unknown): number => (textOf(one) < textOf(other) ? -1 : 1);
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
