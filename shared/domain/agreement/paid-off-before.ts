import { openWithoutHold } from '#shared/domain/debt/ledger.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import { withLedgers } from '#shared/domain/debt/with-ledger.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { replay } from '#shared/domain/payment/replay.ts';
import { ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { ActiveAgreement } from './agreement.ts';
import { openInstalmentsOf } from './agreement-figures.ts';

/**
 * When the last of an agreement was paid of which the creditor had given something back before that payment became known: it was kept
 * then, though nobody could tell, so it owes what went back and ends by nobody's clock. Null of one that was known to be kept, that
 * never was paid whole, or of which more is open than the creditor's refunds opened.
 */
export function paidOffBefore(
  record: RegisteredRecord,
  agreement: ActiveAgreement,
  rules: MoneyRules,
): Instant | null {
  const { agreementId, credorId, keptAt, owedAgain } = agreement;
  if (keptAt || owedAgain?.by !== 'refund') return null;
  const isBack = openInstalmentsOf(record, agreement).every(
    ({ ledger }) => openWithoutHold(ledger) <= (ledger.givenBack ?? 0),
  );
  if (!isBack) return null;
  const own = record.payments.filter(
    (payment) => payment.credorId === credorId && payment.paidAt <= owedAgain.since,
  );
  const whole = own.map((payment) => ({ ...payment, refunded: ZERO_CENTAVOS }));
  const { ledgers } = replay(record, credorId, whole, rules);
  const debts = withLedgers(record.debts, ledgers, owedAgain.since);
  if (openInstalmentsOf({ ...record, debts }, { agreementId }).length > 0) return null;
  return (
    own
      .map(({ paidAt }) => paidAt)
      .toSorted()
      .at(-1) ?? null
  );
}
