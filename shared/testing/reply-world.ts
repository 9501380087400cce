import { receiveReply } from '#functions/messages/receive-reply/receive-reply.ts';
import { ReplyArrived } from '#events/reply-arrived.ts';
import type { WhatsAppReported } from '#events/whatsapp-reported.ts';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { ContactId, DebtorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { addressItems } from '#shared/table/addresses.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import { listWaitingReplies } from '#shared/table/waiting-replies.ts';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { DOCUMENT_KEY } from './put-link.ts';
import { putRecord } from './put-record.ts';
import { putRules } from './put-rules.ts';
import { AURORA, instant, MARIA } from './records.ts';

/** A Tuesday, a week after Maria's due date. */
const TUESDAY_MORNING = instant('2026-03-17T13:00:00.000Z');

/** What a topic hands over of an SMS, in the shape that AWS documents. */
export const smsArrived = (
  messageBody: string,
  changes: Readonly<Record<string, string>> = {},
  publishedAt?: Instant,
): ReplyArrived =>
  topicMessage(
    {
      originationNumber: '+5511987654321',
      destinationNumber: '+5511400289220',
      messageKeyword: 'KEYWORD_1',
      messageBody,
      inboundMessageId: 'cae173d2-66b9-564c-8309-21f858e9fb84',
      previousPublishedMessageId: '',
      ...changes,
    },
    publishedAt,
  );

/** @param publishedAt absent of old */
export const topicMessage = (told: object, publishedAt?: Instant): ReplyArrived =>
  ReplyArrived.parse({
    Type: 'Notification',
    MessageId: '2f3a5b2e',
    TopicArn: 'arn:aws:sns:sa-east-1:123456789012:replies',
    Message: JSON.stringify(told),
    ...(publishedAt && { Timestamp: publishedAt }),
  });

/** What S3 tells of an e-mail that SES stored. */
export const emailArrived = (key: string, eventTime?: Instant): ReplyArrived => {
  const s3 = { bucket: { name: 'regua-files' }, object: { key } };
  const record = { eventName: 'ObjectCreated:Put', s3, ...(eventTime && { eventTime }) };
  return ReplyArrived.parse({ Records: [record] });
};

/** Takes replies in, as the function does. */
export const receiveInto =
  (deps: Parameters<typeof receiveReply>[0]) =>
  (arrived: ReplyArrived): Promise<string> =>
    receiveReply(deps, arrived);

/** Debtors whose e-mails and phones are known, in a table of their own, and everything that their replies need. */
export async function createReplyWorld(...records: readonly RegisteredRecord[]) {
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  await putRules(table);
  for (const record of records) {
    await putRecord(table, record);
    const contacts = new Map<ContactId, string>(
      record.contacts.map(({ contactId, value }) => [contactId, value ?? '']),
    );
    for (const Item of addressItems(record.debtor.debtorId, contacts, DOCUMENT_KEY)) {
      await table.client.send(new PutCommand({ TableName: table.name, Item }));
    }
  }
  const clock: { now: Instant } = { now: TUESDAY_MORNING };
  const emails = new Map<string, string>();
  const reports: WhatsAppReported[] = [];
  const figures: (readonly [string, number])[] = [];
  const deps = {
    table,
    config: cachedConfig(table, () => 0),
    files: {
      describe: async (key: string) => {
        const bytes = Buffer.byteLength(emails.get(key) ?? '');
        return emails.has(key) ? { bytes, etag: key, metadata: {} } : null;
      },
      read: async (key: string) => Buffer.from(emails.get(key) ?? ''),
    },
    queueReports: async (told: readonly WhatsAppReported[]) => void reports.push(...told),
    putMetric: (name: string, value: number) => void figures.push([name, value]),
    documentKey: async () => DOCUMENT_KEY,
    now: () => clock.now,
  };
  return {
    table,
    deps,
    clock,
    emails,
    /** What was handed on of our own messages. */
    reports,
    /** What alarms were told. */
    figures,
    receive: receiveInto(deps),
    facts: async (debtorId: DebtorId = MARIA) =>
      (await readHistory(table, debtorId, {})).map(({ fact }) => fact),
    record: async (debtorId: DebtorId = MARIA) => (await loadDebtor(table, debtorId)).record,
    waiting: () => listWaitingReplies(table, AURORA),
  };
}
