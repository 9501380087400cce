import * as z from 'zod';
import { JoinGround } from '#shared/domain/debtor/join.ts';
import { LikenessReason } from '#shared/domain/debtor/same-person.ts';
import { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import type { SideItem } from './decision.ts';
import { keys } from './keys.ts';
import { queryPages } from './query-pages.ts';
import type { Table } from './table.ts';

/** More than these are no list that anybody reads. */
const PAIRS_MAX = 500;
const PAGES_MAX = 100;

/** Two registrations that a credor joined, for the list of them; the truth stands in both histories. */
export const JoinedPair = z.object({
  credorId: CredorId,
  /** The smaller id first. */
  people: z.tuple([DebtorId, DebtorId]).readonly(),
  status: z.enum(['joined', 'parted']),
  since: Instant,
  by: z.string().max(90),
  ground: JoinGround,
  signs: z.array(LikenessReason).readonly(),
});
export type JoinedPair = z.infer<typeof JoinedPair>;

/** To be written with the facts. Writing it again replaces it. */
export const joinedPairItem = (pair: JoinedPair): SideItem => ({
  ...keys.joined(pair.credorId, pair.people.join('#')),
  ...pair,
});

/** The pairs that a credor has joined and not parted again, at most PAIRS_MAX. */
export async function listJoinedPairs(
  table: Table,
  credorId: CredorId,
): Promise<readonly JoinedPair[]> {
  const pairs: JoinedPair[] = [];
  const query = {
    KeyConditionExpression: 'pk = :pk',
    FilterExpression: '#status = :joined',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':pk': keys.joined(credorId, '').pk, ':joined': 'joined' },
    ConsistentRead: true,
  };
  for await (const page of queryPages(table, query, PAGES_MAX)) {
    pairs.push(...page.map((item) => JoinedPair.parse(item)));
    if (pairs.length >= PAIRS_MAX) break;
  }
  return pairs.slice(0, PAIRS_MAX);
}
