import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { MAY_BE_OF_MAX, Unreconciled } from '#shared/domain/payment/unreconciled.ts';
import type { UnreconciledPlace } from '#shared/domain/payment/unreconciled-id.ts';
import type { CredorId, DebtorId, PaymentId } from '#shared/domain/values/ids.ts';
import type { Claim, SideItem } from './decision.ts';
import { cancellationCodes } from './cancellation-codes.ts';
import { keys } from './keys.ts';
import { stillOpen } from './line-writes.ts';
import { queryPages } from './query-pages.ts';
import type { Table } from './table.ts';
import { addToTotal, readToldTotal, type ToldTotal } from './told-totals.ts';

/** More than a person goes through in a day. What was resolved does not count. */
const UNRECONCILED_MAX = 1_000;
/** Some hundred thousand payments, which stay in the list's partition once they are resolved. */
const PAGES_MAX = 100;

const ListedAt = Unreconciled.pick({ paidAt: true, paymentId: true });

/** To be written in the transaction that finds it out. Writing it again replaces it. */
export const unreconciledItem = (entry: Unreconciled): SideItem => ({
  ...keys.unreconciled(entry.credorId ?? 'unknown', entry.paidAt, entry.paymentId),
  ...entry,
});

/**
 * For money that belongs to no debtor.
 *
 * @param claim of the event that told it, so that an event which was or will be handled otherwise counts once; it knows where the line stands
 * @param unclaimed what nobody may have claimed, for whom it would not wait
 * @param ownerless a payment whose owner nobody may have found meanwhile
 * @param total that the money makes grow, as it was read
 * @returns whether it is new, nobody found that owner, and the total stands as it was read
 */
export async function putUnreconciled(
  table: Table,
  entry: Unreconciled,
  {
    claim,
    unclaimed,
    ownerless,
    total,
  }: {
    readonly claim?: Claim;
    readonly unclaimed?: Claim;
    readonly ownerless?: PaymentId;
    readonly total?: ToldTotal | undefined;
  } = {},
): Promise<boolean> {
  const TableName = table.name;
  const ConditionExpression = 'attribute_not_exists(pk)';
  const { paidAt, paymentId } = entry;
  const claims = claim ? [{ ...keys.claim(claim.kind, claim.cause), paidAt, paymentId }] : [];
  const puts = [...claims, unreconciledItem(entry)].map((Item) => ({
    Put: { TableName, Item, ConditionExpression },
  }));
  const absent = [
    ...(unclaimed ? [keys.claim(unclaimed.kind, unclaimed.cause)] : []),
    ...(ownerless ? [keys.ref('payment', ownerless)] : []),
  ];
  const checks = absent.map((Key) => ({ ConditionCheck: { TableName, Key, ConditionExpression } }));
  const sums = total ? [addToTotal(table, total, entry)] : [];
  const TransactItems = [...puts, ...checks, ...sums];
  try {
    await table.client.send(new TransactWriteCommand({ TransactItems }));
    return true;
  } catch (error) {
    if (cancellationCodes(error).includes('ConditionalCheckFailed')) return false;
    throw error;
  }
}

/** One entry of the list, or null. */
export async function readUnreconciled(
  table: Table,
  { credorId, paidAt, paymentId }: UnreconciledPlace,
): Promise<Unreconciled | null> {
  const Key = keys.unreconciled(credorId ?? 'unknown', paidAt, paymentId);
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
  );
  return Item ? Unreconciled.parse(Item) : null;
}

/** What was listed with this claim, wherever it stands; null where nothing was. */
export async function readListed(
  table: Table,
  { kind, cause }: Claim,
): Promise<Unreconciled | null> {
  const Key = keys.claim(kind, cause);
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
  );
  const place = ListedAt.safeParse(Item).data;
  return place ? readUnreconciled(table, { credorId: null, ...place }) : null;
}

/**
 * Names people whom the money of a line may be of besides those that it names, as far as there is room for them: whoever closes it
 * lets go all whom it names, and nobody else.
 *
 * @param listed a line that is open, as it was read
 * @returns everybody whom it names now
 * @throws TransactionCanceledException when somebody decided on it meanwhile, or named others
 */
export async function nameSuspects(
  table: Table,
  listed: Unreconciled,
  suspects: readonly DebtorId[],
): Promise<readonly DebtorId[]> {
  const { mayBeOf = [] } = listed;
  const named = [...new Set([...mayBeOf, ...suspects])].slice(0, MAY_BE_OF_MAX);
  if (named.length === mayBeOf.length) return named;
  const asRead = listed.mayBeOf ? 'mayBeOf = :before' : 'attribute_not_exists(mayBeOf)';
  const open = stillOpen(table, listed);
  const Update = {
    ...open,
    UpdateExpression: 'SET mayBeOf = :named',
    ConditionExpression: `${open.ConditionExpression} AND ${asRead}`,
    ExpressionAttributeValues: {
      ...open.ExpressionAttributeValues,
      ':named': named,
      ...(listed.mayBeOf && { ':before': mayBeOf }),
    },
  };
  await table.client.send(new TransactWriteCommand({ TransactItems: [{ Update }] }));
  return named;
}

/** All that came without a charge under one id of a gateway that tells totals, decided on or not, in the order of its telling. */
export async function findUnmatchedParts(
  table: Table,
  first: PaymentId,
): Promise<readonly Unreconciled[]> {
  const { parts } = await readToldTotal(table, first);
  const lines = parts.map((part) => readUnreconciled(table, { credorId: null, ...part }));
  return (await Promise.all(lines)).filter((line) => line !== null);
}

/**
 * What waits for a person, newest payment first, at most UNRECONCILED_MAX of it. `unknown` lists the money that belongs
 * to no credor.
 */
export async function listUnreconciled(
  table: Table,
  credorId: CredorId | 'unknown',
): Promise<readonly Unreconciled[]> {
  const waiting: Unreconciled[] = [];
  const query = {
    KeyConditionExpression: 'pk = :pk',
    FilterExpression: '#status = :open',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':pk': keys.unreconciled(credorId, '', '').pk, ':open': 'open' },
    ScanIndexForward: false,
    ConsistentRead: true,
  };
  for await (const page of queryPages(table, query, PAGES_MAX)) {
    waiting.push(...page.map((item) => Unreconciled.parse(item)));
    if (waiting.length >= UNRECONCILED_MAX) break;
  }
  return waiting.slice(0, UNRECONCILED_MAX);
}
