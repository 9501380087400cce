import assert from 'node:assert/strict';
import type { Charge } from '#shared/domain/charge/charge.ts';
import type { Debt, DebtLedger } from '#shared/domain/debt/debt.ts';
import { type LateCharges, lateChargesOn } from '#shared/domain/debt/late-charges.ts';
import {
  DEBT_PARTS,
  type DebtPart,
  isOwed,
  openOf,
  openPart,
  withPart,
} from '#shared/domain/debt/ledger.ts';
import { principalNotDue } from '#shared/domain/debt/principal-due.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { DebtId } from '#shared/domain/values/ids.ts';
import { compareDates, type LocalDate } from '#shared/domain/values/local-date.ts';
import {
  addCentavos,
  type Centavos,
  centavos,
  subtractCentavos,
  sumCentavos,
  ZERO_CENTAVOS,
} from '#shared/domain/values/money.ts';
import { type AllocationStrategy, slotsOf } from './allocation-strategy.ts';
import type { Allocation, Waiver } from './payment.ts';

/** What can take a payment. */
export type Owing = Pick<Debt, 'debtId' | 'dueDate' | 'backUntil' | 'terms' | 'ledger' | 'bearing'>;

/** How an amount is split. `ledgers` holds what each touched debt owes afterwards. */
export type Split = {
  readonly allocations: Allocation[];
  readonly waived: Waiver[];
  readonly overpaid: Centavos;
  readonly ledgers: { readonly debtId: DebtId; readonly ledger: DebtLedger }[];
};

export type HowToSplit = {
  /** The day that the payment is valued at, in the debtor's zone. */
  readonly on: LocalDate;
  /** Whether the CDC's caps hold. */
  readonly consumer: boolean;
  readonly rules: MoneyRules;
  readonly strategy?: AllocationStrategy | undefined;
  readonly tolerance?: Centavos | undefined;
  /** What an early payoff that is paid whole spares the debtor of each instalment. */
  readonly spared?: Charge['payoff'];
  /** What is let go in place of what this amount alone would earn: it was earned by more, of which a part went back since. */
  readonly earned?: readonly Waiver[] | undefined;
  /** What a tolerance had let go with the help of other money, of which a part went back since: it stays let go. */
  readonly stillLetGo?: readonly Waiver[] | undefined;
};

/** One debt while it is being paid: brought to the day, then part by part less. */
type Account = {
  readonly debtId: DebtId;
  readonly charges: LateCharges;
  /** What of the principal falls due only later. */
  readonly notDue: Centavos;
  ledger: DebtLedger;
  readonly taken: Map<DebtPart, Centavos>;
  readonly let: Waiver[];
};

/**
 * Splits an amount over debts in the order that the strategy says. What no debt takes is overpaid. Whoever pays the whole
 * in time has the discount, whoever pays ahead what that spares; a rest within the tolerance is let go. All of it is
 * written down as waived, so that what a debt ever owed is what was paid of it, what was waived and what is open.
 */
export function allocate(debts: readonly Owing[], amount: Centavos, how: HowToSplit): Split {
  const { on, consumer, rules, strategy = 'oldest-first', tolerance = ZERO_CENTAVOS } = how;
  const { spared = [], earned, stillLetGo = [] } = how;
  const accounts = debts
    .filter(({ ledger }) => isOwed(ledger))
    .toSorted(oldestFirst)
    .map((debt): Account => {
      const charges = lateChargesOn(debt, on, consumer, rules);
      const { ledger } = charges;
      const notDue = principalNotDue(debt, on);
      return { debtId: debt.debtId, charges, notDue, ledger, taken: new Map(), let: [] };
    });
  const earns = amount > 0 && earned === undefined;
  for (const waiver of earned ?? []) waiveAgain(accounts, waiver);
  if (earns) spare(accounts, spared);
  if (earns) grantDiscounts(accounts, addCentavos(amount, tolerance));

  const byId = new Map(accounts.map((account) => [account.debtId, account]));
  const slots = slotsOf(strategy, [...byId.keys()]);
  let left = amount;
  for (const isDue of [true, false]) {
    for (const { debtId, part } of slots) {
      const account = byId.get(debtId);
      if (left === 0 || account === undefined) continue;
      const taken = centavos(Math.min(left, takenBy(account, part, isDue)));
      take(account, part, taken);
      left = subtractCentavos(left, taken);
    }
  }
  const rest = sumCentavos(accounts.map(({ ledger }) => openOf(ledger)));
  if (earns && rest > 0 && rest <= tolerance) accounts.forEach(letGo);
  else if (earns) for (const waiver of stillLetGo) letGoAgain(accounts, waiver);

  const touched = accounts.filter((account) => account.taken.size + account.let.length > 0);
  const allocations = touched.filter(({ taken }) => taken.size > 0).map(allocationOf);
  const split = {
    allocations,
    waived: touched.flatMap((account) => account.let),
    overpaid: left,
    ledgers: touched.map(({ debtId, ledger }) => ({ debtId, ledger })),
  };
  assert(addCentavos(left, allocatedBy(allocations)) === amount, 'centavos were made or lost');
  for (const account of touched) assertConserved(account);
  return split;
}

