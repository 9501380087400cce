import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { CaseMeasure, isMeasured, measureEntry } from '#shared/domain/experiment/measure-entry.ts';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { type Addition, studyAddition } from './counted-additions.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

const MeasuresItem = z.object({ measures: z.array(CaseMeasure) });

/** What a stretch of a history adds to the studies, and the write that keeps what the person's cases have come to. */
export type MeasuredStretch = {
  readonly additions: readonly Addition[];
  readonly writes: readonly { readonly Put: { TableName: string; Item: object } }[];
};

/**
 * What a stretch means for the studies that a person's cases are counted for. What it reads is true only while the marker of how
 * far the history was counted stands before the stretch, so it is written with the marker or not at all.
 */
export async function measuredStretch(
  table: Table,
  debtorId: DebtorId,
  entries: readonly HistoryEntry[],
): Promise<MeasuredStretch> {
  if (!entries.some(isMeasured)) return { additions: [], writes: [] };
  let measures = await readMeasures(table, debtorId);
  const additions: Addition[] = [];
  for (const entry of entries) {
    const { measures: after, increments } = measureEntry(measures, entry);
    measures = after;
    additions.push(...increments.map(studyAddition));
  }
  if (additions.length === 0) return { additions, writes: [] };
  const Item = { ...keys.measures(debtorId), measures };
  return { additions, writes: [{ Put: { TableName: table.name, Item } }] };
}

async function readMeasures(table: Table, debtorId: DebtorId): Promise<readonly CaseMeasure[]> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.measures(debtorId), ConsistentRead: true }),
  );
  return Item ? MeasuresItem.parse(Item).measures : [];
}
