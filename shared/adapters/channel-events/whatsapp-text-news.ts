import * as z from 'zod';
import type { WhatsAppEvent } from '#shared/adapters/inbound/whatsapp-event.ts';
import type { WhatsAppTextNews } from '#shared/domain/message/whatsapp-texts.ts';
import { type Instant, instantAt, LATEST_MS } from '#shared/domain/values/zone.ts';

/** Epoch seconds within the calendar. */
const Seconds = z
  .int()
  .min(0)
  .max(LATEST_MS / 1_000);
const named = {
  message_template_name: z.string().min(1).max(512),
  message_template_language: z.string().min(1).max(20),
};

/** Of WhatsApp's webhooks on texts ("message_template_status_update", "template_category_update" references) only what we read. */
const Change = z.discriminatedUnion('field', [
  z.object({
    field: z.literal('message_template_status_update'),
    value: z.object({
      ...named,
      event: z.string().min(1).max(40),
      reason: z.string().nullable().catch(null).default(null),
    }),
  }),
  z.object({
    field: z.literal('template_category_update'),
    value: z.object({
      ...named,
      new_category: z.string().min(1).max(40),
      /** There when the move is told a day ahead: what it moves to then, and when. */
      correct_category: z.string().min(1).max(40).optional(),
      category_update_timestamp: Seconds.optional(),
    }),
  }),
]);
const Entry = z.object({
  time: Seconds.optional().catch(undefined),
  changes: z.array(z.unknown()),
});

const REASON_LENGTH_MAX = 200;

/**
 * What Meta tells of the texts that it approved, out of an event of the account. A change that is not as documented tells nothing,
 * and takes no other news along.
 *
 * @param heardAt for events that do not say when
 * @throws when the entry is not WhatsApp's
 */
export function textNewsOf(
  event: z.infer<typeof WhatsAppEvent>,
  heardAt: Instant,
): readonly WhatsAppTextNews[] {
  const { time, changes } = Entry.parse(JSON.parse(event.whatsAppWebhookEntry));
  const at = time === undefined ? heardAt : instantAt(time * 1_000);
  return changes.flatMap((told): readonly WhatsAppTextNews[] => {
    const { data: change } = Change.safeParse(told);
    if (change === undefined) return [];
    const { message_template_name: name, message_template_language: language } = change.value;
    if (change.field === 'message_template_status_update') {
      const { event: state, reason } = change.value;
      const why = reason === null || reason === 'NONE' ? '' : reason.slice(0, REASON_LENGTH_MAX);
      return [{ name, language, kind: 'status', state: state.toLowerCase(), reason: why, at }];
    }
    const { new_category, correct_category, category_update_timestamp } = change.value;
    const category = (correct_category ?? new_category).toLowerCase();
    const since =
      category_update_timestamp === undefined ? at : instantAt(category_update_timestamp * 1_000);
    return [{ name, language, kind: 'category', category, since }];
  });
}
