import { inParallel } from '#shared/table/in-parallel.ts';
import { ALL_CASES } from './all-cases.ts';
import type { Answers } from './answers.ts';
import { withCaseTable } from './case-table.ts';
import type { ContenderWithStreams } from './embedded-contender.ts';

const AT_ONCE = 4;

/** Puts every case to a contender, each on a table of its own. Answers by `kind: name`, in the order of the cases. */
export async function askAll(contender: ContenderWithStreams): Promise<Answers> {
  const cases = Object.entries(ALL_CASES)
    .flatMap(([kind, ofKind]) => ofKind.map((one) => ({ ...one, kind })))
    .map((one, index) => ({ ...one, index, answer: undefined as unknown }));
  await inParallel(cases, AT_ONCE, async (one) => {
    const name = `case-table-${one.index}-end`;
    one.answer = await withCaseTable(contender, name, one.ask);
  });
  return Object.fromEntries(cases.map(({ kind, name, answer }) => [`${kind}: ${name}`, answer]));
}
