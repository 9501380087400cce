import type { Debt } from '#shared/domain/debt/debt.ts';
import { byLedger, factsOf } from '#shared/domain/debt/with-ledger.ts';
import { untouchedLedger } from '#shared/domain/debt/ledger.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import { withoutHeld } from '#shared/domain/payment/held-by-bank.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { AgreementTerms, Instalment } from './agreement.ts';
import { activeAgreementsOf } from './agreement-figures.ts';

/**
 * What is owed while an agreement stands: its debts rest, and each instalment is a debt of its own. What a bank holds of them holds
 * nothing of them any more: it pays the instalments once it comes back.
 */
export const agreedDebts = (debts: readonly Debt[], terms: AgreementTerms): readonly Debt[] => [
  ...debts.map((debt) =>
    covers(terms, debt) ? resting(withoutHeld(debt), terms.agreementId) : debt,
  ),
  ...terms.instalments.map((instalment) => instalmentDebt(terms, instalment)),
];

/** What is owed once an agreement has ended unfulfilled: its debts again, and no instalment. */
export const reinstatedDebts = (
  record: Owing,
  terms: AgreementTerms,
  at: Instant,
): readonly Debt[] =>
  releasedDebts(record, terms, at).map((debt) =>
    debt.instalment?.agreementId === terms.agreementId
      ? { ...factsOf(debt), status: 'withdrawn', withdrawnAt: at }
      : debt,
  );

/** What is owed once an agreement that had ended stands again: its instalments, and its debts at rest. */
export const revivedDebts = (
  debts: readonly Debt[],
  terms: AgreementTerms,
  at: Instant,
): readonly Debt[] =>
  restingDebts(
    debts.map((debt) =>
      debt.instalment?.agreementId === terms.agreementId ? byLedger(factsOf(debt), at) : debt,
    ),
    terms,
  );

/** The debts of an agreement out of their rest in it. */
export const releasedDebts = (
  { debts, agreements }: Owing,
  terms: AgreementTerms,
  at: Instant,
): readonly Debt[] => {
  const others = agreements.filter(({ agreementId }) => agreementId !== terms.agreementId);
  return debts.map((debt) => (restsIn(terms, debt) ? owedAnew(debt, others, at) : debt));
};

/**
 * A debt that nothing of its own keeps from being asked for any more: open or settled as its ledger says, or at rest while another
 * agreement about it stands, as one that had been kept does once money of it went back.
 */
export function owedAnew(debt: Debt, agreements: Owing['agreements'], at: Instant): Debt {
  const another = activeAgreementsOf({ agreements }, debt.credorId).find((one) =>
    covers(one, debt),
  );
  return another ? resting(debt, another.agreementId) : byLedger(factsOf(debt), at);
}

type Owing = Pick<DebtorRecord, 'debts' | 'agreements'>;

/** The debts of an agreement back at rest, but for those that rest in a newer one or that the creditor took back. */
export const restingDebts = (debts: readonly Debt[], terms: AgreementTerms): readonly Debt[] =>
  debts.map((debt) =>
    covers(terms, debt) && debt.status !== 'agreed' && debt.status !== 'withdrawn'
      ? resting(debt, terms.agreementId)
      : debt,
  );

/** Whether a debt rests in an agreement. */
export const restsIn = (
  { agreementId }: Pick<AgreementTerms, 'agreementId'>,
  debt: Debt,
): boolean => debt.status === 'agreed' && debt.agreementId === agreementId;

const covers = (terms: AgreementTerms, { debtId }: Debt): boolean =>
  terms.debts.some((agreed) => agreed.debtId === debtId);

const resting = (debt: Debt, agreementId: AgreementTerms['agreementId']): Debt => ({
  ...factsOf(debt),
  status: 'agreed',
  agreementId,
});

function instalmentDebt(terms: AgreementTerms, { number, ...instalment }: Instalment): Debt {
  const { agreementId, credorId, lateTerms } = terms;
  const { debtId, amount, dueDate, bearing } = instalment;
  return {
    debtId,
    credorId,
    externalId: `acordo-${agreementId}-${number}`,
    description: instalmentName(terms, number),
    principal: amount,
    dueDate,
    terms: lateTerms,
    ledger: untouchedLedger({ principal: amount, terms: lateTerms }),
    instalment: { agreementId, number },
    ...(bearing !== undefined && { bearing }),
    status: 'open',
  };
}

/** `Acordo: entrada`, `Acordo: parcela 2 de 6`, `Acordo: pagamento único`. */
export function instalmentName(
  { instalments }: { readonly instalments: readonly { readonly number: number }[] },
  number: number,
): string {
  if (number === 0) return 'Acordo: entrada';
  const parcels = instalments.filter((other) => other.number > 0).length;
  return parcels === 1 && instalments.length === 1
    ? 'Acordo: pagamento único'
    : `Acordo: parcela ${number} de ${parcels}`;
}
