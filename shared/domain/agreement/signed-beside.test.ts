import { expect, test } from 'vitest';
import { openDebtsOf } from '#shared/domain/case/case-figures.ts';
import { correctDebt } from '#shared/domain/debt/correct-debt.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { returnDebts, withdrawDebts } from '#shared/domain/debt/withdraw-debts.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { at, lookedAtOn } from '#shared/testing/agreement-clock.ts';
import { chargedBack, paid } from '#shared/testing/agreement-money.ts';
import { after, agreed, agreementIn } from '#shared/testing/agreements.ts';
import { sumsThatFail } from '#shared/testing/conserved.ts';
import { AURORA, aRecord } from '#shared/testing/records.ts';
import { endAgreement } from './end-agreement.ts';

/** Maria keeps an agreement about a debt of which the creditor then finds that it was more, so that the rest is owed. */
function keptOfPart(): RegisteredRecord {
  const signed = agreed(aRecord(), 0, at('2026-06-08'));
  const [debt] = signed.debts;
  const [whole] = agreementIn(signed).instalments;
  if (!debt || !whole) throw new Error('no agreement');
  const change = { principal: centavos(150_000) };
  const facts = correctDebt(signed, debt, change, at('2026-06-09'), RULES_WITHOUT_SERIES);
  const more = after(signed, facts, at('2026-06-09'));
  return paid(more, whole.amount, at('2026-06-10'), [whole.debtId], 'E0');
}

const takenBack = (record: RegisteredRecord, day: string) =>
  chargedBack(record, paymentIdOf('sandbox', 'E0'), 10_000, at(day));

/** She agrees on that rest, too, and a bank takes back what she paid for the first: both stand, about one debt. */
const beside = takenBack(agreed(keptOfPart(), 2, at('2026-06-15')), '2026-06-16');
const [first, second] = beside.agreements;

const restOf = ({ debts }: RegisteredRecord) => debts.find(({ instalment }) => !instalment);
const openOf = (record: RegisteredRecord) =>
  openDebtsOf(record, AURORA).map(({ instalment, ledger }) => [
    instalment?.agreementId,
    ledger.principalOpen,
  ]);

test('whose kept agreement comes to owe beside a newer one about the same debt owes the instalments of both', () => {
  expect(beside.agreements.map(({ status }) => status)).toEqual(['active', 'active']);
  expect(restOf(beside)).toMatchObject({ status: 'agreed', agreementId: second?.agreementId });
  expect(new Set(openOf(beside).map(([agreementId]) => agreementId))).toEqual(
    new Set([first?.agreementId, second?.agreementId]),
  );
});

test('is asked for no debt that rests in the older once the newer breaks, and for all of it once that breaks, too', () => {
  const broken = lookedAtOn(beside, '2026-12-01');
  expect(broken.agreements.map(({ status }) => status)).toEqual(['active', 'broken']);
  expect(restOf(broken)).toMatchObject({ status: 'agreed', agreementId: first?.agreementId });
  expect(openOf(broken)).toEqual([[first?.agreementId, 10_000]]);
  expect(sumsThatFail(broken)).toEqual([]);

  const all = lookedAtOn(broken, '2026-12-01');
  expect(all.agreements.map(({ status }) => status)).toEqual(['broken', 'broken']);
  expect(openOf(all)).toHaveLength(1);
  expect(restOf(all)).toMatchObject({ status: 'open' });
  expect(sumsThatFail(all)).toEqual([]);
});

test('is asked for what the older leaves over once that is paid again, though the newer was cancelled before', () => {
  const now = at('2026-06-18');
  const ending = { type: 'agreement-cancelled', because: 'debtor' } as const;
  const facts = endAgreement(beside, agreementIn(beside), ending, now, RULES_WITHOUT_SERIES);
  const cancelled = after(beside, facts, now);
  expect(restOf(cancelled)).toMatchObject({ status: 'agreed', agreementId: first?.agreementId });
  const [missing] = openDebtsOf(cancelled, AURORA);
  if (!missing) throw new Error('nothing is missing');
  const again = paid(cancelled, 11_000, at('2026-06-19'), [missing.debtId], 'E1');
  expect(again.agreements.map(({ status }) => status)).toEqual(['fulfilled', 'cancelled']);
  expect(restOf(again)).toMatchObject({ status: 'open', ledger: { principalOpen: 50_000 } });
});

test('is asked for nothing of a debt that the newer settled while the older stands', () => {
  const parts = openDebtsOf(beside, AURORA).filter(
    ({ instalment }) => instalment?.agreementId === second?.agreementId,
  );
  const sum = parts.reduce((total, { ledger }) => total + ledger.principalOpen, 0);
  const ids = parts.map(({ debtId }) => debtId);
  const kept = paid(beside, sum, at('2026-06-17'), ids, 'E1');
  expect(kept.agreements.map(({ status }) => status)).toEqual(['active', 'fulfilled']);
  expect(restOf(kept)).toMatchObject({ status: 'agreed', agreementId: first?.agreementId });
  expect(openOf(kept)).toEqual([[first?.agreementId, 10_000]]);
  expect(sumsThatFail(kept)).toEqual([]);
});

test('is not asked for a debt that comes back from its creditor while an agreement about it stands', () => {
  const kept = keptOfPart();
  const debtIds = kept.debts.flatMap(({ instalment, debtId }) => (instalment ? [] : [debtId]));
  const leave = withdrawDebts(kept, AURORA, debtIds, 'recalled', at('2026-06-15'));
  const gone = takenBack(after(kept, leave, at('2026-06-15')), '2026-06-16');
  expect(restOf(gone)).toMatchObject({ status: 'withdrawn' });
  const facts = returnDebts(gone, AURORA, debtIds, at('2026-06-17'));
  const back = after(gone, facts, at('2026-06-17'));
  expect(restOf(back)).toMatchObject({ status: 'agreed', agreementId: first?.agreementId });
  expect(openOf(back)).toEqual([[first?.agreementId, 10_000]]);
});
