import * as z from 'zod';
import type { StudyLine } from '#shared/domain/experiment/results.ts';
import type { StudyId } from '#shared/domain/experiment/study.ts';
import { ArmId, type CredorId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { keys } from './keys.ts';
import { queryAll } from './query-pages.ts';
import type { Table } from './table.ts';

/** A study has a line for each day and arm: some thousands in years. */
const STUDY_PAGES_MAX = 20;

const Amount = z.int().default(0);
const Squares = z.union([z.int(), z.bigint()]).default(0).transform(BigInt);
const StudyItem = z.object({
  sk: z.string(),
  cases: Amount,
  payers: Amount,
  contacts: Amount,
  costMicros: Amount,
  recovered: Amount,
  capped: Amount,
  squares: Squares,
  netSquares: Squares,
});

/** What the cases of a study have come to, by the day that they entered and their arm, oldest first. */
export async function readStudy(
  table: Table,
  credorId: CredorId,
  studyId: StudyId,
): Promise<readonly StudyLine[]> {
  const items = await queryAll(
    table,
    {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.study(credorId, studyId, '', '').pk },
    },
    STUDY_PAGES_MAX,
  );
  return items.map((item) => {
    const { sk, ...by } = StudyItem.parse(item);
    const [day, armId] = sk.split('#');
    return { day: LocalDate.parse(day), armId: ArmId.parse(armId), by };
  });
}
