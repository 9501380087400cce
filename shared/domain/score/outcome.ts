import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Case } from '#shared/domain/case/case.ts';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import type { DebtorRecord, RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { keptOf } from '#shared/domain/payment/payment.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { sumCentavos } from '#shared/domain/values/money.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import { CaseFacts } from './attributes.ts';
import { FairnessGroup } from './fairness.ts';
import type { SnapshotRow } from './snapshot-row.ts';

/** What a score foretells: that enough is paid within so many days. */
export const HORIZON_DAYS = 30;
const DAY_MINUTES = 24 * 60;
/** R$ 20: less than this is a test of the Pix key, not a payment. */
const PAID_MIN_CENTAVOS = 2_000;
const PAID_MIN_SHARE = 0.1;

const PERSON_LENGTH = 12;

/**
 * A night's facts and what became of them. Nothing is learnt about anybody: `person` only tells which rows are of the same one, by the
 * beginning of a hash of their hashed id, and leads nowhere. By `group` it is told how a model treats states and persons. No model
 * looks at either; both are absent of old.
 */
export const Outcome = z.object({
  day: LocalDate,
  person: z.string().length(PERSON_LENGTH).optional(),
  facts: CaseFacts,
  paid: z.union([z.literal(0), z.literal(1)]),
  /** Of whoever paid: which share of what was open; absent of old. */
  share: z.number().min(0).max(1).optional(),
  group: FairnessGroup.optional(),
});
export type Outcome = z.infer<typeof Outcome>;

/** Whether enough was paid, and then which share. */
type Paid = Pick<Outcome, 'paid' | 'share'>;

/**
 * What is learnt from a night's row: its facts as they were written down that night, and what became of the case since.
 *
 * @param record the person once the thirty days are over
 * @param day of the night
 * @returns null where the row tells nothing
 */
export function outcomeOf(
  row: SnapshotRow,
  record: RegisteredRecord,
  day: LocalDate,
): Outcome | null {
  const paid = paidAfter(row, record);
  const { uf, documentKind: kind } = record.debtor;
  return paid && { day, person: personIn(row), facts: row.facts, ...paid, group: { uf, kind } };
}

/** By which rows of one person are known to be so, and nothing else. */
export const personIn = ({ debtorId }: Pick<SnapshotRow, 'debtorId'>): string =>
  createHash('sha256').update(`outcome:${debtorId}`).digest('hex').slice(0, PERSON_LENGTH);

/**
 * Whether a case paid enough within thirty days of a snapshot, at least R$ 20 and a tenth of what was open, and then which share of it.
 *
 * @param record the person once the thirty days are over
 * @returns null where the row tells nothing: the case was contested meanwhile, be that over or not, a debt was taken back or the
 * creditor had said too much of it, or a payment from before the snapshot became known after it
 */
function paidAfter({ at, credorId, facts }: SnapshotRow, record: DebtorRecord): Paid | null {
  const until = addMinutes(at, HORIZON_DAYS * DAY_MINUTES);
  const known = caseOf(record, credorId);
  if (known === null || isInterrupted(known, at, until)) return null;
  const payments = record.payments.filter(
    (payment) => payment.credorId === credorId && keptOf(payment) > 0,
  );
  if (payments.filter(({ paidAt }) => paidAt <= at).length > facts.payments) return null;
  const later = payments.filter(({ paidAt }) => paidAt > at && paidAt <= until);
  const paid = sumCentavos(later.map(keptOf));
  const isSettledUnpaid =
    known.status === 'settled' && known.settledAt <= until && later.length === 0;
  if (isSettledUnpaid) return null;
  if (paid < Math.max(PAID_MIN_CENTAVOS, PAID_MIN_SHARE * facts.amountOpen)) return { paid: 0 };
  return { paid: 1, share: Math.min(1, paid / Math.max(1, facts.amountOpen)) };
}

/** Whether the case was contested at a time of these days, or less was owed than had been said. */
function isInterrupted(known: Case, at: Instant, until: Instant): boolean {
  const isContested = known.status === 'disputed' && known.disputedAt <= until;
  const wasContested = known.disputes?.some((past) => past.from <= until && past.until > at);
  const isLessened = known.lessenedAt?.some((moment) => moment > at && moment <= until);
  return isContested || wasContested === true || isLessened === true;
}
