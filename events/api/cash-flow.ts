import * as z from 'zod';
import { DAYS_AHEAD_MAX } from '#shared/domain/report/expected-money.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { AgingBucket } from './overview.ts';
import { stretchQuery } from './stretch-query.ts';

/** As far ahead as pictures look, and as many days back. */
const DAYS_MAX = 2 * DAYS_AHEAD_MAX;

/** A stretch of days, or so many before and after today when none is given. */
export const CashFlowQuery = stretchQuery(DAYS_MAX, DAYS_AHEAD_MAX);

const Expected = z.object({
  charge: z.int(),
  instalment: z.int(),
  promise: z.int(),
  debt: z.int(),
});

/** Money expected and received, day by day, in centavos. */
export const CashFlowView = z.object({
  credorId: CredorId,
  /** The day of the newest picture of the book; null before the first night. */
  pictureDay: LocalDate.nullable(),
  /** The part of what is expected that usually comes; null while too little is known. */
  keptRate: z.number().nullable(),
  keptRateFormula: z.string(),
  days: z.array(
    z.object({
      day: LocalDate,
      expected: Expected,
      expectedTotal: z.int(),
      likely: z.int(),
      /** Null on days to come. Negative when more went back than came in. */
      received: z.int().nullable(),
    }),
  ),
  aging: z.array(AgingBucket),
});
export type CashFlowView = z.infer<typeof CashFlowView>;