/** What went into debts. */
export const allocatedBy = (allocations: readonly Allocation[]): Centavos =>
  sumCentavos(
    allocations.flatMap((allocation) => DEBT_PARTS.map((part) => allocatedTo(allocation, part))),
  );

export const allocatedTo = (allocation: Allocation, part: DebtPart): Centavos =>
  allocation[part] ?? ZERO_CENTAVOS;

/** What a part takes at most: what is not due yet waits until all that is has been paid (Código Civil art. 355). */
function takenBy({ ledger, notDue }: Account, part: DebtPart, isDue: boolean): Centavos {
  const open = openPart(ledger, part);
  return part === 'principal' && isDue ? centavos(Math.max(0, open - notDue)) : open;
}

function waiveAgain(accounts: readonly Account[], waiver: Waiver): void {
  const account = accounts.find(({ debtId }) => debtId === waiver.debtId);
  assert(account, 'what was earned is of the debts that the payment is for');
  const parts = DEBT_PARTS.map((part) => [part, allocatedTo(waiver, part)] as const);
  waive(account, waiver.reason, new Map(parts.filter(([, amount]) => amount > 0)));
}

/** A discount is for whoever pays all that the payment is for: none when something stays open. */
function grantDiscounts(accounts: readonly Account[], reach: Centavos): void {
  if (reach < sumCentavos(accounts.map(({ charges }) => charges.total))) return;
  for (const account of accounts) {
    const { discount } = account.charges;
    if (discount === 0) continue;
    waive(account, 'discount', new Map([['principal', discount]]));
  }
}

/** Interest that does not accrue because an instalment is paid ahead, and the policy's discount for that. */
function spare(accounts: readonly Account[], spared: NonNullable<Charge['payoff']>): void {
  for (const account of accounts) {
    const { dropped = ZERO_CENTAVOS } =
      spared.find(({ debtId }) => debtId === account.debtId) ?? {};
    const principal = centavos(Math.min(dropped, account.ledger.principalOpen));
    if (principal > 0) waive(account, 'payoff', new Map([['principal', principal]]));
  }
}

/** What is missing is less than what asking for it is worth. */
function letGo(account: Account): void {
  const open = DEBT_PARTS.map((part) => [part, openPart(account.ledger, part)] as const);
  const missing = open.filter(([, amount]) => amount > 0);
  if (missing.length > 0) waive(account, 'tolerance', new Map(missing));
}

/** At most what is open: a due date that moved since may have let other money pay it. */
function letGoAgain(accounts: readonly Account[], waiver: Waiver): void {
  const account = accounts.find(({ debtId }) => debtId === waiver.debtId);
  if (!account) return;
  const parts = DEBT_PARTS.map((part) => {
    const open = openPart(account.ledger, part);
    return [part, centavos(Math.min(open, allocatedTo(waiver, part)))] as const;
  });
  const left = parts.filter(([, amount]) => amount > 0);
  if (left.length > 0) waive(account, waiver.reason, new Map(left));
}

function waive(
  account: Account,
  reason: Waiver['reason'],
  parts: ReadonlyMap<DebtPart, Centavos>,
): void {
  for (const [part, amount] of parts) reduce(account, part, amount);
  account.let.push({ ...partsOf(account.debtId, parts), reason });
}

function take(account: Account, part: DebtPart, amount: Centavos): void {
  if (amount === 0) return;
  account.taken.set(part, addCentavos(account.taken.get(part) ?? ZERO_CENTAVOS, amount));
  reduce(account, part, amount);
}

function reduce(account: Account, part: DebtPart, amount: Centavos): void {
  const open = subtractCentavos(openPart(account.ledger, part), amount);
  account.ledger = withPart(account.ledger, part, open);
}

const allocationOf = ({ debtId, taken }: Account): Allocation => partsOf(debtId, taken);

/** Only the parts that every debt has are always there. */
function partsOf(debtId: DebtId, parts: ReadonlyMap<DebtPart, Centavos>): Allocation {
  const of = (part: DebtPart): Centavos => parts.get(part) ?? ZERO_CENTAVOS;
  return {
    debtId,
    interest: of('interest'),
    fine: of('fine'),
    principal: of('principal'),
    ...(parts.has('correction') && { correction: of('correction') }),
    ...(parts.has('honorarios') && { honorarios: of('honorarios') }),
  };
}

function assertConserved(account: Account): void {
  const gone = allocatedBy([allocationOf(account), ...account.let]);
  const before = openOf(account.charges.ledger);
  assert(addCentavos(gone, openOf(account.ledger)) === before, 'a debt lost or made centavos');
}

/** Debts of one day go by their id, so that the split does not hang on the order in which they were read. */
const oldestFirst = (a: Owing, b: Owing): number =>
  compareDates(a.dueDate, b.dueDate) || (a.debtId < b.debtId ? -1 : 1);
