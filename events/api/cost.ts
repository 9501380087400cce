import * as z from 'zod';
import { CostPlace } from '#shared/domain/cost/cost-place.ts';
import { PriceTable } from '#shared/domain/message/price-table.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Published } from './configuration.ts';
import { stretchQuery } from './stretch-query.ts';

/** A year, its leap day included. */
const DAYS_MAX = 366;

export const PublishedPriceTable = Published(PriceTable);
export type PublishedPriceTable = z.infer<typeof PublishedPriceTable>;

/** Publishes prices over the version that its author saw; 0 for the first. */
export const PriceTablePublication = z.strictObject({
  expectedVersion: z.int().min(0),
  document: PriceTable,
});

/** A stretch of days, or so many until today when none is given. */
export const CostQuery = stretchQuery(DAYS_MAX, DAYS_MAX);

const sums = {
  messages: z.int(),
  parts: z.int(),
  /** Millionths of a real. */
  costMicros: z.int(),
  /** Messages that left without a price in the table, which the cost leaves out. */
  unpriced: z.int(),
  /** Centavos that came in and stayed; negative when more went back. */
  recovered: z.int(),
  /** Reais for each real that came in and stayed; null where nothing did. */
  costPerReal: z.number().nullable(),
};
const groups = z.array(z.object({ key: z.string(), ...sums }));

/** What messages cost in a period, by everything that it is booked by, and what came in meanwhile. */
export const CostView = z.object({
  credorId: CredorId,
  from: LocalDate,
  to: LocalDate,
  total: z.object(sums),
  byMonth: groups,
  byDay: groups,
  byCarteira: groups,
  byChannel: groups,
  /** `<régua>@<version> <step>`. */
  byCampaign: groups,
  /** `<experiment>/<arm>`. */
  byArm: groups,
  /** Each place of the ledger, month by month. */
  lines: z.array(z.object({ month: z.string(), ...CostPlace.shape, ...sums })),
});
export type CostView = z.infer<typeof CostView>;
