import assert from 'node:assert/strict';
import * as z from 'zod';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Channel } from './channel.ts';
import { Micros, PricesBeside } from './prices-beside.ts';

/** A new price every month for twenty years. */
const PRICES_MAX = 240;

/**
 * US$ 0.0068 for Meta (utility in Brazil, January 2026) and US$ 0.005 for AWS, at R$ 5.50. What AWS takes was not verified; for
 * tables that were published before WhatsApp was a channel.
 */
const USUAL_WHATSAPP_MICROS = 64_900;

const USUAL_VOICE_MINUTE_MAX_USD = 0.2;

/**
 * What messages cost from a day on, and what collecting costs beside them, each row until the day before the next one begins. The newest row that is not in the future holds. A document that each deployment
 * keeps at its own prices; `source` says where each figure is from.
 */
export const PriceTable = z.object({
  rows: z
    .array(
      z.object({
        since: LocalDate,
        /** One e-mail. */
        emailMicros: Micros,
        /** One part of an SMS. */
        smsPartMicros: Micros,
        /** What one part of an SMS may cost at most, in dollars: the channel refuses a dearer one. */
        smsPartMaxUsd: z.number().min(0.01).max(1),
        /** One WhatsApp message of the category utility: Meta's price and what AWS adds to it. */
        whatsappMicros: Micros.default(USUAL_WHATSAPP_MICROS),
        /** The same of the category marketing, to which Meta may move a text; null where nobody has told it. */
        whatsappMarketingMicros: Micros.nullable().default(null),
        /** One started minute of a voice message; null where nobody has told it: no list price to Brazil was found in any source. */
        voiceMinuteMicros: Micros.nullable().default(null),
        /** What one minute of it may cost at most, in dollars. */
        voiceMinuteMaxUsd: z.number().min(0.01).max(5).default(USUAL_VOICE_MINUTE_MAX_USD),
        ...PricesBeside.shape,
        source: z.string().min(1).max(400),
      }),
    )
    .min(1)
    .max(PRICES_MAX)
    .superRefine(refuseOverlaps),
});
export type PriceTable = z.infer<typeof PriceTable>;
export type PriceRow = PriceTable['rows'][number];

/** Two prices of one day overlap: nobody could say which of them holds. */
function refuseOverlaps(
  rows: readonly { readonly since: LocalDate }[],
  context: z.RefinementCtx,
): void {
  for (const [index, { since }] of rows.entries()) {
    if (rows.findIndex((row) => row.since === since) === index) continue;
    const message = `há duas linhas que começam em ${since}; junte-as em uma só`;
    context.addIssue({ code: 'custom', path: [index, 'since'], message });
  }
}

/** The first day that the table knows: before it there is a gap. */
export const pricedSince = ({ rows }: PriceTable): LocalDate | null =>
  rows.map(({ since }) => since).toSorted()[0] ?? null;

/** How each channel is priced: the unit that is counted, and the row's price of one. */
export const CHANNEL_PRICES: Readonly<
  Record<Channel, { readonly unit: string; readonly microsOf: (row: PriceRow) => number | null }>
> = {
  email: { unit: 'mensagem', microsOf: ({ emailMicros }) => emailMicros },
  sms: { unit: 'parte', microsOf: ({ smsPartMicros }) => smsPartMicros },
  whatsapp: { unit: 'mensagem', microsOf: ({ whatsappMicros }) => whatsappMicros },
  voice: { unit: 'minuto', microsOf: ({ voiceMinuteMicros }) => voiceMinuteMicros },
};

/**
 * @param on the day of sending
 * @param units of what the channel is priced by: parts of an SMS, started minutes of a voice message, 1 for anything else
 * @returns price in millionths of a real, null where the row has none for the channel; before the first row, that row's
 */
export function costMicrosOf(
  table: PriceTable,
  on: LocalDate,
  channel: Channel,
  units: number,
): number | null {
  const unitMicros = CHANNEL_PRICES[channel].microsOf(pricesOn(table, on));
  return unitMicros === null ? null : unitMicros * units;
}

/** The row that holds on a day. */
export function pricesOn(table: PriceTable, on: LocalDate): PriceRow {
  const oldestFirst = table.rows.toSorted((a, b) => (a.since < b.since ? -1 : 1));
  const row = oldestFirst.findLast(({ since }) => since <= on) ?? oldestFirst[0];
  assert(row, 'a price table has a row');
  return row;
}

/** The price table that the functions read. */
export const PRICE_TABLE_ID = 'br';

/** Prices in dollars at R$ 5,50, to be changed for the deployment's own. */
export const DEFAULT_PRICE_TABLE: PriceTable = PriceTable.parse({
  rows: [
    {
      since: '2026-01-01',
      emailMicros: 880,
      smsPartMicros: 165_000,
      smsPartMaxUsd: 0.1,
      whatsappMarketingMicros: 371_250,
      source:
        'SES Essentials US$ 0,16 por mil (AWS Price List, 2026-07-22); SMS no Brasil US$ 0,03 por parte, ' +
        'estimado: confira na lista de preços da AWS; WhatsApp utilidade US$ 0,0068 e marketing US$ 0,0625 (Meta, janeiro de 2026) mais ' +
        'US$ 0,005 da AWS, não confirmado; minuto de voz sem preço conhecido; dólar a R$ 5,50',
    },
  ],
});
