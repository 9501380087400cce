import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { WaitingReply } from '#shared/domain/reply/waiting-reply.ts';
import type { ReplyPlace } from '#shared/domain/reply/waiting-reply-id.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { cancellationCodes } from './cancellation-codes.ts';
import type { Claim, SideItem } from './decision.ts';
import { keys } from './keys.ts';
import { queryPages } from './query-pages.ts';
import type { Table } from './table.ts';

/** More than a team reads in a day; what was handled stays in the partition and does not count. */
const WAITING_MAX = 200;
const PAGES_MAX = 100;

/** To be written in the transaction that finds it out. Writing it again replaces it. */
export const waitingReplyItem = (reply: WaitingReply): SideItem => ({
  ...keys.waitingReply(reply.credorId, reply.receivedAt, reply.replyId),
  ...reply,
});

/** For a reply that belongs to no debtor yet. @returns whether it is new */
export async function putWaitingReply(
  table: Table,
  reply: WaitingReply,
  claim: Claim,
): Promise<boolean> {
  const items = [keys.claim(claim.kind, claim.cause), waitingReplyItem(reply)];
  try {
    await table.client.send(
      new TransactWriteCommand({
        TransactItems: items.map((Item) => ({
          Put: {
            TableName: table.name,
            Item,
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        })),
      }),
    );
    return true;
  } catch (error) {
    if (cancellationCodes(error).includes('ConditionalCheckFailed')) return false;
    throw error;
  }
}

/** One reply of the list, or null. */
export async function readWaitingReply(
  table: Table,
  { credorId, receivedAt, replyId }: ReplyPlace,
): Promise<WaitingReply | null> {
  const Key = keys.waitingReply(credorId, receivedAt, replyId);
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
  );
  return Item ? WaitingReply.parse(Item) : null;
}

/** What waits for a person, oldest first, at most WAITING_MAX of it. */
export async function listWaitingReplies(
  table: Table,
  credorId: CredorId,
): Promise<readonly WaitingReply[]> {
  const waiting: WaitingReply[] = [];
  const query = {
    KeyConditionExpression: 'pk = :pk',
    FilterExpression: '#status = :waiting',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':pk': keys.repliesOf(credorId), ':waiting': 'waiting' },
  };
  for await (const page of queryPages(table, query, PAGES_MAX)) {
    waiting.push(...page.map((item) => WaitingReply.parse(item)));
    if (waiting.length >= WAITING_MAX) break;
  }
  return waiting.slice(0, WAITING_MAX);
}
