import type { Debt } from '#shared/domain/debt/debt.ts';
import { openWithoutHold } from '#shared/domain/debt/ledger.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import {
  addCentavos,
  type Centavos,
  centavos,
  sumCentavos,
  ZERO_CENTAVOS,
} from '#shared/domain/values/money.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { type Agreement, isSigned, type OwedAgain } from './agreement.ts';

/** The instalments of which more is open than before, were it not for what a bank holds, as they are after, and how much more. */
export const openedAgain = (
  was: DebtorRecord,
  now: DebtorRecord,
): readonly { readonly debt: Debt; readonly amount: Centavos }[] =>
  now.debts.flatMap((debt) => {
    const before = was.debts.find(({ debtId }) => debtId === debt.debtId);
    if (!debt.instalment || debt.status !== 'open' || !before) return [];
    const amount = openWithoutHold(debt.ledger) - openWithoutHold(before.ledger);
    return amount > 0 ? [{ debt, amount: centavos(amount) }] : [];
  });

/**
 * That of an agreement which stands something is owed again by the creditor's own act, with the day until which each part of it may
 * be paid without fine or interest; none where nothing of it is.
 *
 * @param was the record before that act, and `now` after it
 * @param returned what went back; zero of a correction
 */
export const owedAgainBy = (
  was: DebtorRecord,
  now: DebtorRecord,
  { agreementId, credorId }: Pick<Agreement, 'agreementId' | 'credorId'>,
  by: OwedAgain['by'],
  returned: Centavos,
): readonly FactOf<'agreement-owes-again'>[] => {
  const parts = openedAgain(was, now)
    .filter(({ debt }) => debt.instalment?.agreementId === agreementId)
    .map(({ debt, amount }) => ({ debtId: debt.debtId, amount, payBy: debt.dueDate }));
  return parts.length > 0
    ? [{ type: 'agreement-owes-again', agreementId, credorId, by, returned, parts }]
    : [];
};

/** What an agreement owes again by the creditor's acts, with one more of them. */
export function withOwedAgain(
  { debts }: DebtorRecord,
  known: OwedAgain | undefined,
  { by, returned, parts }: FactOf<'agreement-owes-again'>,
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

/** What is still missing of an agreement that was paid and that the creditor's own acts opened again. */
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

/** Null once nothing of it is, or the agreement has ended. */
export function stillOwedAgain({ debts }: DebtorRecord, agreement: Agreement): StillOwed | null {
  const owed = isSigned(agreement) && agreement.status === 'active' ? agreement.owedAgain : null;
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

const openIn = (debts: readonly Debt[], debtId: Debt['debtId']): Centavos =>
  sumCentavos(
    debts.flatMap((debt) =>
      debt.debtId === debtId && debt.status === 'open' ? [openWithoutHold(debt.ledger)] : [],
    ),
  );
