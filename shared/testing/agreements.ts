import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import assert from 'node:assert/strict';
import { acceptanceFacts, acceptOffer } from '#shared/domain/agreement/accept-offer.ts';
import type { ActiveAgreement } from '#shared/domain/agreement/agreement.ts';
import { activeAgreementOf } from '#shared/domain/agreement/agreement-figures.ts';
import { DEFAULT_OFFER_POLICY } from '#shared/domain/agreement/default-offer-policy.ts';
import { fingerprintOf } from '#shared/domain/agreement/offer.ts';
import type { OfferQuestion } from '#shared/domain/agreement/offer-question.ts';
import { simulate } from '#shared/domain/agreement/offers.ts';
import type { Debtor } from '#shared/domain/debtor/debtor.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { ReguaId } from '#shared/domain/values/ids.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { AURORA, aDebt, aRecord, MARIA } from './records.ts';

export const AGREEMENT_PIN = { reguaId: ReguaId.parse('acordo'), version: 1 };
export const A_SIGNATURE = {
  via: 'portal' as const,
  termHash: 'a'.repeat(64),
  evidenceHash: 'b'.repeat(64),
};

/** What Maria may be offered at a moment by the default policy, unless told otherwise. */
export const askedAt = (
  record: RegisteredRecord,
  at: Instant,
  changes: Partial<OfferQuestion> = {},
): OfferQuestion => ({
  record,
  credorId: AURORA,
  policy: DEFAULT_OFFER_POLICY,
  policyVersion: 1,
  contactPolicy: DEFAULT_CONTACT_POLICY,
  moneyRules: RULES_WITHOUT_SERIES,
  forDate: localDateOf(at, record.debtor.zone),
  ...changes,
});

/** The record after these facts. */
export const after = (
  record: RegisteredRecord,
  facts: readonly Fact[],
  at: Instant,
): RegisteredRecord => preview(record, facts, { debtorId: MARIA, at });

/** What accepting a plan of so many parcels makes true; zero pays at once. */
export function agreeing(
  record: RegisteredRecord,
  parcels: number,
  at: Instant,
  changes: Partial<OfferQuestion> = {},
): readonly Fact[] {
  const question = askedAt(record, at, changes);
  const simulation = simulate(question, { parcels });
  assert(simulation.outcome === 'offer', `no offer of ${parcels} parcels`);
  const { forDate } = question;
  const choice = { parcels, forDate, fingerprint: fingerprintOf(simulation.offer), replaces: null };
  const accepted = acceptOffer(question, choice, { regua: AGREEMENT_PIN, replaces: null });
  assert(accepted.outcome === 'terms', 'the offer was refused');
  return acceptanceFacts(record, accepted.terms, A_SIGNATURE, at);
}

export const agreed = (
  record: RegisteredRecord,
  parcels: number,
  at: Instant,
  changes: Partial<OfferQuestion> = {},
): RegisteredRecord => after(record, agreeing(record, parcels, at, changes), at);

export function agreementIn(record: RegisteredRecord): ActiveAgreement {
  const agreement = activeAgreementOf(record, AURORA);
  assert(agreement, 'there is no agreement in force');
  return agreement;
}

/** Two agreements in two parcels that stand beside each other, as after a chargeback of one that had been kept. */
export function agreedTwice(debtor: Debtor, first: Instant, second: Instant): RegisteredRecord {
  const owing = (externalId: string) => aRecord({ debtor, debts: [aDebt({ externalId })] });
  const earlier = agreed(owing('NF-1'), 2, first);
  const kept = { ...agreementIn(earlier), status: 'fulfilled' as const, fulfilledAt: first };
  const later = agreed({ ...owing('NF-2'), agreements: [kept] }, 2, second);
  const agreements = [agreementIn(earlier), agreementIn(later)];
  return { ...later, agreements, debts: [...earlier.debts, ...later.debts] };
}
