import { cancelNotOwed } from '#shared/domain/charge/cancel-charges.ts';
import type { PinnedRegua } from '#shared/domain/case/case.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { keptOf, withdrawnOf } from '#shared/domain/payment/payment.ts';
import { openPromiseOf } from '#shared/domain/promise/promise-figures.ts';
import { agreementIdOf, instalmentDebtIdOf } from '#shared/domain/values/derive-ids.ts';
import type { AgreementId, CredorId } from '#shared/domain/values/ids.ts';
import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { AgreementTerms, Signature } from './agreement.ts';
import { activeAgreementOf } from './agreement-figures.ts';
import { negotiable } from './negotiable.ts';
import { noticeOf } from './notice.ts';
import { fingerprintOf, type Offer } from './offer.ts';
import type { OfferQuestion, OfferRefusal } from './offer-question.ts';
import { simulate, type Wish } from './offers.ts';

export type Choice = Wish & {
  /** The day for which the offer was shown. */
  readonly forDate: LocalDate;
  /** Of the offer as it was shown. */
  readonly fingerprint: string;
  /** The agreement in force that the offer was shown to replace; null when there was none. */
  readonly replaces: AgreementId | null;
};

export type Acceptance =
  | { readonly outcome: 'terms'; readonly terms: AgreementTerms; readonly needsApproval: boolean }
  | { readonly outcome: 'refused'; readonly because: OfferRefusal };

/** Whether the agreement in force is what this very choice led to: whoever taps twice has signed once. */
export function isInForce(record: RegisteredRecord, credorId: CredorId, choice: Choice): boolean {
  const active = activeAgreementOf(record, credorId);
  return (
    active !== null &&
    active.fingerprint === choice.fingerprint &&
    active.replaces === choice.replaces
  );
}

/**
 * The terms that accepting an offer today amounts to. Within its validity an offer of an earlier day keeps its figures,
 * as long as nothing else has changed; of two acceptances at one moment the second meets an agreement in force.
 *
 * @param question as it is today
 */
export function acceptOffer(
  question: OfferQuestion,
  choice: Choice,
  more: { readonly regua: PinnedRegua; readonly replaces: AgreementId | null },
): Acceptance {
  if (choice.replaces !== more.replaces) return { outcome: 'refused', because: 'in-agreement' };
  const today = question.forDate;
  const now = negotiable(question);
  if (now.outcome === 'no') return { outcome: 'refused', because: now.because };
  if (choice.forDate > today) return { outcome: 'refused', because: 'changed' };
  if (today > addDays(choice.forDate, question.policy.validityDays))
    return { outcome: 'refused', because: 'expired' };
  const simulation = simulate({ ...question, forDate: choice.forDate }, choice);
  if (simulation.outcome === 'refused') return simulation;
  const { offer } = simulation;
  if (fingerprintOf(offer) !== choice.fingerprint)
    return { outcome: 'refused', because: 'changed' };
  const { fingerprint } = choice;
  const terms = { ...termsOf(question.record, offer, more), fingerprint };
  return { outcome: 'terms', terms, needsApproval: offer.needsApproval };
}

function termsOf(
  record: RegisteredRecord,
  offer: Offer,
  more: { readonly regua: PinnedRegua; readonly replaces: AgreementId | null },
): AgreementTerms {
  const agreementId = agreementIdOf(record.debtor.debtorId, record.agreements.length);
  const { kind: _, owed: __, discount: ___, needsApproval: ____, parts, ...agreed } = offer;
  const instalments = parts.map((part) => ({
    ...part,
    debtId: instalmentDebtIdOf(agreementId, part.number),
  }));
  return { ...agreed, ...more, agreementId, instalments };
}

/**
 * Everything that a signature makes true besides: later payments are the agreement's, charges of
 * the debts are taken back, a promise lapses, news goes out.
 */
export function acceptanceFacts(
  record: RegisteredRecord,
  terms: AgreementTerms,
  signature: Signature,
  at: Instant,
): readonly Fact[] {
  const { credorId } = terms;
  const prior = record.payments.filter((payment) => payment.credorId === credorId);
  const countedThen = prior
    .filter((payment) => withdrawnOf(payment) > 0)
    .map((payment) => ({ paymentId: payment.paymentId, amount: keptOf(payment) }));
  const promise = openPromiseOf(record, credorId);
  const accepted: FactOf<'agreement-accepted'> = {
    type: 'agreement-accepted',
    ...terms,
    ...signature,
    priorPayments: prior.map(({ paymentId }) => paymentId),
    ...(countedThen.length > 0 && { countedThen }),
  };
  const after = preview(record, [accepted], { debtorId: record.debtor.debtorId, at });
  return [
    accepted,
    ...cancelNotOwed(after, credorId, at),
    ...(promise
      ? [{ type: 'promise-lapsed' as const, promiseId: promise.promiseId, credorId }]
      : []),
    ...noticeOf(record, terms, 'signed', at),
  ];
}
