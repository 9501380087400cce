import { type Debt, principalOwed } from '#shared/domain/debt/debt.ts';
import { withContractDay } from '#shared/domain/debt/due-again.ts';
import { untouchedLedger } from '#shared/domain/debt/ledger.ts';
import { changedDebt } from '#shared/domain/debt/with-ledger.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { FactOf, HistoryEntry } from './entry.ts';

/**
 * What was already paid stays paid: the correction moves the open principal by the difference, never below zero. A debt
 * that never was has no fine and no interest either. Where more was paid, the correction itself tells the ledgers.
 */
export function correctedDebt(
  debt: Debt,
  fact: FactOf<'debt-corrected'>,
  at: HistoryEntry['at'],
): Debt {
  const { description, principal, dueDate, terms } = fact;
  const paid = principalOwed(debt) - debt.ledger.principalOpen;
  const owed = principalOwed({ principal, terms });
  const moved =
    owed === 0
      ? untouchedLedger({ principal, terms })
      : { ...debt.ledger, principalOpen: centavos(Math.max(0, owed - paid)) };
  const ledger = fact.ledgers === undefined ? moved : debt.ledger;
  const due = withContractDay(debt, dueDate);
  return changedDebt(debt, { description, principal, terms, ledger, ...due }, at);
}
