import * as z from 'zod';
import { DebtId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import {
  addCentavos,
  Centavos,
  centavos,
  sumCentavos,
  ZERO_CENTAVOS,
} from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { type Debt, spareUntil } from './debt.ts';
import { openWithoutHold } from './ledger.ts';

/** What the creditor's own acts opened again of an agreement, or of debts outside agreements, while something of it is owed. */
export const OwedAgain = z.object({
  /** The first of those acts of which something is owed, and the last. */
  since: Instant,
  at: Instant,
  by: z.enum(['refund', 'correction']),
  /** What went back in all; zero of corrections. */
  returned: Centavos,
  parts: z.array(z.object({ debtId: DebtId, amount: Centavos, payBy: LocalDate })),
});
export type OwedAgain = z.infer<typeof OwedAgain>;
/** One of those acts. */
export type OwesAgain = Omit<OwedAgain, 'since' | 'at'>;

/** Of which debts more is open than before, were it not for what a bank holds, and until when that may be paid. */
export const openedAgain = (
  was: readonly Debt[],
  now: readonly Debt[],
  isMeant: (debt: Debt) => boolean,
): OwedAgain['parts'] =>
  now.filter(isMeant).flatMap((debt) => {
    const before = was.find(({ debtId }) => debtId === debt.debtId);
    if (debt.status !== 'open' || !before) return [];
    const { debtId, dueDate } = debt;
    const until = spareUntil(debt);
    const amount = until
      ? (debt.ledger.givenBack ?? 0) - (before.ledger.givenBack ?? 0)
      : openWithoutHold(debt.ledger) - openWithoutHold(before.ledger);
    return amount > 0 ? [{ debtId, amount: centavos(amount), payBy: until ?? dueDate }] : [];
  });

/** What is owed again by the creditor's acts, with one more of them. */
export function withOwedAgain(
  debts: readonly Debt[],
  known: OwedAgain | undefined,
  { by, returned, parts }: OwesAgain,
  at: Instant,
): OwedAgain {
  const left = (known?.parts ?? []).flatMap(({ debtId, amount, payBy }) => {
    const more = parts.find((part) => part.debtId === debtId)?.amount ?? ZERO_CENTAVOS;
    const before = centavos(Math.max(0, openIn(debts, debtId) - more));
    const still = centavos(Math.min(amount, before));
    return still > 0 ? [{ debtId, amount: still, payBy }] : [];
  });
  const older = left.filter(({ debtId }) => !parts.some((part) => part.debtId === debtId));
  const grown = parts.map((part) => {
    const { amount = ZERO_CENTAVOS } = left.find(({ debtId }) => debtId === part.debtId) ?? {};
    return { ...part, amount: addCentavos(part.amount, amount) };
  });
  const before = left.length > 0 ? known : undefined;
  return {
    since: before?.since ?? at,
    at,
    by,
    returned: addCentavos(before?.returned ?? ZERO_CENTAVOS, returned),
    parts: [...older, ...grown],
  };
}

/** What is still missing of what had been paid and the creditor's own acts opened again. */
export type StillOwed = {
  /** When the creditor first did so, and when last. */
  readonly since: Instant;
  readonly at: Instant;
  readonly by: OwedAgain['by'];
  readonly returned: Centavos;
  readonly missing: Centavos;
  /** Until when the first of it may be paid. */
  readonly payBy: LocalDate;
};

/** Null once nothing of it is. */
export function stillOwed(debts: readonly Debt[], owed: OwedAgain | undefined): StillOwed | null {
  if (!owed) return null;
  const { since, at, by, returned, parts } = owed;
  const open = parts
    .map(({ debtId, amount, payBy }) => ({
      missing: centavos(Math.min(amount, openIn(debts, debtId))),
      payBy,
    }))
    .filter(({ missing }) => missing > 0);
  const [payBy] = open.map((part) => part.payBy).toSorted();
  return payBy
    ? { since, at, by, returned, missing: sumCentavos(open.map(({ missing }) => missing)), payBy }
    : null;
}

/** Of a debt that is late for another part, only what went back is asked for anew. */
const openIn = (debts: readonly Debt[], debtId: Debt['debtId']): Centavos =>
  sumCentavos(
    debts.flatMap((debt) => {
      if (debt.debtId !== debtId || debt.status !== 'open') return [];
      const { ledger } = debt;
      return [spareUntil(debt) ? (ledger.givenBack ?? ZERO_CENTAVOS) : openWithoutHold(ledger)];
    }),
  );
