import type { LocalDate } from '#shared/domain/values/local-date.ts';
import {
  type Centavos,
  centavos,
  subtractCentavos,
  sumCentavos,
  ZERO_CENTAVOS,
} from '#shared/domain/values/money.ts';
import type { Debt, DebtLedger } from './debt.ts';
import { principalOwed } from './debt.ts';

/** What a debt is made of, in the order in which a payment takes it (Código Civil art. 354: interest before principal). */
export const DEBT_PARTS = ['interest', 'fine', 'honorarios', 'correction', 'principal'] as const;
export type DebtPart = (typeof DEBT_PARTS)[number];

export function openPart(ledger: DebtLedger, part: DebtPart): Centavos {
  switch (part) {
    case 'interest':
      return ledger.interestOpen;
    case 'fine':
      return ledger.fineOpen;
    case 'honorarios':
      return ledger.honorariosOpen ?? ZERO_CENTAVOS;
    case 'correction':
      return ledger.correctionOpen ?? ZERO_CENTAVOS;
    case 'principal':
      return ledger.principalOpen;
  }
}

export function withPart(ledger: DebtLedger, part: DebtPart, open: Centavos): DebtLedger {
  switch (part) {
    case 'interest':
      return { ...ledger, interestOpen: open };
    case 'fine':
      return { ...ledger, fineOpen: open };
    case 'honorarios':
      return { ...ledger, honorariosOpen: open };
    case 'correction':
      return { ...ledger, correctionOpen: open };
    case 'principal':
      return { ...ledger, principalOpen: open };
  }
}

/** All that is open by this ledger, without what accrued in the days since. */
export const openOf = (ledger: DebtLedger): Centavos =>
  sumCentavos(DEBT_PARTS.map((part) => openPart(ledger, part)));

/** What would be open by this ledger had the payer's bank taken nothing. */
export const openWithoutHold = (ledger: DebtLedger): Centavos =>
  subtractCentavos(openOf(ledger), ledger.held ?? ZERO_CENTAVOS);

/** Whether anything is still owed by this ledger, before any interest of the days since. */
export const isOwed = (ledger: DebtLedger): boolean => openOf(ledger) > 0;

/** The ledger of a debt of which nothing was paid and nothing has accrued. */
export const untouchedLedger = (
  debt: Pick<Debt, 'principal' | 'terms' | 'movedAway'>,
): DebtLedger => ({
  principalOpen: principalOwed(debt),
  fineOpen: ZERO_CENTAVOS,
  fineCharged: false,
  interestOpen: ZERO_CENTAVOS,
  accruedThrough: null,
  ...(debt.movedAway && { givenBack: centavos(Math.min(debt.movedAway, principalOwed(debt))) }),
});

/**
 * A ledger less another, which an agreement settles: what the creditor has given back since is the last of it, as it was not owed when
 * that was agreed, and what a bank holds is first of what is left. A part that was never open stays absent, so that a ledger is written as it ever was.
 */
export function lessLedger(ledger: DebtLedger, settled: DebtLedger): DebtLedger {
  const left = lessParts(ledger, settled);
  const { givenBack = ZERO_CENTAVOS, held = ZERO_CENTAVOS } = ledger;
  return withBack(
    withHold(left, centavos(Math.min(held, openOf(left)))),
    centavos(Math.min(givenBack, left.principalOpen)),
  );
}

const lessParts = (ledger: DebtLedger, settled: DebtLedger): DebtLedger =>
  DEBT_PARTS.reduce((left, part) => {
    const open = openPart(left, part);
    return open === 0 ? left : withPart(left, part, less(open, openPart(settled, part)));
  }, ledger);

function withBack(known: DebtLedger, givenBack: Centavos): DebtLedger {
  const { givenBack: _, ...ledger } = known;
  return givenBack > 0 ? { ...ledger, givenBack } : ledger;
}

function withHold(known: DebtLedger, held: Centavos): DebtLedger {
  const { held: _, ...ledger } = known;
  return held > 0 ? { ...ledger, held } : ledger;
}

/** The ledger once these parts of it were let go, with how much of them was open. */
export function lessLetGo(ledger: DebtLedger, parts: DebtLedger, on: LocalDate): DebtLedger {
  const { givenBack = ZERO_CENTAVOS } = ledger;
  const left = withBack(lessParts(ledger, parts), less(givenBack, parts.principalOpen));
  const amount = subtractCentavos(openOf(ledger), openOf(left));
  const principal = subtractCentavos(ledger.principalOpen, left.principalOpen);
  return withLetGo(left, { on, amount, principal });
}

/** All that the creditor let go of it for good. */
export const letGoOf = ({ letGo = [] }: DebtLedger): Centavos =>
  sumCentavos(letGo.map(({ amount }) => amount));

/** The ledger with one more thing written down that was let go of it. */
export const withLetGo = (
  ledger: DebtLedger,
  gone: NonNullable<DebtLedger['letGo']>[number],
): DebtLedger => (gone.amount > 0 ? { ...ledger, letGo: [...(ledger.letGo ?? []), gone] } : ledger);

const less = (a: Centavos, b: Centavos): Centavos => centavos(Math.max(0, a - b));
