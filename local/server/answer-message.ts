import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import * as z from 'zod';
import type { EmbeddedAws } from '#local/aws/embedded-aws.ts';
import type { SentMessage } from '#local/aws/outbox.ts';
import {
  metaIdOf,
  whatsAppEvent,
  whatsAppIdOf,
} from '#local/aws/social-messaging/whatsapp-event.ts';
import { jsonResponse, type WireHandler } from '#local/aws/wire.ts';
import { sesHeaders } from '#shared/testing/ses-headers.ts';
import { REPLY_TOPIC } from '#infra/reply-topic.ts';
import { jsonBody } from './json-body.ts';

const BODY_BYTES_MAX = 50_000;
const Answer = z.object({ messageId: z.string(), text: z.string().max(10_000) });
const BUCKET = 'regua-files';

/**
 * Answers a message as whoever received it: two-way SMS publishes on the topic of replies, and SES stores the e-mail as a
 * file, each as AWS does it.
 *
 * @param nth tells this answer from others; the same comes twice when a provider delivers twice
 * @param provedBy of an e-mail: the domain of its sender, or nobody, as where somebody else writes that address into `From`
 */
export async function answerMessage(
  { services }: Pick<EmbeddedAws, 'services'>,
  message: SentMessage,
  text: string,
  nth: string,
  provedBy: 'sender' | 'nobody' = 'sender',
): Promise<void> {
  assert(message.kind !== 'voice', 'a machine that speaks is not written back to');
  if (message.kind === 'sms') {
    const sms = {
      originationNumber: message.to,
      destinationNumber: '+5511400289220',
      messageKeyword: 'KEYWORD_000000000000',
      messageBody: text,
      inboundMessageId: `inbound-${message.id}-${nth}`,
      previousPublishedMessageId: message.id,
    };
    services.topics.publish(REPLY_TOPIC.name, JSON.stringify(sms));
    return;
  }
  if (message.kind === 'whatsapp') {
    const written = {
      from: whatsAppIdOf(message.to),
      id: `wamid.inbound-${message.id}-${nth}`,
      timestamp: String(Math.floor(services.clock.now() / 1000)),
      type: 'text',
      text: { body: text },
      context: { id: metaIdOf(message) },
    };
    const event = whatsAppEvent({ messages: [written] }, services.clock.now());
    services.topics.publish(REPLY_TOPIC.name, event);
    return;
  }
  await services.s3.put(
    { bucket: BUCKET, key: `replies/${message.id}-${nth}` },
    Readable.from([Buffer.from(emailOf(message, text, nth, provedBy))]),
    { contentType: 'message/rfc822', metadata: {} },
  );
}

function emailOf(
  message: Extract<SentMessage, { kind: 'email' }>,
  text: string,
  nth: string,
  provedBy: 'sender' | 'nobody',
): string {
  const quoted = (message.text ?? '').split('\n').map((line) => `> ${line}`);
  const from = message.to[0] ?? '';
  return [
    ...(provedBy === 'sender' ? foundBySes(from) : foundOfForged(from)),
    `From: <${from}>`,
    `To: <${message.replyTo[0] ?? message.from}>`,
    `Subject: Re: =?UTF-8?B?${Buffer.from(message.subject).toString('base64')}?=`,
    `Message-ID: <${message.id}-${nth}@mail.example>`,
    `In-Reply-To: <${message.id}@sa-east-1.amazonses.com>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    text,
    '',
    'Em ter., 17 de mar. de 2026, às 10:00, escreveu:',
    ...quoted,
  ].join('\r\n');
}

/** What SES writes above an e-mail that a domain sent for itself. */
function foundBySes(from: string): readonly string[] {
  const domain = from.slice(from.indexOf('@') + 1);
  return sesHeaders({
    results: `amazonses.com; spf=pass client-ip=203.0.113.7; envelope-from=${from}; helo=${domain}; dkim=pass header.i=@${domain}; dmarc=pass header.from=${domain};`,
  });
}

/** What it writes above one that somebody else sent in the name of that domain. */
function foundOfForged(from: string): readonly string[] {
  const domain = from.slice(from.indexOf('@') + 1);
  return sesHeaders({
    results: `amazonses.com; spf=pass client-ip=198.51.100.9; envelope-from=me@forger.example; helo=forger.example; dkim=none; dmarc=fail header.from=${domain};`,
  });
}

/** Where the outbox of the console sends what one writes as a debtor. */
export function answerEndpoint(aws: EmbeddedAws): WireHandler {
  let answers = 0;
  return async (request) => {
    const asked = await jsonBody(request, Answer, BODY_BYTES_MAX);
    const message = aws.outbox().find(({ id }) => id === asked?.messageId);
    if (!asked || !message || message.kind === 'voice')
      return jsonResponse(404, { message: 'Not Found' });
    answers += 1;
    await answerMessage(aws, message, asked.text, `${aws.now()}-${answers}`);
    await aws.settle();
    return jsonResponse(200, {});
  };
}
