import assert from 'node:assert/strict';
import * as z from 'zod';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Channel } from './channel.ts';

/** Millionths of a real: messages cost fractions of a centavo. */
const Micros = z.int().min(0).max(100_000_000);

/**
 * What messages cost from a day on. The newest row that is not in the future holds. A document that each deployment
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
        source: z.string().min(1).max(400),
      }),
    )
    .min(1),
});
export type PriceTable = z.infer<typeof PriceTable>;

/**
 * @param on the day of sending
 * @param parts SMS parts; 1 for an e-mail
 * @returns price in millionths of a real; before the first row, that row's
 */
export function costMicrosOf(
  table: PriceTable,
  on: LocalDate,
  channel: Channel,
  parts: number,
): number {
  const prices = pricesOn(table, on);
  return channel === 'email' ? prices.emailMicros : prices.smsPartMicros * parts;
}

/** The row that holds on a day. */
export function pricesOn(table: PriceTable, on: LocalDate): PriceTable['rows'][number] {
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
      source:
        'SES Essentials US$ 0,16 por mil (AWS Price List, 2026-07-22); SMS no Brasil US$ 0,03 por parte, ' +
        'estimado: confira na lista de preços da AWS; dólar a R$ 5,50',
    },
  ],
});
