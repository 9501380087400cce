import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { CoverageLine } from '#events/api/coverage.ts';
import { emptyLine, withCase } from '#shared/domain/report/coverage-report.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { addMinutes, epochSecondsOf, Instant } from '#shared/domain/values/zone.ts';
import { inParallel } from './in-parallel.ts';
import { keys, NAME_BUCKETS } from './keys.ts';
import { CaseListing, readPage } from './read-cases.ts';
import type { Table } from './table.ts';

/** What one request counts at most, for the API has to answer in 29 seconds: 100,000 cases. */
const STRETCH = { pages: 200, casesPerPage: 500 } as const;
type Stretch = { readonly pages: number; readonly casesPerPage: number };
/** How long the count of a book that took several requests is answered to whoever asks then. */
const FRESH_MINUTES = 10;

/** How far one bucket was counted. `after` holds a name, so it stays in the table. */
const Place = z.object({ isDone: z.boolean(), after: z.string().nullable() });

/** How far a credor's book was counted: from `startedAt` on, in so many requests. */
const CoverageCount = z.object({
  startedAt: Instant,
  turn: z.int().min(0),
  places: z.array(Place).length(NAME_BUCKETS),
  lines: z.array(CoverageLine),
});
export type CoverageCount = z.infer<typeof CoverageCount>;

export const isWhole = ({ places }: Pick<CoverageCount, 'places'>): boolean =>
  places.every(({ isDone }) => isDone);

/**
 * Counts how well those who owe can be reached. A book that one request can count is always counted anew; a larger one goes on
 * where the last request stopped, until it is whole, and is then answered for ten minutes from the moment it began.
 */
export async function countCoverage(
  table: Table,
  credorId: CredorId,
  at: Instant,
  stretch: Stretch = STRETCH,
): Promise<CoverageCount> {
  const kept = await readCount(table, credorId);
  const isFresh = kept !== null && addMinutes(kept.startedAt, FRESH_MINUTES) > at;
  if (isFresh && isWhole(kept)) return kept;
  const from = isFresh ? kept : begun(at);
  const to = await countOn(table, credorId, from, stretch);
  if (from.turn === 0 && isWhole(to)) return to;
  const isFirst = await keepCount(table, credorId, to, kept);
  return isFirst ? to : ((await readCount(table, credorId)) ?? to);
}

const begun = (startedAt: Instant): CoverageCount => ({
  startedAt,
  turn: 0,
  places: Array.from({ length: NAME_BUCKETS }, () => ({ isDone: false, after: null })),
  lines: [],
});

/** What the report needs to know of a case. */
const CoveredListing = CaseListing.pick({
  carteiraId: true,
  openDebts: true,
  principalOpen: true,
  coverage: true,
  gsi1sk: true,
});

/** All buckets side by side, until they are through or have read as many pages as a request may. */
async function countOn(
  table: Table,
  credorId: CredorId,
  { startedAt, turn, ...from }: CoverageCount,
  { pages, casesPerPage: limit }: Stretch,
): Promise<CoverageCount> {
  const lines = new Map(from.lines.map((line) => [line.carteiraId, line]));
  const places = [...from.places];
  let left = pages;
  await inParallel([...places.keys()], NAME_BUCKETS, async (bucket) => {
    for (let place = places[bucket]; place && !place.isDone && left > 0; place = places[bucket]) {
      left -= 1;
      const { after } = place;
      const page = await readPage(table, credorId, bucket, { after, limit }, CoveredListing);
      for (const known of page.cases) {
        const { carteiraId, openDebts } = known;
        if (openDebts === 0) continue;
        lines.set(carteiraId, withCase(lines.get(carteiraId) ?? emptyLine(carteiraId), known));
      }
      places[bucket] = { isDone: page.more === null, after: page.more };
    }
  });
  return { startedAt, turn: turn + 1, places, lines: [...lines.values()] };
}

async function readCount(table: Table, credorId: CredorId): Promise<CoverageCount | null> {
  const Key = keys.coverage(credorId);
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
  );
  return Item ? CoverageCount.parse(Item) : null;
}

/** @param was what the count went on from, or took the place of @returns false when somebody else counted on meanwhile */
async function keepCount(
  table: Table,
  credorId: CredorId,
  count: CoverageCount,
  was: CoverageCount | null,
): Promise<boolean> {
  const expiresAt = epochSecondsOf(addMinutes(count.startedAt, 2 * FRESH_MINUTES));
  const write = new PutCommand({
    TableName: table.name,
    Item: { ...keys.coverage(credorId), ...count, expiresAt },
    ...(was === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'startedAt = :startedAt AND turn = :turn',
          ExpressionAttributeValues: { ':startedAt': was.startedAt, ':turn': was.turn },
        }),
  });
  try {
    await table.client.send(write);
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
