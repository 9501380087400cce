import * as z from 'zod';
import { ToldFact } from '#shared/domain/hooks/hook-event.ts';
import { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/**
 * Something of interest to other systems became true of a debtor. Published on the bus with the fact's type as
 * detail-type; carries identifiers and figures, never personal data. `eventId` is the same however often it is
 * published.
 */
export const DebtorHistoryRecorded = z.object({
  name: z.literal('DebtorHistoryRecorded'),
  eventId: z.string().min(1).max(80),
  occurredAt: Instant,
  debtorId: DebtorId,
  credorId: CredorId.nullable(),
  type: ToldFact,
  amount: Centavos.optional(),
  /** What it adds to the money that came in and stayed, in centavos: less than zero when it takes away. Sums of it are what is left. */
  kept: z.int().optional(),
});
export type DebtorHistoryRecorded = z.infer<typeof DebtorHistoryRecorded>;
