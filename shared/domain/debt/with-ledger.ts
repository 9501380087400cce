import assert from 'node:assert/strict';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { Debt, DebtLedger } from './debt.ts';
import { isOwed } from './ledger.ts';

/** What a debt is whatever its status. */
export type DebtFacts = Omit<Extract<Debt, { status: 'open' }>, 'status'>;

export function factsOf(debt: Debt): DebtFacts {
  const { debtId, credorId, externalId, description, principal, dueDate, terms, ledger } = debt;
  const facts = { debtId, credorId, externalId, description, principal, dueDate, terms, ledger };
  return {
    ...facts,
    ...(debt.instalment && { instalment: debt.instalment }),
    ...(debt.dueBefore && { dueBefore: debt.dueBefore }),
    ...(debt.backUntil && { backUntil: debt.backUntil }),
    ...(debt.movedAway && { movedAway: debt.movedAway }),
    ...(debt.bearing !== undefined && { bearing: debt.bearing }),
  };
}

/** Open or settled, by what its ledger says is owed. */
export const byLedger = (facts: DebtFacts, at: Instant): Debt =>
  isOwed(facts.ledger)
    ? { ...facts, status: 'open' }
    : { ...facts, status: 'settled', settledAt: at };

/**
 * The debt with other facts or another ledger. One that rests in an agreement, or was withdrawn, stays so, and one that stays settled
 * is so since when it was.
 */
export function changedDebt(debt: Debt, change: Partial<DebtFacts>, at: Instant): Debt {
  const facts = { ...factsOf(debt), ...change };
  switch (debt.status) {
    case 'open':
      return byLedger(facts, at);
    case 'settled':
      return byLedger(facts, debt.settledAt);
    case 'agreed':
      return { ...facts, status: 'agreed', agreementId: debt.agreementId };
    case 'withdrawn':
      return {
        ...facts,
        status: 'withdrawn',
        withdrawnAt: debt.withdrawnAt,
        ...(debt.because && { because: debt.because }),
      };
  }
}

/** The debts with these ledgers, each of a debt that is there. */
export function withLedgers(
  debts: readonly Debt[],
  ledgers: readonly { readonly debtId: Debt['debtId']; readonly ledger: DebtLedger }[],
  at: Instant,
): readonly Debt[] {
  const told = new Map(ledgers.map(({ debtId, ledger }) => [debtId, ledger]));
  const changed = debts.map((debt) => {
    const ledger = told.get(debt.debtId);
    if (ledger === undefined) return debt;
    told.delete(debt.debtId);
    return changedDebt(debt, { ledger }, at);
  });
  assert(told.size === 0, 'the history speaks of a debt that it never introduced');
  return changed;
}
