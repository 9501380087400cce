import type { CreditFacts } from '#shared/domain/credit/credit-facts.ts';
import { CreditPolicy } from '#shared/domain/credit/credit-policy.ts';

/** A policy that asks the sandbox bureau and looks at the own book. */
export const CREDIT_POLICY: CreditPolicy = CreditPolicy.parse({
  bureau: 'sandbox',
  reportPrice: 250,
  monthlyBudget: 100_000,
  usesOwnBook: true,
  basis: 'credit-protection',
  approveFrom: 600,
  reviewFrom: 450,
  amountMax: 500_000,
  monthsMax: 24,
  instalmentShareMax: 0.3,
  validDays: 30,
  keepDays: 365,
});

/** Nobody knows anything of this person, who asks for ten months. */
export const UNKNOWN_APPLICANT: CreditFacts = {
  daysLateNow: null,
  worstDelay: null,
  settledDebts: null,
  agreementsBroken: null,
  monthsKnown: null,
  bureauScore: null,
  negativeRecords: null,
  protests: null,
  recentInquiries: null,
  onTimeShare: null,
  openCredits: null,
  months: 10,
  instalmentShare: null,
};
