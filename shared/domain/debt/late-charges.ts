import { nextBusinessDay } from '#shared/domain/values/business-days.ts';
import { daysBetween, type LocalDate } from '#shared/domain/values/local-date.ts';
import {
  addCentavos,
  type Centavos,
  percentOf,
  ZERO_CENTAVOS,
} from '#shared/domain/values/money.ts';
import type { Debt, DebtLedger } from './debt.ts';
import { interestOver } from './late-charges-interest.ts';
import { type MemoryLine, memoryOf } from './late-charges-memory.ts';

/** The fine that a consumer may be charged, whatever the contract says. */
const CONSUMER_FINE_CAP = {
  bps: 200,
  since: '1996-08-02',
  source: 'CDC (Lei 8.078/1990) art. 52 §1º, red. Lei 9.298/1996',
} as const;

export type LateCharges = {
  /** Zero while the debt may still be paid without being late. */
  readonly daysLate: number;
  readonly fine: Centavos;
  readonly interest: Centavos;
  /** Principal, fine and interest: what settles the debt on that day. */
  readonly total: Centavos;
  /** The calculation line by line, in pt-BR; its amounts add up to the total. */
  readonly memory: readonly MemoryLine[];
  /** The ledger brought to that day, from which a payment of that day is taken. */
  readonly ledger: DebtLedger;
};

/**
 * What a debt costs on a day. Nothing is added until the first business day from the due date on (Código
 * Civil art. 132 §1º, Lei 7.089/1983); after it, days count from the due date itself. The fine is charged
 * once, on the principal then open, and at most 2 % from consumers (CDC art. 52 §1º). Interest is simple, per
 * calendar day, on the open principal alone, never on fine or interest, and rounded once, half up, for each
 * stretch between payments.
 *
 * @param on the debtor's day; one before the last accrual adds nothing
 * @param consumer whether the CDC protects the debtor; a company that resells or uses the good is not
 * @param localHolidays days on which the debtor's bank is closed besides the national ones
 */
export function lateChargesOn(
  debt: Pick<Debt, 'dueDate' | 'terms' | 'ledger'>,
  on: LocalDate,
  consumer: boolean,
  localHolidays?: ReadonlySet<LocalDate>,
): LateCharges {
  const { dueDate, terms, ledger } = debt;
  const payableUntil = nextBusinessDay(dueDate, localHolidays);
  const daysLate = on > payableUntil ? daysBetween(dueDate, on) : 0;

  const bps = consumer ? Math.min(terms.fineBps, CONSUMER_FINE_CAP.bps) : terms.fineBps;
  const fineIsDue = daysLate > 0 && !ledger.fineCharged;
  const newFine = fineIsDue ? { amount: percentOf(ledger.principalOpen, bps), bps } : null;

  const from = laterOf(dueDate, ledger.accruedThrough ?? dueDate);
  const days = daysLate > 0 ? Math.max(0, daysBetween(from, on)) : 0;
  const newInterest = { amount: interestOver(days, ledger.principalOpen, terms), days, from };

  const fine = addCentavos(ledger.fineOpen, newFine?.amount ?? ZERO_CENTAVOS);
  const interest = addCentavos(ledger.interestOpen, newInterest.amount);
  return {
    daysLate,
    fine,
    interest,
    total: addCentavos(ledger.principalOpen, fine, interest),
    memory: memoryOf({ ...debt, payableUntil, daysLate, on, newFine, newInterest }),
    ledger: {
      principalOpen: ledger.principalOpen,
      fineOpen: fine,
      fineCharged: ledger.fineCharged || fineIsDue,
      interestOpen: interest,
      accruedThrough: days > 0 ? on : ledger.accruedThrough,
    },
  };
}

const laterOf = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
