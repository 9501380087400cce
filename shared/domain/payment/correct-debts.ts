import type { DebtorRecord, RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { preview } from '#shared/domain/history/preview.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { sumCentavos } from '#shared/domain/values/money.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { allocatedBy } from './allocate.ts';
import { replay, restatements } from './replay.ts';

/**
 * Adds to each correction what it does to money that was paid: of a debt that turns out to be less than was paid of it,
 * the payments are taken again, so that the rest goes to the other debts that they were for, or waits as overpaid.
 *
 * @param facts in the order in which they will be written; others than corrections stay as they are
 */
export function withRestatedPayments(
  record: DebtorRecord,
  facts: readonly Fact[],
  context: { readonly debtorId: DebtorId; readonly at: Instant },
): readonly Fact[] {
  let before = record;
  return facts.map((fact) => {
    const whole =
      fact.type === 'debt-corrected' && isRegistered(before) ? restated(before, fact) : fact;
    if (record.payments.length > 0) before = preview(before, [whole], context);
    return whole;
  });
}

function restated(
  record: RegisteredRecord,
  correction: FactOf<'debt-corrected'>,
): FactOf<'debt-corrected'> {
  const { credorId, debtId, principal, dueDate, terms } = correction;
  const known = record.payments.filter((payment) => payment.credorId === credorId);
  const taken = known
    .flatMap(({ allocations }) => allocations)
    .filter((allocation) => allocation.debtId === debtId);
  const isBelowPaid = sumCentavos(taken.map((allocation) => allocation.principal)) > principal;
  const neverWas = principal === 0 && allocatedBy(taken) > 0;
  if (!isBelowPaid && !neverWas) return correction;

  const debts = record.debts.map((debt) =>
    debt.debtId === debtId ? { ...debt, principal, dueDate, terms } : debt,
  );
  const { splits, ledgers } = replay({ ...record, debts }, known);
  return { ...correction, ledgers, restated: restatements(known, splits) };
}
