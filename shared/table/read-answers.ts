import * as z from 'zod';
import { AnswerPlace, type AnswerIncrement } from '#shared/domain/next-action/answers-of-entry.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { keys } from './keys.ts';
import { monthsBetween } from './months-between.ts';
import { queryAll } from './query-pages.ts';
import type { Table } from './table.ts';

/** A month has some thousands of counts: days by segments, channels, parts of the day and ways. */
const MONTH_PAGES_MAX = 20;

const Count = z.int().min(0).default(0);
const AnswerItem = z.object({ sk: z.string(), tries: Count, hits: Count });

/** What a credor's contacts of those days came to, both days included: one query a month. */
export async function readAnswers(
  table: Table,
  days: { readonly credorId: CredorId; readonly from: LocalDate; readonly to: LocalDate },
): Promise<readonly Pick<AnswerIncrement, 'place' | 'by'>[]> {
  const { credorId, from, to } = days;
  const months = await Promise.all(
    monthsBetween(from, to).map((month) =>
      queryAll(
        table,
        {
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
          ExpressionAttributeValues: {
            ':pk': keys.answer(credorId, month).pk,
            ':from': from,
            ':to': `${to}$`,
          },
        },
        MONTH_PAGES_MAX,
      ),
    ),
  );
  return months.flat().map((item) => {
    const { sk, ...by } = AnswerItem.parse(item);
    const [, segment, channel, slot, way] = sk.split('#');
    return { place: AnswerPlace.parse({ segment, channel, slot, way }), by };
  });
}
