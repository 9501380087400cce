import { readStudy } from '#shared/table/read-study.ts';
import type { Table } from '#shared/table/table.ts';
import type { Life } from './evidence.ts';

/** `<credor> <study> <day> <arm> <unit>` to what each study has of it, of all that these people are in. */
export async function studyCounts(
  table: Table,
  lives: readonly Life[],
): Promise<ReadonlyMap<string, bigint>> {
  const known = new Map(
    lives.flatMap(({ entries }) =>
      entries.flatMap(({ fact }) =>
        fact.type === 'arm-assigned' ? [[`${fact.credorId} ${fact.studyId}`, fact] as const] : [],
      ),
    ),
  );
  const studies = new Map<string, bigint>();
  for (const [name, { credorId, studyId }] of known)
    for (const { day, armId, by } of await readStudy(table, credorId, studyId))
      for (const [unit, amount] of Object.entries(by))
        studies.set(`${name} ${day} ${armId} ${unit}`, BigInt(amount));
  return studies;
}
