import { expect, test } from 'vitest';
import { acceptOffer } from './accept-offer.ts';
import { AGREEMENT_PIN, after, askedAt } from '#shared/testing/agreements.ts';
import { paid } from '#shared/testing/agreement-money.ts';
import { aDisputedCase, aRecord, instant } from '#shared/testing/records.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { checkProposal } from './check-proposal.ts';
import { DEFAULT_OFFER_POLICY } from './default-offer-policy.ts';
import { fingerprintOf } from './offer.ts';
import { offersFor, simulate } from './offers.ts';

const MARCH_20 = instant('2026-03-20T15:00:00.000Z');
const discount = { fineBps: 10_000, interestBps: 10_000, principalBps: 3_000 };

function proposed() {
  const question = askedAt(aRecord(), MARCH_20);
  const shown = simulate(question, { parcels: 0, discount });
  if (shown.outcome !== 'offer') throw new Error(shown.because);
  const forDate = localDate('2026-03-20');
  const choice = {
    parcels: 0,
    discount,
    forDate,
    fingerprint: fingerprintOf(shown.offer),
    replaces: null,
  };
  const answer = acceptOffer(question, choice, { regua: AGREEMENT_PIN, replaces: null });
  if (answer.outcome !== 'terms') throw new Error(answer.because);
  const { terms } = answer;
  const record = after(aRecord(), [{ type: 'agreement-proposed', ...terms }], MARCH_20);
  return { record, agreementId: terms.agreementId, needsApproval: answer.needsApproval };
}

test('what is above an operator’s limit waits for a gestor, and keeps its figures while it is valid', () => {
  const { record, agreementId, needsApproval } = proposed();
  expect(needsApproval).toBe(true);
  const question = askedAt(record, instant('2026-03-23T15:00:00.000Z'));
  expect(checkProposal(question, agreementId)).toMatchObject({
    outcome: 'open',
    proposal: { total: 70_000 },
  });
});

test('a proposal that undercuts the floor of today’s policy cannot be approved, whatever the policy said before', () => {
  const { record, agreementId } = proposed();
  const at = instant('2026-03-21T15:00:00.000Z');
  const asked = (floorPrincipalBps: number) =>
    checkProposal(
      askedAt(record, at, {
        policy: { ...DEFAULT_OFFER_POLICY, floorPrincipalBps },
        policyVersion: 2,
      }),
      agreementId,
    );
  expect(asked(7_000).outcome).toBe('open');
  expect(asked(7_001)).toEqual({ outcome: 'refused', because: 'below-floor' });
});

test('nor can one that paying ahead would bring below it', () => {
  const { record, agreementId } = proposed();
  const at = instant('2026-03-21T15:00:00.000Z');
  // 2 % of 700,00 for paying ahead leave 686,00.
  const agreements = record.agreements.map((known) => ({ ...known, payoffDiscountBps: 200 }));
  const asked = (floorPrincipalBps: number) =>
    checkProposal(
      askedAt({ ...record, agreements }, at, {
        policy: { ...DEFAULT_OFFER_POLICY, floorPrincipalBps },
        policyVersion: 2,
      }),
      agreementId,
    );
  expect(asked(6_859).outcome).toBe('open');
  expect(asked(6_861)).toEqual({ outcome: 'refused', because: 'below-floor' });
});

test('one whose debts have changed keeps nobody from what is offered now', () => {
  const { record } = proposed();
  const at = instant('2026-03-21T15:00:00.000Z');
  expect(offersFor(askedAt(record, at))).toEqual({
    outcome: 'none',
    because: 'awaiting-approval',
  });
  expect(offersFor(askedAt(paid(record, 1_000, at, null), at)).outcome).toBe('offered');
});

test.each([
  ['expired', proposed().record, '2026-03-24T15:00:00.000Z'],
  [
    'changed',
    paid(proposed().record, 1_000, instant('2026-03-21T15:00:00.000Z'), null),
    '2026-03-21T16:00:00.000Z',
  ],
  ['disputed', { ...proposed().record, cases: [aDisputedCase()] }, '2026-03-21T16:00:00.000Z'],
])('a proposal cannot be approved: %s', (because, record, at) => {
  const { agreementId } = proposed();
  expect(checkProposal(askedAt(record, instant(at)), agreementId)).toEqual({
    outcome: 'refused',
    because,
  });
});
