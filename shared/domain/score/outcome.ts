import * as z from 'zod';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import { keptOf } from '#shared/domain/payment/payment.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { sumCentavos } from '#shared/domain/values/money.ts';
import { addMinutes } from '#shared/domain/values/zone.ts';
import { CaseFacts } from './attributes.ts';
import { FairnessGroup } from './fairness.ts';
import type { SnapshotRow } from './snapshot-row.ts';

/** What a score foretells: that enough is paid within so many days. */
export const HORIZON_DAYS = 30;
const DAY_MINUTES = 24 * 60;
/** R$ 20: less than this is a test of the Pix key, not a payment. */
const PAID_MIN_CENTAVOS = 2_000;
const PAID_MIN_SHARE = 0.1;

/**
 * A night's facts and what became of them. There is no id in it: nothing is learnt about anybody. By `group` it is told how a
 * model treats states and persons; it is learnt from by none, and absent of old.
 */
export const Outcome = z.object({
  day: LocalDate,
  facts: CaseFacts,
  paid: z.union([z.literal(0), z.literal(1)]),
  group: FairnessGroup.optional(),
});
export type Outcome = z.infer<typeof Outcome>;

/**
 * Whether a case paid enough within thirty days of a snapshot: at least R$ 20 and a tenth of what was open.
 *
 * @param record the person once the thirty days are over
 * @returns null where the row tells nothing: the debt was contested or taken back meanwhile, or a payment from before the
 * snapshot became known after it
 */
export function paidAfter(
  { at, credorId, facts }: SnapshotRow,
  record: DebtorRecord,
): 0 | 1 | null {
  const until = addMinutes(at, HORIZON_DAYS * DAY_MINUTES);
  const known = caseOf(record, credorId);
  if (known === null || (known.status === 'disputed' && known.disputedAt <= until)) return null;
  const payments = record.payments.filter(
    (payment) => payment.credorId === credorId && keptOf(payment) > 0,
  );
  if (payments.filter(({ paidAt }) => paidAt <= at).length > facts.payments) return null;
  const later = payments.filter(({ paidAt }) => paidAt > at && paidAt <= until);
  const paid = sumCentavos(later.map(keptOf));
  const isSettledUnpaid =
    known.status === 'settled' && known.settledAt <= until && later.length === 0;
  if (isSettledUnpaid) return null;
  return paid >= Math.max(PAID_MIN_CENTAVOS, PAID_MIN_SHARE * facts.amountOpen) ? 1 : 0;
}
