import type { ReplyArrived } from '#events/reply-arrived.ts';
import { inboundEmail, type NotWritten } from '#shared/adapters/inbound/email.ts';
import type { InboundMessage } from '#shared/adapters/inbound/inbound-message.ts';
import { inboundSms, TwoWaySms } from '#shared/adapters/inbound/two-way-sms.ts';
import { inboundWhatsApp, WhatsAppEvent } from '#shared/adapters/inbound/whatsapp-event.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { ReceiveReplyDeps } from './deps.ts';

/** A longer e-mail is read up to here; what a person wrote stands at its beginning. */
const EMAIL_BYTES_MAX = 2_000_000;

export type Nothing = NotWritten | 'no-phone' | 'file-gone' | 'test-event' | 'unreadable';

/**
 * What people wrote, out of what arrived; or a word for what nobody wrote.
 *
 * @throws when a topic carries what neither SMS nor WhatsApp sends
 */
export async function messagesIn(
  { files }: Pick<ReceiveReplyDeps, 'files'>,
  arrived: ReplyArrived,
): Promise<readonly (InboundMessage | Nothing)[]> {
  if ('Event' in arrived) return ['test-event'];
  if ('Records' in arrived) {
    return Promise.all(
      arrived.Records.map(({ s3, eventTime = null }) => emailIn(files, s3.object.key, eventTime)),
    );
  }
  const { Timestamp: publishedAt = null } = arrived;
  const told: unknown = JSON.parse(arrived.Message);
  const whatsApp = WhatsAppEvent.safeParse(told);
  return whatsApp.success
    ? inboundWhatsApp(whatsApp.data, publishedAt)
    : [inboundSms(TwoWaySms.parse(told), publishedAt) ?? 'no-phone'];
}

async function emailIn(
  files: ReceiveReplyDeps['files'],
  key: string,
  storedAt: Instant | null,
): Promise<InboundMessage | Nothing> {
  const file = await files.describe(key);
  if (file === null || file.bytes === 0) return 'file-gone';
  const bytes = Math.min(file.bytes, EMAIL_BYTES_MAX);
  const raw = await files.read(key, file.etag, 0, bytes);
  return inboundEmail(Buffer.from(raw).toString('latin1'), key, storedAt);
}
