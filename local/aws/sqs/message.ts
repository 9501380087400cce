import { hash } from 'node:crypto';
import * as z from 'zod';

/** A message attribute as the SQS API carries it; binary values stay base64. */
export const MessageAttribute = z.object({
  DataType: z.string().min(1),
  StringValue: z.string().optional(),
  BinaryValue: z.string().optional(),
});
export type MessageAttribute = z.infer<typeof MessageAttribute>;

/** A message in a queue. Moments are epoch milliseconds. */
export const Message = z.object({
  messageId: z.string(),
  body: z.string(),
  attributes: z.record(z.string(), MessageAttribute),
  groupId: z.string().optional(),
  sentAt: z.number(),
  firstReceivedAt: z.number().optional(),
  receiveCount: z.number(),
  /** The handle of the latest receive; deleting and hiding need it. */
  receipt: z.string().optional(),
  /** The agenda's ticket of its return from being hidden. */
  ticket: z.number().optional(),
  /** The ARN of the queue it failed in, once it lies in a dead-letter queue. */
  deadLetterSource: z.string().optional(),
});
export type Message = z.infer<typeof Message>;

/** The MD5 of a body, as every SQS answer carries it and the SDK checks it. */
export function md5OfBody(body: string): string {
  return hash('md5', body, 'hex');
}

/**
 * The MD5 of message attributes: sorted by name, each as length-prefixed name and type, a byte for the kind of value (1 text,
 * 2 binary), and the length-prefixed value (Amazon SQS Developer Guide, "Calculating the MD5 message digest").
 */
export function md5OfAttributes(
  attributes: Readonly<Record<string, MessageAttribute>>,
): string | undefined {
  const names = Object.keys(attributes).sort();
  if (names.length === 0) return undefined;
  const parts = names.flatMap((name) => {
    const attribute = attributes[name];
    if (attribute === undefined) return [];
    const { DataType, StringValue, BinaryValue } = attribute;
    const [kind, value] =
      BinaryValue === undefined
        ? [1, Buffer.from(StringValue ?? '')]
        : [2, Buffer.from(BinaryValue, 'base64')];
    return [
      lengthPrefixed(Buffer.from(name)),
      lengthPrefixed(Buffer.from(DataType)),
      Buffer.from([kind]),
      lengthPrefixed(value),
    ];
  });
  return hash('md5', Buffer.concat(parts), 'hex');
}

/** The bytes that count against the 1 MiB limit: body plus attribute names, types and values. */
export function sizeOf(
  body: string,
  attributes: Readonly<Record<string, MessageAttribute>>,
): number {
  return Object.entries(attributes).reduce(
    (size, [name, { DataType, StringValue = '', BinaryValue = '' }]) =>
      size +
      Buffer.byteLength(name + DataType + StringValue) +
      Buffer.byteLength(BinaryValue, 'base64'),
    Buffer.byteLength(body),
  );
}

function lengthPrefixed(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
