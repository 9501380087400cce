import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Coverage } from '#shared/domain/report/coverage.ts';
import { ExpectedOfCase } from '#shared/domain/report/expected-money.ts';
import { CollectionScore } from '#shared/domain/score/score.ts';
import { CarteiraId, CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { NAME_INDEX } from './indexes.ts';
import { keys, NAME_BUCKETS } from './keys.ts';
import type { Table } from './table.ts';

/** A case as the lists show it: the figures that its item carries beside the case itself. */
export const CaseListing = z.object({
  debtorId: DebtorId,
  credorId: CredorId,
  name: z.string(),
  status: z.enum(['active', 'settled', 'disputed']),
  carteiraId: CarteiraId,
  score: CollectionScore.nullable(),
  openDebts: z.int(),
  principalOpen: Centavos,
  oldestDueDate: LocalDate.nullable(),
  expected: z.array(ExpectedOfCase),
  coverage: Coverage.optional(),
  gsi1sk: z.string(),
});
export type CaseListing = z.infer<typeof CaseListing>;

/** One debtor's case with one credor, as the lists show it. */
export async function readCaseListing(
  table: Table,
  debtorId: DebtorId,
  credorId: CredorId,
): Promise<CaseListing | null> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.case(debtorId, credorId) }),
  );
  return Item ? CaseListing.parse(Item) : null;
}

/** Some cases in the order of the index, and the key after which more of them stand; null after the last. */
export type CasePage = { readonly cases: readonly CaseListing[]; readonly more: string | null };

/** Which page of a bucket: behind which index key it begins. */
type PageOf = {
  readonly namePrefix?: string;
  readonly after: string | null;
  readonly limit: number;
};

/** One page of one bucket of a credor's cases, by name, after a given index key. */
export const readCasePage = (
  table: Table,
  credorId: CredorId,
  bucket: number,
  page: PageOf,
): Promise<CasePage> => readPage(table, credorId, bucket, page, CaseListing);

/**
 * The same, with no more of each case than is asked for.
 *
 * @param of what of a case is read, its index key among it
 */
export async function readPage<Part extends { readonly gsi1sk: string }>(
  table: Table,
  credorId: CredorId,
  bucket: number,
  page: PageOf,
  of: z.ZodType<Part> & { readonly shape: object },
): Promise<{ readonly cases: readonly Part[]; readonly more: string | null }> {
  const { gsi1pk } = keys.caseByName(credorId, bucket, '', DebtorId.parse('a'.repeat(20)));
  const prefix = page.namePrefix ?? '';
  const wanted = Object.keys(of.shape);
  const { Items, LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: NAME_INDEX,
      KeyConditionExpression: 'gsi1pk = :pk AND gsi1sk BETWEEN :from AND :to',
      ExpressionAttributeValues: {
        ':pk': gsi1pk,
        ':from': page.after ? `${page.after} ` : prefix || ' ',
        ':to': `${prefix}\uffff`,
      },
      ProjectionExpression: wanted.map((_, index) => `#p${index}`).join(', '),
      ExpressionAttributeNames: Object.fromEntries(wanted.map((name, i) => [`#p${i}`, name])),
      Limit: page.limit,
    }),
  );
  const cases = (Items ?? []).map((item) => of.parse(item));
  return { cases, more: (LastEvaluatedKey && cases.at(-1)?.gsi1sk) ?? null };
}

const PAGE_CASES = 500;

/** Every case of a credor, page by page. Memory holds one page. */
export async function* allCases(table: Table, credorId: CredorId): AsyncGenerator<CaseListing> {
  for (let bucket = 0; bucket < NAME_BUCKETS; bucket++) {
    let after: string | null = null;
    do {
      const limit = PAGE_CASES;
      const page: CasePage = await readCasePage(table, credorId, bucket, { after, limit });
      yield* page.cases;
      after = page.more;
    } while (after !== null);
  }
}

/** A credor's cases in the order of the debtors' names, after a given index key: the buckets merged into one list. */
export async function readCasesByName(
  table: Table,
  credorId: CredorId,
  page: { readonly namePrefix: string; readonly after: string | null; readonly limit: number },
): Promise<readonly CaseListing[]> {
  const { limit } = page;
  const buckets = await Promise.all(
    Array.from({ length: NAME_BUCKETS }, (_, bucket) =>
      readCasePage(table, credorId, bucket, page),
    ),
  );
  return buckets
    .flatMap(({ cases }) => cases)
    .toSorted(byIndexKey)
    .slice(0, limit);
}

/** As DynamoDB orders them: by the bytes of UTF-8. */
const byIndexKey = (a: CaseListing, b: CaseListing): number =>
  Buffer.compare(Buffer.from(a.gsi1sk), Buffer.from(b.gsi1sk));
