import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { CredorId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { addMinutes, epochSecondsOf, type Instant } from '#shared/domain/values/zone.ts';
import { keys } from './keys.ts';
import { queryAll } from './query-pages.ts';
import type { Table } from './table.ts';

/** What was known of cases on a night, or what became of them. */
export type ScoreRowsKind = 'snapshots' | 'outcomes';

/** A file of rows in S3: a night, a credor and one part of their book, or a piece of it. */
const ScoreRows = z.object({
  day: LocalDate,
  credorId: CredorId,
  bucket: z.int().min(0),
  /** Which piece of the night it is; a night that time did not suffice for goes on with the next. */
  piece: z.int().min(0).default(0),
  rows: z.int().min(0),
});
export type ScoreRows = z.infer<typeof ScoreRows>;

/**
 * A model learns from a year of outcomes and is explained in the next; what was known on a night is looked at until its outcome is
 * known and its month was watched. The files lie in S3 as long (`infra/files.ts`).
 */
export const SCORE_ROWS_KEPT_DAYS = {
  snapshots: 120,
  outcomes: 730,
} as const satisfies Readonly<Record<ScoreRowsKind, number>>;
const DAY_MINUTES = 24 * 60;
/** Two years of some hundred credores. */
const PAGES_MAX = 50;

/** Where the rows lie. */
export const scoreRowsKey = (
  kind: ScoreRowsKind,
  { day, credorId, bucket, piece }: Omit<ScoreRows, 'rows'>,
): string => `scores/${kind}/${day}/${credorId}-${nameOf(bucket, piece)}.jsonl`;

/** The first piece is named as all were before there were pieces. */
const nameOf = (bucket: number, piece: number): string =>
  piece === 0 ? String(bucket) : `${bucket}.${piece}`;

export async function noteScoreRows(
  table: Table,
  kind: ScoreRowsKind,
  noted: ScoreRows,
  now: Instant,
): Promise<void> {
  const Item = {
    ...keys.scoreRows(kind, noted.day, noted.credorId, nameOf(noted.bucket, noted.piece)),
    ...noted,
    expiresAt: epochSecondsOf(addMinutes(now, SCORE_ROWS_KEPT_DAYS[kind] * DAY_MINUTES)),
  };
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
}

/** The files of the nights from one day to another, both included, oldest first. */
export async function listScoreRows(
  table: Table,
  kind: ScoreRowsKind,
  from: LocalDate,
  to: LocalDate,
): Promise<readonly ScoreRows[]> {
  const items = await queryAll(
    table,
    {
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: {
        ':pk': keys.scoreRowsOf(kind),
        ':from': from,
        ':to': `${to}~`,
      },
    },
    PAGES_MAX,
  );
  return items.map((item) => ScoreRows.parse(item));
}
