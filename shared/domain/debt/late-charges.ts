import { isInForce } from '#shared/domain/gate/dated-rule.ts';
import { addDays, daysBetween, type LocalDate } from '#shared/domain/values/local-date.ts';
import {
  addCentavos,
  type Centavos,
  centavos,
  percentOf,
  subtractCentavos,
  ZERO_CENTAVOS,
} from '#shared/domain/values/money.ts';
import { type Debt, type DebtLedger, spareUntil } from './debt.ts';
import { contractDueDate } from './due-again.ts';
import { inTimeUntil, openDayFor } from './in-time-until.ts';
import { correctionOver, isCorrected } from './late-charges-correction.ts';
import { interestOver } from './late-charges-interest.ts';
import {
  type Calculation,
  type MemoryLine,
  memoryOf,
  type OnceCharged,
} from './late-charges-memory.ts';
import { leftUncounted, overStretches } from './late-charges-stretches.ts';
import { isOwed, openOf } from './ledger.ts';
import { inForceOn, type MoneyLaw } from './money-law.ts';
import type { MoneyRules } from './money-rules.ts';
import { principalDue } from './principal-due.ts';

export type LateCharges = {
  /** Zero while the debt may still be paid without being late. */
  readonly daysLate: number;
  readonly fine: Centavos;
  readonly interest: Centavos;
  /** Monetary correction of the principal. */
  readonly correction: Centavos;
  readonly honorarios: Centavos;
  /** What whoever pays the whole on that day need not pay. */
  readonly discount: Centavos;
  /** Principal, correction, fine, interest and fees, less the discount: what settles the debt on that day. */
  readonly total: Centavos;
  /** The calculation line by line, in pt-BR; its amounts add up to the total. */
  readonly memory: readonly MemoryLine[];
  /** The ledger brought to that day, from which a payment of that day is taken. The discount is still in it. */
  readonly ledger: DebtLedger;
};

/**
 * What a debt costs on a day: by the contract's terms, within the law in force on each day. Nothing is added until the
 * first business day from the due date on, where it is payable (`inTimeUntil`); after it, days count from the due
 * date itself, or from that day where the contract says so. The fine is charged once, on the principal then open, and from
 * consumers within the CDC's cap (art. 52 §1º); a lawyer's fees likewise, once and within the policy's cap. Both obey the law of the day on which they fall due.
 * Interest is simple, on the open principal alone, never on fine, fees or interest, nor on the share of an instalment that
 * came from those. Each is rounded once, half up, for each stretch between payments. Days whose rate was not known when a part
 * was paid are counted once it is, on what was open on them. What the creditor gave back of a debt that is late for another part bears
 * nothing until it falls due again.
 *
 * @param on the debtor's day; one before the last accrual adds nothing
 * @param consumer whether the CDC protects the debtor; a company that resells or uses the good is not
 */
export function lateChargesOn(
  debt: Charged,
  on: LocalDate,
  consumer: boolean,
  rules: MoneyRules,
): LateCharges {
  const until = spareUntil(debt);
  const { givenBack = ZERO_CENTAVOS } = debt.ledger;
  if (until === null || givenBack === 0) return chargesOn(debt, on, consumer, rules);
  const late = principalDue(debt, until);
  const bearing = centavos(Math.min(debt.bearing ?? late, late));
  const day = on > until ? until : on;
  const spared = chargesOn({ ...debt, bearing }, day, consumer, rules);
  if (day === on) return spared;
  return chargesOn({ ...debt, ledger: spared.ledger }, on, consumer, rules);
}

type Charged = Pick<Debt, 'dueDate' | 'dueBefore' | 'backUntil' | 'terms' | 'ledger' | 'bearing'>;

