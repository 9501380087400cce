import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { DebtorRecord, RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { replay, restatements } from '#shared/domain/payment/replay.ts';
import type { AgreementId, CredorId } from '#shared/domain/values/ids.ts';
import { type Centavos, sumCentavos } from '#shared/domain/values/money.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { Agreement } from './agreement.ts';
import { agreementOf, openInstalmentsOf } from './agreement-figures.ts';
import { noticeOf } from './notice.ts';
import { withRestsDue } from './rests-due.ts';
import { paidOffBefore } from './paid-off-before.ts';
import { reinstateAgreement } from './reinstate-agreement.ts';
import { type KeptAgreement, type MovedBy, reopenedTask } from './reopened-task.ts';

/**
 * What money that came or went makes of the agreements with a credor, one after the other: one whose instalments are all
 * paid is fulfilled, one that was is open again once an instalment is owed anew, and one that broke stands again once money
 * of within its tolerance becomes known.
 *
 * @param record as it is after the money
 * @param was as it was before
 * @param by who moved it
 */
export function agreementsAfterMoney(
  record: RegisteredRecord,
  was: DebtorRecord,
  credorId: CredorId,
  at: Instant,
  rules: MoneyRules,
  by: MovedBy,
): readonly Fact[] {
  const { debtorId } = record.debtor;
  const facts: Fact[] = [];
  for (const { agreementId } of record.agreements.filter((known) => known.credorId === credorId)) {
    const before = preview(record, facts, { debtorId, at });
    const broken = agreementOf(before, agreementId);
    const back = broken?.status === 'broken' ? reinstateAgreement(before, broken, rules) : null;
    if (back) facts.push(back, ...noticeOf(before, back, 'reinstated', at));
    const now = back ? preview(before, [back], { debtorId, at }) : before;
    const known = agreementOf(now, agreementId);
    const owes = openInstalmentsOf(now, { agreementId }).length > 0;
    if (known?.status === 'active' && !owes) {
      const fulfilled: Agreement = { ...known, status: 'fulfilled', fulfilledAt: at };
      const type = 'agreement-fulfilled' as const;
      const kept = { type, agreementId, credorId, ...splitWith(now, fulfilled, rules) };
      facts.push(...withRestsDue(now, kept, known.keptAt, at));
    }
    const paidOff = known?.status === 'active' && owes ? paidOffBefore(now, known, rules) : null;
    if (known?.status === 'active' && known.owedAgain && paidOff) {
      const task = reopenedTask(now, { ...known, keptAt: paidOff }, known.owedAgain.by, at);
      const whose = { byCreditor: true as const, keptAt: paidOff, task };
      const type = 'agreement-reopened' as const;
      facts.push({ type, agreementId, credorId, ...splitWith(now, known, rules), ...whose });
      continue;
    }
    const kept = known && keptOnce(known);
    const owesMore =
      known?.status === 'fulfilled'
        ? owes
        : missingOf(now, agreementId) > missingOf(was, agreementId);
    if (kept && owesMore) {
      const active: Agreement = { ...kept, status: 'active' };
      const type = 'agreement-reopened' as const;
      const task = reopenedTask(now, kept, by, at);
      const whose = { ...(by !== 'bank' && { byCreditor: true as const }), task };
      facts.push({ type, agreementId, credorId, ...splitWith(now, active, rules), ...whose });
    }
  }
  return facts;
}

/** What is kept, or was before it came to owe again; null of one that never was, or has ended. */
function keptOnce(known: Agreement): KeptAgreement | null {
  if (known.status === 'fulfilled') {
    const { fulfilledAt: keptAt, ...parts } = known;
    return { ...parts, keptAt };
  }
  return known.status === 'active' && known.keptAt ? { ...known, keptAt: known.keptAt } : null;
}

const missingOf = (record: DebtorRecord, agreementId: AgreementId): Centavos =>
  sumCentavos(openInstalmentsOf(record, { agreementId }).map(({ ledger }) => ledger.principalOpen));

/** What the debts owe, and how payments are split, once this agreement stands like that. */
function splitWith(record: RegisteredRecord, changed: Agreement, rules: MoneyRules) {
  const agreements = record.agreements.map((known) =>
    known.agreementId === changed.agreementId ? changed : known,
  );
  const payments = record.payments.filter(({ credorId }) => credorId === changed.credorId);
  const taken = replay({ ...record, agreements }, changed.credorId, payments, rules);
  return { ledgers: taken.ledgers, restated: restatements(payments, taken.splits) };
}
