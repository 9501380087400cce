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
import { openOf, openWithoutHold } from './ledger.ts';

/** What the creditor's own acts opened again of an agreement, or of debts outside agreements, while something of it is owed. */
export const OwedAgain = z.object({
  /** The first of those acts of which something is owed, and the last. */
  since: Instant,
  at: Instant,
  by: z.enum(['refund', 'correction']),
  /** What went back in all; zero of corrections. */
  returned: Centavos,
  /** When the debtor was last told. */
  toldAt: Instant,
  /**
   * `instead`: it had been paid in place of what a bank holds, and is missing as long as the bank holds that. `rests`: its debt
   * rests in an agreement, so nobody asks for it before that is kept.
   */
  parts: z.array(
    z.object({
      debtId: DebtId,
      amount: Centavos,
      payBy: LocalDate,
      instead: z.literal(true).optional(),
      rests: z.literal(true).optional(),
    }),
  ),
});
export type OwedAgain = z.infer<typeof OwedAgain>;
/** One of those acts. */
export type OwesAgain = Omit<OwedAgain, 'since' | 'at' | 'toldAt'> & {
  /** When that went back which is missing only now, as a bank took what had filled it. */
  readonly returnedAt?: Instant | undefined;
};

/** What was done to money, with the debts before and after. By a bank nothing goes back, but it may take what had filled a refund. */
export type Act = {
  readonly was: readonly Debt[];
  readonly now: readonly Debt[];
  readonly by: OwedAgain['by'] | 'bank';
  /** Zero but of a refund. */
  readonly returned: Centavos;
};

/** What of these debts an act made missing that is the creditor's doing, and until when each part may be paid; null of nothing. */
export function owesAgainBy(
  { was, now, by, returned }: Act,
  isMeant: (debt: Debt) => boolean,
): OwesAgain | null {
  const moved = now.filter(isMeant).flatMap((debt) => {
    const before = was.find(({ debtId }) => debtId === debt.debtId);
    return debt.status === 'open' && before ? [{ debt, before }] : [];
  });
  const free = moved.flatMap(({ debt, before }) => {
    const more = freeIn(debt) - freeIn(before, spareUntil(debt) !== null);
    return more > 0 ? [partOf(debt, more)] : [];
  });
  if (by === 'bank') {
    // The bank's own day, on which it falls due once more, is none of the creditor's acts.
    const acts = moved.flatMap(({ debt, before }) =>
      (before.dueBefore ?? debt.dueBefore ?? []).map(({ until }) => until),
    );
    const returnedAt = acts.toSorted().at(-1);
    const missing = sumCentavos(free.map(({ amount }) => amount));
    return missing > 0 && returnedAt
      ? { by: 'refund', returned: missing, returnedAt, parts: free }
      : null;
  }
  const parts = [
    ...free,
    ...(by === 'refund' ? inPlaceOfHeld(moved, free) : []),
    ...restingBy({ was, now }, isMeant),
  ];
  return parts.length > 0 ? { by, returned, parts } : null;
}

/** What rests in an agreement is owed more by it, once that is kept. */
const restingBy = (
  { was, now }: Pick<Act, 'was' | 'now'>,
  isMeant: (debt: Debt) => boolean,
): Parts =>
  now.filter(isMeant).flatMap((debt) => {
    const before = was.find(({ debtId }) => debtId === debt.debtId);
    if (debt.status !== 'agreed' || before?.status !== 'agreed') return [];
    const more = openWithoutHold(debt.ledger) - openWithoutHold(before.ledger);
    return more > 0 ? [{ ...partOf(debt, more), rests: true as const }] : [];
  });

type Moved = readonly { readonly debt: Debt; readonly before: Debt }[];
type Parts = OwedAgain['parts'];

/** What went back had been paid in place of what a bank holds: missing again is more than would be had the bank taken nothing. */
function inPlaceOfHeld(moved: Moved, free: Parts): Parts {
  const whole = moved.filter(({ debt }) => spareUntil(debt) === null);
  const opened = whole.map(({ debt, before }) => openOf(debt.ledger) - openOf(before.ledger));
  const told = free.filter(({ debtId }) => whole.some(({ debt }) => debt.debtId === debtId));
  let left =
    opened.reduce((sum, more) => sum + more, 0) - told.reduce((sum, { amount }) => sum + amount, 0);
  return whole.flatMap(({ debt }, index) => {
    const known = told.find(({ debtId }) => debtId === debt.debtId)?.amount ?? 0;
    const more = Math.min(left, (opened[index] ?? 0) - known, debt.ledger.held ?? 0);
    if (more <= 0) return [];
    left -= more;
    return [{ ...partOf(debt, more), instead: true as const }];
  });
}

const partOf = (debt: Debt, amount: number): Parts[number] => ({
  debtId: debt.debtId,
  amount: centavos(amount),
  payBy: spareUntil(debt) ?? debt.dueDate,
});

/** What is owed again by the creditor's acts, with one more of them. */
export function withOwedAgain(
  debts: readonly Debt[],
  known: OwedAgain | undefined,
  { by, returned, returnedAt, parts }: OwesAgain,
  at: Instant,
): OwedAgain {
  const isSame = (a: Parts[number]) => (b: Parts[number]) =>
    a.debtId === b.debtId && a.instead === b.instead && a.rests === b.rests;
  const left = (known?.parts ?? []).flatMap((part) => {
    const more = parts.find(isSame(part))?.amount ?? ZERO_CENTAVOS;
    const before = centavos(Math.max(0, openIn(debts, part) - more));
    const amount = centavos(Math.min(part.amount, before));
    return amount > 0 ? [{ ...part, amount }] : [];
  });
  const older = left.filter((part) => !parts.some(isSame(part)));
  const grown = parts.map((part) => {
    const { amount = ZERO_CENTAVOS } = left.find(isSame(part)) ?? {};
    return { ...part, amount: addCentavos(part.amount, amount) };
  });
  const before = left.length > 0 ? known : undefined;
  const moment = returnedAt ?? at;
  const told = before?.returned ?? ZERO_CENTAVOS;
  return {
    since: before?.since ?? moment,
    at: before && before.at > moment ? before.at : moment,
    toldAt: at,
    by,
    // What a bank took had filled what went back then, which was told with it.
    returned: returnedAt ? centavos(Math.max(told, returned)) : addCentavos(told, returned),
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
    .filter(({ rests }) => !rests)
    .map((part) => ({
      missing: centavos(Math.min(part.amount, openIn(debts, part))),
      payBy: part.payBy,
    }))
    .filter(({ missing }) => missing > 0);
  const [payBy] = open.map((part) => part.payBy).toSorted();
  return payBy
    ? { since, at, by, returned, missing: sumCentavos(open.map(({ missing }) => missing)), payBy }
    : null;
}

const openIn = (debts: readonly Debt[], { debtId, instead, rests }: Parts[number]): Centavos =>
  sumCentavos(
    debts.flatMap((debt) => {
      if (debt.debtId !== debtId || debt.status !== (rests ? 'agreed' : 'open')) return [];
      if (rests) return [openWithoutHold(debt.ledger)];
      return [instead ? (debt.ledger.held ?? ZERO_CENTAVOS) : freeIn(debt)];
    }),
  );

/** Open of it were it not for a bank's hold; of a debt that is late for another part, only what went back is asked for anew. */
const freeIn = (debt: Debt, isSpared = spareUntil(debt) !== null): Centavos =>
  isSpared ? (debt.ledger.givenBack ?? ZERO_CENTAVOS) : openWithoutHold(debt.ledger);
