import { createHash } from 'node:crypto';
import { type Agreement, isSigned } from '#shared/domain/agreement/agreement.ts';
import {
  agreementNumber,
  discountOf,
  owedBefore,
  payableOf,
} from '#shared/domain/agreement/agreement-figures.ts';
import { instalmentName } from '#shared/domain/agreement/instalment-debts.ts';
import type { SignedTerm } from '#shared/domain/agreement/signed-term.ts';
import { type Debt, isOpen } from '#shared/domain/debt/debt.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import { valuedOn } from '#shared/domain/debt/valued-on.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { contractLines, termsLines } from '#shared/domain/history/describe-terms.ts';
import { canonical } from '#shared/domain/history/hash-chain.ts';
import { type Payment, withdrawnOf } from '#shared/domain/payment/payment.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Zone } from '#shared/domain/values/zone.ts';
import type { DossierAgreement, DossierDebt, DossierPayment } from './dossier.ts';
import { localTimeOf } from './dossier-events.ts';

/** A debt with its contract, and what it costs on the day as every paper and page says it. @param on the debtor's own day */
export function dossierDebt(
  record: RegisteredRecord,
  debt: Debt,
  on: LocalDate,
  rules: MoneyRules,
): DossierDebt {
  const { debtId, externalId, description, status, principal, dueDate, terms } = debt;
  const contract = [...contractLines(terms), ...termsLines(terms)];
  const facts = { debtId, externalId, description, status, principal, dueDate, contract };
  const valued = isOpen(debt) ? valuedOn(record, debt, null, on, rules) : null;
  if (valued?.outcome !== 'valued') return { ...facts, value: null };
  const { daysLate, total, memory } = valued.due;
  const lines = memory.map(({ label, formula, amount }) => ({ label, formula, amount }));
  return { ...facts, value: { on, daysLate, total, lines } };
}

/** What was agreed, and how it can be proved. @param term null where it was erased or never signed */
export function dossierAgreement(agreement: Agreement, term: SignedTerm | null): DossierAgreement {
  const { agreementId, status, forDate, policyVersion, debts, instalments } = agreement;
  return {
    agreementId,
    number: agreementNumber(agreement),
    status,
    forDate,
    policyVersion,
    owed: owedBefore(debts),
    discount: discountOf(debts),
    payable: payableOf(agreement),
    parts: instalments.map(({ number, dueDate, amount }) => ({
      name: instalmentName(agreement, number),
      dueDate,
      amount,
    })),
    signature: signatureOf(agreement, term),
  };
}

function signatureOf(agreement: Agreement, term: SignedTerm | null): DossierAgreement['signature'] {
  if (!isSigned(agreement)) return null;
  const { acceptedAt, via, termHash, evidenceHash } = agreement;
  const isIntact =
    term &&
    sha256(Buffer.from(term.pdf, 'base64')) === termHash &&
    sha256(canonical(term.evidence)) === evidenceHash;
  const evidence = term?.evidence ?? null;
  return { acceptedAt, via, termHash, evidenceHash, evidence, isIntact };
}

const sha256 = (content: Buffer | string): string =>
  createHash('sha256').update(content).digest('hex');

export function dossierPayment(payment: Payment, zone: Zone): DossierPayment {
  const { paymentId, gateway, paidAt, amount, refunded, overpaid } = payment;
  const localTime = localTimeOf(paidAt, zone);
  const withdrawn = withdrawnOf(payment);
  return { paymentId, gateway, paidAt, localTime, amount, refunded, withdrawn, overpaid };
}
