import * as z from 'zod';
import { WhatsAppReported } from '#events/whatsapp-reported.ts';
import type { WhatsAppEvent } from '#shared/adapters/inbound/whatsapp-event.ts';
import { APPROVED_AS } from '#shared/domain/message/whatsapp-texts.ts';
import type { DeliveryNews } from '#shared/domain/message/delivery-news.ts';

/** Of a status in WhatsApp's webhook (Cloud API, "Status messages webhook reference") only what we read. */
const Status = z.object({
  id: z.string().min(1).max(200),
  status: z.string(),
  /** A reason that nobody can read keeps no failure from being told. */
  errors: z.array(z.object({ code: z.int(), title: z.string().default('') })).catch([]),
  biz_opaque_callback_data: z.string().default(''),
  /** The category that Meta charges it by; one that nobody can read keeps no news from being told. */
  pricing: z.object({ category: z.string() }).nullable().catch(null).default(null),
});
const Entry = z.object({
  changes: z.array(z.object({ value: z.object({ statuses: z.array(Status).default([]) }) })),
});

const TITLE_LENGTH_MAX = 150;
const CATEGORY_LENGTH_MAX = 40;

/**
 * What became of messages, out of an event of the account. That one is under way ("sent") is no news, and what other systems
 * of the account sent is found out later.
 *
 * @throws when the entry is not WhatsApp's
 */
export const reportsOfWhatsApp = (
  event: z.infer<typeof WhatsAppEvent>,
): readonly WhatsAppReported[] =>
  Entry.parse(JSON.parse(event.whatsAppWebhookEntry)).changes.flatMap(({ value }) =>
    value.statuses.flatMap((status) => {
      const told = WhatsAppReported.shape.status.safeParse(status.status);
      if (!told.success) return [];
      const [error] = status.errors;
      return [
        {
          name: 'WhatsAppReported' as const,
          providerMessageId: event.messageId ?? null,
          metaMessageId: status.id,
          status: told.data,
          error: error ? { code: error.code, title: error.title.slice(0, TITLE_LENGTH_MAX) } : null,
          ...carriedBy(status.biz_opaque_callback_data),
          ...(status.pricing && {
            category: status.pricing.category.slice(0, CATEGORY_LENGTH_MAX),
          }),
        },
      ];
    }),
  );

/** What our messages and our tests carry; nothing of what other systems of the account sent. */
function carriedBy(text: string): Pick<WhatsAppReported, 'tags' | 'test'> {
  const { tags, test } = WhatsAppReported.shape;
  const carried = parsedJson(text);
  const ofTest = test.safeParse(carried).data;
  return { tags: tags.safeParse(carried).data ?? null, ...(ofTest && { test: ofTest }) };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The number has no WhatsApp, or one that takes no such messages (Cloud API, "Error codes"). */
const DEAD_NUMBER = 131_026;
/** The person told WhatsApp that they want nothing more of this account. */
const STOPPED = 131_050;

export function newsOfWhatsApp({ status, error, category }: WhatsAppReported): DeliveryNews {
  const isMoved = category !== undefined && category !== APPROVED_AS;
  const charged = isMoved ? `${status}, cobrada pela Meta como ${category}` : status;
  const detail = error ? `${error.code} ${error.title}`.trim() : charged;
  const news = { channel: 'whatsapp' as const, detail, optOut: null };
  switch (status) {
    case 'delivered':
      return { ...news, outcome: 'delivered' };
    case 'read':
      return { ...news, outcome: 'opened' };
    case 'failed':
      return {
        ...news,
        outcome: error?.code === DEAD_NUMBER ? 'bounced' : 'undelivered',
        optOut: error?.code === STOPPED ? 'complaint' : null,
      };
  }
}
