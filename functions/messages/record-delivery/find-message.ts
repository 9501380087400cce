import * as z from 'zod';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { NewsSubject } from '#shared/domain/message/decide-delivery.ts';
import { ContactId, CredorId, type DebtorId, MessageId } from '#shared/domain/values/ids.ts';
import { hasText } from '#shared/table/read-texts.ts';
import { findRef } from '#shared/table/refs.ts';
import type { Table } from '#shared/table/table.ts';
import { findSentTest } from '#shared/table/tell-text-test.ts';
import type { TestSubject } from './record-test.ts';

/** Minutes of patience: the carrier may be faster than our own writing. Afterwards the message is not one of ours. */
const DELIVERIES_MAX = 5;

const Target = z.object({ messageId: MessageId, credorId: CredorId, contactId: ContactId });

/** The message is not in the table, and may be soon. */
export class UnknownYet extends Error {
  override readonly name = 'UnknownYet';
}

/**
 * Whose message a provider's id is, or which test; null when it is nobody's that we know.
 *
 * @throws UnknownYet the first few times, for the queue to bring it again
 */
export async function findMessage(
  table: Table,
  providerMessageId: string,
  deliveries: number,
): Promise<(NewsSubject & { readonly debtorId: DebtorId }) | TestSubject | null> {
  const ref = await findRef(table, 'message', providerMessageId);
  if (ref) return { debtorId: ref.debtorId, ...Target.parse(ref.target) };
  const test = await findSentTest(table, providerMessageId);
  if (test) return test;
  if (deliveries < DELIVERIES_MAX) throw new UnknownYet();
  return null;
}

/**
 * Whether a message of this id was ever claimed for this person. Tags come from outside: news that carry ours of a message that
 * never left are nobody's, and there is nothing to wait for, since a message is claimed before its channel hears of it.
 */
export const wasClaimed = async (
  table: Table,
  { debtor }: RegisteredRecord,
  messageId: MessageId,
): Promise<boolean> =>
  debtor.contactLog.some((line) => line.messageId === messageId) ||
  (await hasText(table, debtor.debtorId, messageId));
