import assert from 'node:assert/strict';
import type { Debt, DebtLedger } from '#shared/domain/debt/debt.ts';
import { lateChargesOn } from '#shared/domain/debt/late-charges.ts';
import { isOwed } from '#shared/domain/debt/ledger.ts';
import type { DebtId } from '#shared/domain/values/ids.ts';
import { compareDates, type LocalDate } from '#shared/domain/values/local-date.ts';
import {
  addCentavos,
  type Centavos,
  centavos,
  subtractCentavos,
  sumCentavos,
} from '#shared/domain/values/money.ts';
import type { Allocation } from './payment.ts';

/** What can take a payment. */
export type Owing = Pick<Debt, 'debtId' | 'dueDate' | 'terms' | 'ledger'>;

/** How an amount is split. `ledgers` holds what each touched debt owes afterwards. */
export type Split = {
  readonly allocations: Allocation[];
  readonly overpaid: Centavos;
  readonly ledgers: { readonly debtId: DebtId; readonly ledger: DebtLedger }[];
};

/**
 * Splits an amount over debts: the oldest due date first (Código Civil art. 355), and within a debt the interest
 * first, then the fine, then the principal (art. 354). What no debt takes is overpaid.
 *
 * @param on the day that the payment is valued at, in the debtor's zone
 * @param consumer whether the CDC's cap on the fine holds
 */
export function allocate(
  debts: readonly Owing[],
  amount: Centavos,
  on: LocalDate,
  consumer: boolean,
): Split {
  const allocations: Allocation[] = [];
  const ledgers: Split['ledgers'] = [];
  let left = amount;
  for (const debt of debts.filter(({ ledger }) => isOwed(ledger)).toSorted(oldestFirst)) {
    if (left === 0) break;
    const { debtId } = debt;
    const { taken, ledger } = pay(lateChargesOn(debt, on, consumer).ledger, left);
    allocations.push({ debtId, ...taken });
    ledgers.push({ debtId, ledger });
    left = subtractCentavos(left, addCentavos(taken.interest, taken.fine, taken.principal));
  }
  assert(addCentavos(left, allocatedBy(allocations)) === amount, 'centavos were made or lost');
  return { allocations, overpaid: left, ledgers };
}

/** What went into debts. */
export const allocatedBy = (allocations: readonly Allocation[]): Centavos =>
  sumCentavos(allocations.flatMap(({ interest, fine, principal }) => [interest, fine, principal]));

function pay(ledger: DebtLedger, amount: Centavos) {
  const interest = least(amount, ledger.interestOpen);
  const fine = least(subtractCentavos(amount, interest), ledger.fineOpen);
  const forPrincipal = subtractCentavos(amount, addCentavos(interest, fine));
  const principal = least(forPrincipal, ledger.principalOpen);
  return {
    taken: { interest, fine, principal },
    ledger: {
      ...ledger,
      interestOpen: subtractCentavos(ledger.interestOpen, interest),
      fineOpen: subtractCentavos(ledger.fineOpen, fine),
      principalOpen: subtractCentavos(ledger.principalOpen, principal),
    },
  };
}

const least = (a: Centavos, b: Centavos): Centavos => centavos(Math.min(a, b));

/** Debts of one day go by their id, so that the split does not hang on the order in which they were read. */
const oldestFirst = (a: Owing, b: Owing): number =>
  compareDates(a.dueDate, b.dueDate) || (a.debtId < b.debtId ? -1 : 1);
