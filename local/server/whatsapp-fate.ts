import * as z from 'zod';
import type { EmbeddedAws } from '#local/aws/embedded-aws.ts';
import type { WhatsAppFate } from '#local/aws/recipients.ts';
import { fateName, statusEvent } from '#local/aws/social-messaging/whatsapp-event.ts';
import { jsonResponse, type WireHandler } from '#local/aws/wire.ts';
import { jsonBody } from './json-body.ts';

const BODY_BYTES_MAX = 1_000;
const Wanted = z.object({ messageId: z.string(), fate: z.enum(['read', 'failed']) });

const FATES: Readonly<Record<z.infer<typeof Wanted>['fate'], WhatsAppFate>> = {
  read: { status: 'read', afterMs: 0 },
  failed: { status: 'failed', afterMs: 0, code: 131_026, title: 'Message undeliverable' },
};

/** Has Meta tell that a WhatsApp message was read, or that its phone has none, whenever somebody at the outbox wants it. */
export function whatsAppFateEndpoint(aws: EmbeddedAws): WireHandler {
  return async (request) => {
    const wanted = await jsonBody(request, Wanted, BODY_BYTES_MAX);
    const message = aws.outbox().find(({ id }) => id === wanted?.messageId);
    if (!wanted || message?.kind !== 'whatsapp') return jsonResponse(404, { message: 'Not Found' });
    const fate = FATES[wanted.fate];
    aws.services.outbox.noteFate(message.id, fateName(fate), aws.now());
    aws.publishWhatsAppEvent(statusEvent(message, fate, aws.now()));
    await aws.settle();
    return jsonResponse(200, {});
  };
}
