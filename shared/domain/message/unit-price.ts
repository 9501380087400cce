import type { Language } from '#shared/domain/values/language.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import type { Channel } from './channel.ts';
import { costMicrosOf, type PriceTable, pricesOn } from './price-table.ts';
import { APPROVED_AS, categoryOf, NOTHING_TOLD, type WhatsAppTexts } from './whatsapp-texts.ts';

/** Whose days the price table goes by. */
const BILLED_IN = 'America/Sao_Paulo';

/** By what a message is priced: its channel, and of a WhatsApp message the text that Meta approved, null where its name is not known yet. */
export type Priced =
  | { readonly channel: Exclude<Channel, 'whatsapp'> }
  | {
      readonly channel: 'whatsapp';
      readonly approved: { readonly name: string; readonly language: Language } | null;
    };

export type PriceBooks = {
  readonly prices: PriceTable;
  readonly whatsAppTexts?: WhatsAppTexts | undefined;
};

/**
 * One unit of its channel, in millionths of a real, by the prices of the day; of a WhatsApp message by what Meta charges its text as
 * at that moment. Whatever tells a price, before sending or after, asks here.
 *
 * @returns null where the table has no price for it
 */
export function unitMicrosOf(
  message: Priced,
  { prices, whatsAppTexts = NOTHING_TOLD }: PriceBooks,
  now: Instant,
): number | null {
  const day = localDateOf(now, BILLED_IN);
  if (message.channel !== 'whatsapp') return costMicrosOf(prices, day, message.channel, 1);
  const { whatsappMicros, whatsappMarketingMicros } = pricesOn(prices, day);
  const { approved } = message;
  switch (approved === null ? APPROVED_AS : categoryOf(whatsAppTexts, approved, now)) {
    case APPROVED_AS:
      return whatsappMicros;
    case 'marketing':
      return whatsappMarketingMicros;
    default:
      return null;
  }
}
