import { type SignedAgreement, stands } from '#shared/domain/agreement/agreement.ts';
import { agreementOf } from '#shared/domain/agreement/agreement-figures.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import { isOwed } from '#shared/domain/debt/ledger.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { DebtId } from '#shared/domain/values/ids.ts';
import { type Counted, isPriorTo } from './came-back.ts';

/**
 * The debts that a payment may go to: those that are named for it, or all of the credor. What rests in an
 * agreement leads to the agreement's instalments, and the instalments of an agreement that has ended lead back to its
 * debts, so that money reaches what it was for whatever became of it meanwhile. What the creditor had taken back takes money
 * only where it is named.
 *
 * @param debts as they stand just before the payment
 * @param named by its charge, or by somebody of the team; null when nobody named any
 * @returns `first` what is owed in any case; `after`, for what is left, debts of an agreement that was kept and of which an
 *   instalment is still open just before this payment: money is the agreement's first, as it was while nobody knew that
 *   it would be kept
 */
export function debtsFor(
  record: DebtorRecord,
  debts: readonly Debt[],
  payment: Pick<Counted, 'paymentId' | 'credorId' | 'paidAt' | 'cameBackAfter'>,
  named: readonly DebtId[] | null,
): { readonly first: readonly Debt[]; readonly after: readonly Debt[] } {
  const own = debts.filter(({ credorId }) => credorId === payment.credorId);
  const meant = own.filter((debt) => named?.includes(debt.debtId) ?? !wasTakenBack(debt));
  const reached = new Set(meant.flatMap((debt) => leadsTo(debt)));
  const all = own.filter(({ debtId }) => reached.has(debtId));
  return {
    first: all.filter((debt) => !waitsForInstalments(debt)),
    after: all.filter(waitsForInstalments),
  };

  function wasTakenBack(debt: Debt): boolean {
    const isTakenBack = debt.status === 'withdrawn' && debt.because !== undefined;
    return isTakenBack && debt.withdrawnAt <= payment.paidAt;
  }

  function leadsTo(debt: Debt): readonly DebtId[] {
    const { instalment, debtId } = debt;
    if (instalment) {
      const agreement = agreementOf(record, instalment.agreementId);
      if (agreement && stands(agreement)) return isPriorTo(agreement, payment) ? [] : [debtId];
      const origins = agreement?.debts.map((agreed) => agreed.debtId) ?? [];
      return own.filter((other) => origins.includes(other.debtId)).flatMap(leadsTo);
    }
    const agreement = standingOver(debtId);
    if (!agreement) return [debtId];
    const parts = agreement.instalments.map((part) => part.debtId);
    return agreement.status === 'fulfilled' ? [...parts, debtId] : parts;
  }

  /** The last agreement about a debt that the payment came after: by its moment, for the table brings them by their ids. */
  function standingOver(debtId: DebtId): SignedAgreement | null {
    const covering = record.agreements
      .filter(stands)
      .filter(
        (known) =>
          !isPriorTo(known, payment) && known.debts.some((agreed) => agreed.debtId === debtId),
      );
    return covering.toSorted((a, b) => (a.acceptedAt < b.acceptedAt ? 1 : -1))[0] ?? null;
  }

  function waitsForInstalments({ debtId, instalment }: Debt): boolean {
    const agreement = instalment ? null : standingOver(debtId);
    const parts = agreement?.instalments.map((part) => part.debtId) ?? [];
    return own.some((debt) => parts.includes(debt.debtId) && isOwed(debt.ledger));
  }
}
