import { ALL_CASES } from './all-cases.ts';
import { openCaseTable } from './case-table.ts';
import type { ContenderWithStreams } from './embedded-contender.ts';

/** Puts every case to a contender, each on a table of its own. Answers by `topic: name`. */
export async function askAll(contender: ContenderWithStreams): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  let count = 0;
  for (const [topic, cases] of Object.entries(ALL_CASES)) {
    for (const { name, ask } of cases) {
      count += 1;
      const table = await openCaseTable(contender, `case-table-${count}-end`, (tableName) =>
        contender.changes(tableName),
      );
      answers[`${topic}: ${name}`] = await ask(table);
    }
  }
  return answers;
}
