import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type BulkLookUp, isWanted } from '#shared/domain/enrichment/bulk-look-up.ts';
import { contactWorth } from '#shared/domain/enrichment/contact-worth.ts';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { epochSecondsOf, type Instant } from '#shared/domain/values/zone.ts';
import { inParallel } from './in-parallel.ts';
import { keys, NAME_BUCKETS } from './keys.ts';
import { CaseListing, readPage } from './read-cases.ts';
import type { LookUpPlace } from './bulk-look-ups.ts';
import type { Table } from './table.ts';

const PAGE_CASES = 500;
const PART_PEOPLE = 500;
const WRITES_AT_ONCE = 10;
const KEPT_SECONDS = 90 * 24 * 60 * 60;

const Part = z.object({ people: z.array(DebtorId) });

/** What tells whether somebody is wanted, and what a contact of theirs may bring. */
const Candidate = CaseListing.pick({
  debtorId: true,
  status: true,
  carteiraId: true,
  score: true,
  openDebts: true,
  principalOpen: true,
  coverage: true,
  gsi1sk: true,
});

type List = NonNullable<LookUpPlace['list']>;

/**
 * Writes down whom a job asks about, those first whose contact may bring most. The order is that of this moment: whoever comes
 * later is for another job. A list of its own for each try, so that two tries at once do not mix.
 */
export async function listPeople(table: Table, job: BulkLookUp, at: Instant): Promise<List> {
  const wanted: { readonly debtorId: DebtorId; readonly worth: number }[] = [];
  await inParallel([...Array(NAME_BUCKETS).keys()], NAME_BUCKETS, async (bucket) => {
    let after: string | null = null;
    do {
      const place = { after, limit: PAGE_CASES };
      const page: CandidatePage = await readPage(table, job.credorId, bucket, place, Candidate);
      for (const known of page.cases)
        if (isWanted(known, job))
          wanted.push({ debtorId: known.debtorId, worth: contactWorth(known) });
      after = page.more;
    } while (after !== null);
  });
  const people = wanted.toSorted(byWorth).map(({ debtorId }) => debtorId);
  const listId = crypto.randomUUID();
  const parts = Array.from({ length: Math.ceil(people.length / PART_PEOPLE) }, (_, part) => part);
  const expiresAt = epochSecondsOf(at) + KEPT_SECONDS;
  await inParallel(parts, WRITES_AT_ONCE, async (part) => {
    const own = people.slice(part * PART_PEOPLE, (part + 1) * PART_PEOPLE);
    const Item = { ...keys.lookUpPeople(job.lookUpId, listId, part), people: own, expiresAt };
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
  });
  return { listId, people: people.length };
}

type CandidatePage = {
  readonly cases: readonly z.infer<typeof Candidate>[];
  readonly more: string | null;
};

/** Between equals by their ids, which say nothing of them. */
const byWorth = (
  a: { readonly debtorId: DebtorId; readonly worth: number },
  b: { readonly debtorId: DebtorId; readonly worth: number },
): number => b.worth - a.worth || (a.debtorId < b.debtorId ? -1 : 1);

/** The people of a list from a place on, a part at a time. */
export async function* peopleFrom(
  table: Table,
  { lookUpId }: Pick<BulkLookUp, 'lookUpId'>,
  { list, next }: LookUpPlace,
): AsyncGenerator<DebtorId> {
  if (list === null) return;
  for (let from = next; from < list.people; from += PART_PEOPLE - (from % PART_PEOPLE)) {
    const Key = keys.lookUpPeople(lookUpId, list.listId, Math.floor(from / PART_PEOPLE));
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
    );
    yield* Part.parse(Item).people.slice(from % PART_PEOPLE);
  }
}
