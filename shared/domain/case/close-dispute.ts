import { centavos } from '#shared/domain/values/money.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { caseOf, openDebtsOf } from './case-figures.ts';

/**
 * What the end of a dispute makes true. Rejected, the régua goes on, unless the debtor has paid meanwhile. Upheld, the
 * debts were not owed: each is corrected to nothing and the case is settled. Nothing when the case is not disputed.
 */
export function closeDispute(
  record: RegisteredRecord,
  credorId: CredorId,
  outcome: FactOf<'dispute-closed'>['outcome'],
): readonly Fact[] {
  if (caseOf(record, credorId)?.status !== 'disputed') return [];
  const open = openDebtsOf(record, credorId);
  const withdrawn = outcome === 'upheld' ? open : [];
  const isSettled = withdrawn.length === open.length;
  return [
    { type: 'dispute-closed', credorId, outcome },
    ...withdrawn.map(({ debtId, description, dueDate, terms }): Fact => {
      const principal = centavos(0);
      return { type: 'debt-corrected', credorId, debtId, description, principal, dueDate, terms };
    }),
    ...(isSettled ? [{ type: 'case-settled' as const, credorId }] : []),
  ];
}
