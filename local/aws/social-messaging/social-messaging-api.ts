import * as z from 'zod';
import type { Agenda } from '../agenda.ts';
import { AwsError } from '../aws-error.ts';
import type { Chance } from '../chance.ts';
import type { Clock } from '../clock.ts';
import { type Outbox, SentWhatsApp } from '../outbox.ts';
import { operation } from '../protocols/operation.ts';
import { createRestJsonService } from '../protocols/rest-json.ts';
import { type Recipients, WhatsAppFate } from '../recipients.ts';
import type { WireHandler } from '../wire.ts';
import { fateName, statusEvent } from './whatsapp-event.ts';

/** A message of a template, in Meta's own words; nothing else may begin a conversation. */
const TemplateMessage = z.object({
  messaging_product: z.literal('whatsapp'),
  to: z.string().regex(/^\+[1-9]\d{6,14}$/),
  type: z.literal('template'),
  template: z.object({
    name: z.string().min(1),
    language: z.object({ code: z.enum(['pt_BR', 'en']) }),
    components: z
      .array(
        z.object({
          type: z.literal('body'),
          parameters: z.array(z.object({ type: z.literal('text'), text: z.string().min(1) })),
        }),
      )
      .max(1)
      .default([]),
  }),
  biz_opaque_callback_data: z.string().max(512).default(''),
});

const SendWhatsAppMessageInput = z.object({
  originationPhoneNumberId: z.string().min(1).max(100),
  metaApiVersion: z.string().regex(/^v\d+\.\d+$/),
  message: z.base64(),
});

type Surroundings = {
  readonly clock: Clock;
  readonly agenda: Agenda;
  readonly ids: Chance;
  readonly outbox: Outbox;
  readonly recipients: Recipients;
  /** The number of the account, by its ARN, and the bodies that Meta approved, by name; null without an account. */
  readonly account: () => WhatsAppAccount | null;
  /** Hands an event to the account's one destination. */
  readonly publish: (event: string) => void;
};

export type WhatsAppAccount = {
  readonly phoneNumber: string;
  readonly approved: ReadonlyMap<string, string>;
};

/**
 * The API of AWS End User Messaging Social (REST JSON), SendWhatsAppMessage of templates: the message goes to the outbox, what
 * Meta says of it to the account's topic. A template that Meta does not know fails afterwards, as it does there.
 */
export function createSocialMessagingApi(surroundings: Surroundings): WireHandler {
  const { clock, agenda, ids, outbox, recipients, account, publish } = surroundings;

  const fate = agenda.define(
    'social-messaging.fate',
    z.object({ message: SentWhatsApp, fate: WhatsAppFate }),
    ({ message, fate: happening }) => {
      outbox.noteFate(message.id, fateName(happening), clock.now());
      publish(statusEvent(message, happening, clock.now()));
    },
  );

  const send = operation(SendWhatsAppMessageInput, (input) => {
    const ours = account();
    if (ours === null || ours.phoneNumber !== input.originationPhoneNumberId) {
      throw new AwsError('ResourceNotFoundException', 'The phone number does not exist.', 404);
    }
    const body = TemplateMessage.safeParse(
      JSON.parse(Buffer.from(input.message, 'base64').toString()),
    );
    if (!body.success) {
      throw new AwsError('InvalidParametersException', z.prettifyError(body.error));
    }
    const { to, template, biz_opaque_callback_data: callbackData } = body.data;
    const variables = template.components.flatMap(({ parameters }) =>
      parameters.map(({ text }) => text),
    );
    const text = textOf(ours.approved.get(template.name), variables);
    const message: SentWhatsApp = {
      kind: 'whatsapp',
      id: ids.uuid(),
      at: clock.now(),
      to,
      template: template.name,
      text: text ?? '',
      callbackData,
      fates: [],
    };
    outbox.add(message);
    const fates = text === null ? [UNKNOWN_TEMPLATE] : recipients.onWhatsApp(message);
    const kept = { ...message, text: '', fates: [] };
    for (const next of fates) fate.at(clock.now() + next.afterMs, { message: kept, fate: next });
    return { messageId: message.id };
  });

  return createRestJsonService({
    routes: [{ at: 'POST /v1/whatsapp/send', run: send }],
    messageField: 'message',
    ids,
  });
}

const UNKNOWN_TEMPLATE: WhatsAppFate = {
  status: 'failed',
  afterMs: 1000,
  code: 132_001,
  title: 'Template name does not exist in the translation',
};

/** @returns null for a body that is not approved, or that takes another number of variables */
function textOf(approved: string | undefined, variables: readonly string[]): string | null {
  const wanted = new Set(approved?.match(/\{\{\d+\}\}/g)).size;
  if (approved === undefined || wanted !== variables.length) return null;
  return approved.replace(/\{\{(\d+)\}\}/g, (_, number) => variables[Number(number) - 1] ?? '');
}