/** The same of a debt that is due as a whole on its day. */
function chargesOn(
  debt: Charged,
  on: LocalDate,
  consumer: boolean,
  rules: MoneyRules,
): LateCharges {
  const { dueDate, terms, ledger } = debt;
  const payableUntil = inTimeUntil(debt);
  const since = terms.lateFrom === 'open-day' ? payableUntil : dueDate;
  const daysLate = on > payableUntil ? daysBetween(since, on) : 0;

  const principal = bearingIn(debt);
  const firstLate = addDays(payableUntil, 1);
  const law = consumer ? rules.law : null;
  const newFine = daysLate > 0 ? fineOf(debt, principal, firstLate, law) : null;
  const newHonorarios = daysLate > 0 ? honorariosOf(debt, principal, on, rules.law) : null;
  const end = daysLate > 0 ? on : since;
  const from = laterOf(since, ledger.accruedThrough ?? since);
  const days = { from, to: laterOf(from, end), principal, asOf: end };
  // Whoever paid all that was asked for owes nothing for days that nobody could count then.
  const before = isOwed(ledger) ? ledger : {};
  const newInterest = overStretches(before, days, (stretch) =>
    interestOver(stretch, terms, consumer, rules),
  );
  const correctedFrom = laterOf(since, ledger.correctedThrough ?? since);
  const correctedDays = { ...days, from: correctedFrom, to: laterOf(correctedFrom, end) };
  const newCorrection = overStretches(before, correctedDays, (stretch) =>
    correctionOver(stretch, terms, rules),
  );
  const correctedTo = isCorrected(terms) ? newCorrection.through : days.to;
  const reached = correctedTo < newInterest.through ? correctedTo : newInterest.through;

  const { uncounted: _, ...known } = ledger;
  const brought: DebtLedger = {
    ...known,
    ...leftUncounted(before, reached, days.to, principal),
    fineOpen: addCentavos(ledger.fineOpen, newFine?.amount ?? ZERO_CENTAVOS),
    fineCharged: ledger.fineCharged || newFine !== null,
    interestOpen: addCentavos(ledger.interestOpen, newInterest.amount),
    accruedThrough: newInterest.through > from ? newInterest.through : ledger.accruedThrough,
    ...(newCorrection.through > correctedFrom && {
      correctionOpen: addCentavos(ledger.correctionOpen ?? ZERO_CENTAVOS, newCorrection.amount),
      correctedThrough: newCorrection.through,
    }),
    ...(newHonorarios !== null && {
      honorariosOpen: newHonorarios.amount,
      honorariosCharged: true as const,
    }),
  };
  const discount = discountOn(debt, on, daysLate);
  const due = { dueDate, ...dueAgainOf(debt) };
  const calculation = { ...due, terms, ledger, principal, payableUntil, daysLate, on };
  const added = { newFine, newHonorarios, newInterest, newCorrection, discount };
  return {
    daysLate,
    fine: brought.fineOpen,
    interest: brought.interestOpen,
    correction: brought.correctionOpen ?? ZERO_CENTAVOS,
    honorarios: brought.honorariosOpen ?? ZERO_CENTAVOS,
    discount,
    total: subtractCentavos(openOf(brought), discount),
    memory: memoryOf({ ...calculation, ...added }),
    ledger: brought,
  };
}

/** What the calculation says of a debt that the creditor opened again by its own act. */
const dueAgainOf = (debt: Charged): Pick<Calculation, 'contractDay' | 'spared'> => {
  const until = spareUntil(debt);
  const { givenBack = ZERO_CENTAVOS } = debt.ledger;
  const day = contractDueDate(debt);
  return {
    ...(day !== debt.dueDate && { contractDay: day }),
    ...(until && givenBack > 0 && { spared: { until, amount: givenBack } }),
  };
};

/** What is paid of an instalment goes first to the share that bears nothing (Código Civil art. 354: interest before principal). */
const bearingIn = ({ ledger, bearing }: Pick<Debt, 'ledger' | 'bearing'>): Centavos =>
  bearing !== undefined && bearing < ledger.principalOpen ? bearing : ledger.principalOpen;

/**
 * @param firstLate the day on which it fell due
 * @param law null for whom the CDC does not protect
 */
function fineOf(
  { ledger, terms: { fineBps } }: Pick<Debt, 'ledger' | 'terms'>,
  principal: Centavos,
  firstLate: LocalDate,
  law: MoneyLaw | null,
): OnceCharged | null {
  if (ledger.fineCharged) return null;
  const cap = law && inForceOn(law.consumerFine, firstLate);
  const bps = Math.min(fineBps, cap?.maxBps ?? fineBps);
  return { amount: percentOf(principal, bps), bps, of: principal };
}

/** Only where the contract says so and the policy allowed it on the day on which they fell due. */
function honorariosOf(
  { ledger, dueDate, terms: { honorariosBps = 0 } }: Pick<Debt, 'ledger' | 'dueDate' | 'terms'>,
  principal: Centavos,
  on: LocalDate,
  law: MoneyLaw,
): OnceCharged | null {
  if (ledger.honorariosCharged || honorariosBps === 0) return null;
  const rule = law.honorarios.find((known) => {
    const due = addDays(dueDate, known.afterDays);
    const since = due > known.validFrom ? due : known.validFrom;
    return since <= on && isInForce(known, since);
  });
  if (!rule) return null;
  const bps = Math.min(honorariosBps, rule.maxBps);
  return { amount: percentOf(principal, bps), bps, of: principal };
}

/** Its last day moves as a due date does, when banks are closed on it. Whoever is late has lost it. */
function discountOn(
  { terms, ledger }: Pick<Debt, 'terms' | 'ledger'>,
  on: LocalDate,
  daysLate: number,
): Centavos {
  const { discount } = terms;
  if (discount === undefined || daysLate > 0) return ZERO_CENTAVOS;
  if (on > openDayFor(discount.until, terms)) return ZERO_CENTAVOS;
  return discount.amount < ledger.principalOpen ? discount.amount : ledger.principalOpen;
}

const laterOf = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
