import * as z from 'zod';
import { EXPECTED_KINDS } from '#shared/domain/report/expected-money.ts';
import { ScoreBands } from '#shared/domain/score/bands.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';

export const OverviewQuery = z.object({
  credorId: CredorId,
  /** How many days back the figures reach. */
  days: z.coerce.number().int().min(1).max(365).default(60),
});
export type OverviewQuery = z.infer<typeof OverviewQuery>;

/** A figure with the sentence that says how it is computed. Amounts in centavos. */
export const Figure = z.object({
  key: z.string(),
  label: z.string(),
  value: z.number(),
  unit: z.enum(['count', 'centavos', 'ratio']),
  formula: z.string(),
});
export type Figure = z.infer<typeof Figure>;

export const AgingBucket = z.object({
  key: z.string(),
  label: z.string(),
  cases: z.int(),
  amount: z.int(),
});

export const Overview = z.object({
  credorId: CredorId,
  /** The day of the newest snapshot of the book, for aging; null before the first night. */
  snapshotDay: LocalDate.nullable(),
  figures: z.array(Figure),
  aging: z.array(AgingBucket),
  contactsByChannel: z.array(
    z.object({
      channel: z.string(),
      sent: z.int(),
      delivered: z.int(),
      opened: z.int(),
      failed: z.int(),
    }),
  ),
  heldByReason: z.array(z.object({ reason: z.string(), label: z.string(), count: z.int() })),
  /** Day by day: the book's open principal, what came in and what was sent. */
  evolution: z.array(
    z.object({
      day: LocalDate,
      openAmount: z.int().nullable(),
      paidAmount: z.int(),
      sent: z.int(),
      settled: z.int(),
    }),
  ),
});
export type Overview = z.infer<typeof Overview>;

/** The nightly picture of one credor's book. */
export const PortfolioSnapshot = z.object({
  credorId: CredorId,
  day: LocalDate,
  activeCases: z.int().min(0),
  disputedCases: z.int().min(0),
  settledCases: z.int().min(0),
  openAmount: z.int().min(0),
  aging: z.array(AgingBucket),
  /** What may come on each of the days ahead; pictures of before it was counted have none. */
  expected: z
    .array(z.object({ day: LocalDate, kind: z.enum(EXPECTED_KINDS), amount: z.int().min(0) }))
    .default([]),
  /** The fifths of the scores of active cases; null where few have one, absent of old. */
  scoreBands: ScoreBands.nullable().default(null),
});
export type PortfolioSnapshot = z.infer<typeof PortfolioSnapshot>;
