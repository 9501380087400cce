import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { DebtorId, MessageId } from '#shared/domain/values/ids.ts';
import type { MessageText } from './decision.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

const TextItem = z.object({
  to: z.string(),
  subject: z.string().optional(),
  text: z.string(),
  html: z.string().optional(),
});

/** The exact message that a debtor received, or null when there is none or it was anonymised. */
export async function readText(
  table: Table,
  debtorId: DebtorId,
  messageId: MessageId,
): Promise<MessageText | null> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.text(debtorId, messageId) }),
  );
  if (!Item) return null;
  const { to, subject, text, html } = TextItem.parse(Item);
  return { messageId, to, text, ...(subject && { subject }), ...(html && { html }) };
}

/** Whether such a message was ever written down to leave: its text is kept from the moment it is claimed until it is anonymised. */
export async function hasText(
  table: Table,
  debtorId: DebtorId,
  messageId: MessageId,
): Promise<boolean> {
  const { Item } = await table.client.send(
    new GetCommand({
      TableName: table.name,
      Key: keys.text(debtorId, messageId),
      ProjectionExpression: 'pk',
      ConsistentRead: true,
    }),
  );
  return Item !== undefined;
}
