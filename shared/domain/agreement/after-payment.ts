import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { replay } from '#shared/domain/payment/replay.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { Agreement } from './agreement.ts';
import { openInstalmentsOf } from './agreement-figures.ts';

/**
 * What money that came or went makes of the agreements with a credor: one whose instalments are all paid is fulfilled,
 * and one that was is open again once an instalment is owed anew.
 *
 * @param record as it is after the money
 */
export function agreementsAfterMoney(
  record: RegisteredRecord,
  credorId: CredorId,
  rules: MoneyRules,
): readonly Fact[] {
  return record.agreements
    .filter((known) => known.credorId === credorId)
    .flatMap((known): readonly Fact[] => {
      const { agreementId } = known;
      const owes = openInstalmentsOf(record, known).length > 0;
      if (known.status === 'active' && !owes) {
        const ledgers = ledgersWith(record, fulfilled(known), rules);
        return [{ type: 'agreement-fulfilled', agreementId, credorId, ledgers }];
      }
      if (known.status === 'fulfilled' && owes) {
        const { fulfilledAt: _, ...parts } = known;
        const ledgers = ledgersWith(record, { ...parts, status: 'active' }, rules);
        return [{ type: 'agreement-reopened', agreementId, credorId, ledgers }];
      }
      return [];
    });
}

const fulfilled = (known: Extract<Agreement, { status: 'active' }>): Agreement => ({
  ...known,
  status: 'fulfilled',
  fulfilledAt: known.acceptedAt,
});

/** What the debts owe once this agreement stands like that. */
function ledgersWith(record: RegisteredRecord, changed: Agreement, rules: MoneyRules) {
  const agreements = record.agreements.map((known) =>
    known.agreementId === changed.agreementId ? changed : known,
  );
  const payments = record.payments.filter(({ credorId }) => credorId === changed.credorId);
  return replay({ ...record, agreements }, changed.credorId, payments, rules).ledgers;
}
