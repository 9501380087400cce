import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import type { AgreementId, CredorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { type ActiveAgreement, PARCELS_MAX } from './agreement.ts';
import { activeAgreementOf, endsOnlyByWord } from './agreement-figures.ts';
import { endAgreement } from './end-agreement.ts';
import type { OfferPolicy } from './offer-policy.ts';
import type { OfferRefusal } from './offer-question.ts';

/** What is left of one transaction, beside the case, the history and the term, for debts, instalments and payments. */
const ITEMS_MAX = 80;
/** More payments than 25 that are split anew are one item together. */
const PAYMENT_ITEMS_MAX = 26;

/** A debtor as offers look at them: an agreement in force is taken as ended, to be replaced by the next. */
export type Opening =
  | {
      readonly outcome: 'open';
      readonly record: RegisteredRecord;
      /** What ends the agreement that is replaced; to be written with what replaces it, all or nothing. */
      readonly ending: readonly Fact[];
      readonly replaces: AgreementId | null;
    }
  | { readonly outcome: 'refused'; readonly because: OfferRefusal };

/**
 * Opens a case for offers, also for renegotiating, as often as the policy allows. One that had been kept, and that only the creditor's
 * own acts opened again, is not traded: its discount is final.
 */
export function openForOffers(
  record: RegisteredRecord,
  credorId: CredorId,
  policy: Pick<OfferPolicy, 'renegotiationsMax'>,
  at: Instant,
  rules: MoneyRules,
): Opening {
  const agreement = activeAgreementOf(record, credorId);
  if (!agreement) return { outcome: 'open', record, ending: [], replaces: null };
  if (endsOnlyByWord(record, agreement)) return { outcome: 'refused', because: 'kept-before' };
  const renegotiated = record.agreements.filter(
    (known) => known.credorId === credorId && known.status === 'renegotiated',
  );
  if (renegotiated.length >= policy.renegotiationsMax) {
    return { outcome: 'refused', because: 'renegotiated-too-often' };
  }
  const ended = endAgreement(record, agreement, { type: 'agreement-renegotiated' }, at, rules);
  const ending = ended.filter(({ type }) => type !== 'case-settled');
  if (itemsOf(record, agreement) > ITEMS_MAX) {
    return { outcome: 'refused', because: 'too-many-debts' };
  }
  const open = preview(record, ending, { debtorId: record.debtor.debtorId, at });
  return { outcome: 'open', record: open, ending, replaces: agreement.agreementId };
}

/** How many items a renegotiation may write at most: both agreements' parts and the payments. */
const itemsOf = (record: RegisteredRecord, { credorId, debts, instalments }: ActiveAgreement) =>
  debts.length +
  instalments.length +
  PARCELS_MAX +
  1 +
  Math.min(
    record.payments.filter((payment) => payment.credorId === credorId).length,
    PAYMENT_ITEMS_MAX,
  );
