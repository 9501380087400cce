import type { CreditFacts } from '#shared/domain/credit/credit-facts.ts';
import { CreditPolicy } from '#shared/domain/credit/credit-policy.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Payment } from '#shared/domain/payment/payment.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { aCase, aDebt, aRecord, AURORA, instant } from './records.ts';

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

/** A debt that was paid off on a day, whenever that became known, and the payment. */
export const aPaidDebt = (externalId: string, dueDate: string, paidOn: string, known = paidOn) => {
  const open = aDebt({ externalId, dueDate: localDate(dueDate) });
  const debt: Debt = {
    ...open,
    ledger: { ...open.ledger, principalOpen: centavos(0) },
    status: 'settled',
    settledAt: instant(`${known}T15:00:00.000Z`),
  };
  const share = { debtId: debt.debtId, interest: centavos(0), fine: centavos(0) };
  const payment: Payment = {
    paymentId: paymentIdOf('sandbox', externalId),
    credorId: AURORA,
    gateway: 'sandbox',
    chargeId: null,
    amount: debt.principal,
    paidAt: instant(`${paidOn}T15:00:00.000Z`),
    allocations: [{ ...share, principal: debt.principal }],
    overpaid: centavos(0),
    refunded: centavos(0),
  };
  return { debt, payment };
};
type Paid = ReturnType<typeof aPaidDebt>;

/** Maria with debts, and with what she paid. */
export const aCustomer = (
  debts: readonly (Debt | Paid)[],
  changes: Partial<RegisteredRecord> = {},
): RegisteredRecord =>
  aRecord({
    cases: [aCase()],
    debts: debts.map((one) => ('debt' in one ? one.debt : one)),
    payments: debts.flatMap((one) => ('debt' in one ? [one.payment] : [])),
    ...changes,
  });
