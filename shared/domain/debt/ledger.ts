import type { DebtLedger } from './debt.ts';

/** Whether anything is still owed by this ledger, before any interest of the days since. */
export const isOwed = (ledger: DebtLedger): boolean =>
  ledger.principalOpen + ledger.fineOpen + ledger.interestOpen > 0;
