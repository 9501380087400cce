import { describe, expect, test } from 'vitest';
import type { Agreement } from '#shared/domain/agreement/agreement.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { Debt, OpenDebt } from '#shared/domain/debt/debt.ts';
import { closeDispute } from '#shared/domain/case/close-dispute.ts';
import { correctDebt } from '#shared/domain/debt/correct-debt.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { agreed, agreementIn } from '#shared/testing/agreements.ts';
import { aCustomer, aPaidDebt } from '#shared/testing/credit.ts';
import { aJoin } from '#shared/testing/joined.ts';
import {
  aDebt,
  aDisputedCase,
  AURORA,
  HORIZONTE,
  instant,
  MARIA,
  TERMS,
} from '#shared/testing/records.ts';
import { NO_HISTORY, ownHistoryOf } from './own-history.ts';

const today = localDate('2026-03-20');
const look = { today, yearsBack: 5, policy: DEFAULT_CONTACT_POLICY };
const late = aDebt({ externalId: 'late', dueDate: localDate('2026-03-10') });
test('whoever owes since ten days and paid once three days late is told so', () => {
  const debts = [late, aPaidDebt('old', '2025-03-10', '2025-03-13')];
  expect(ownHistoryOf(aCustomer(debts), AURORA, look)).toEqual({
    daysLateNow: 10,
    worstDelay: 3,
    settledDebts: 1,
    agreementsBroken: 0,
    monthsKnown: 12,
  });
});

test('of whom it is not sure that the document is theirs nothing is told by it', () => {
  const customer = aCustomer([late]);
  const by = (ownDocument?: 'right' | 'wrong') => ({
    ...customer,
    debtor: { ...customer.debtor, joins: [aJoin(ownDocument && { ownDocument })] },
  });
  expect(ownHistoryOf(by(), AURORA, look)).toEqual(NO_HISTORY);
  expect(ownHistoryOf(by('wrong'), AURORA, look)).toEqual(NO_HISTORY);
  expect(ownHistoryOf(by('right'), AURORA, look).daysLateNow).toBe(10);
});

test('who pays on the first business day after a weekend was never late', () => {
  // 8 March 2025 is a Saturday; whoever pays on Monday pays in time (Código Civil art. 132 §1º).
  const debts = [aPaidDebt('weekend', '2025-03-08', '2025-03-10')];
  expect(ownHistoryOf(aCustomer(debts), AURORA, look)).toMatchObject({
    worstDelay: 0,
    daysLateNow: 0,
  });
});

test('who paid on the day was never late, though the bank told it weeks later', () => {
  const told = aCustomer([aPaidDebt('told', '2026-02-10', '2026-02-10', '2026-03-18')]);
  expect(ownHistoryOf(told, AURORA, look)).toMatchObject({ worstDelay: 0, settledDebts: 1 });
});

test('what somebody writes about a debt later makes nobody late who paid it in time', () => {
  const { debt, payment } = aPaidDebt('kept', '2025-03-10', '2025-03-10');
  const before = aCustomer([{ debt, payment }]);
  const at = instant('2026-03-19T15:00:00.000Z');
  const change = { description: 'Parcela 1 de 3' };
  const facts = correctDebt(before, debt, change, at, RULES_WITHOUT_SERIES);
  const after = preview(before, facts, { debtorId: MARIA, at });
  expect(after.debts).toEqual([{ ...debt, ...change }]);
  expect(ownHistoryOf(after, AURORA, look)).toEqual(ownHistoryOf(before, AURORA, look));
});

test('who owed nothing, as their objection was upheld, is nobody who paid badly or well', () => {
  const disputed = aCustomer([aDebt(), late], { cases: [aDisputedCase()] });
  const at = instant('2026-06-20T15:00:00.000Z');
  const facts = closeDispute(disputed, AURORA, 'upheld', at, RULES_WITHOUT_SERIES);
  const upheld = preview(disputed, facts, { debtorId: MARIA, at });
  expect(upheld.debts.map(({ status }) => status)).toEqual(['settled', 'settled']);
  const asked = { ...look, today: localDate('2026-06-21') };
  expect(ownHistoryOf(upheld, AURORA, asked)).toEqual(NO_HISTORY);
});

test('what the creditor let go of was neither paid off nor late', () => {
  const { debt } = aPaidDebt('let-go', '2025-03-10', '2025-09-10');
  expect(ownHistoryOf(aCustomer([debt]), AURORA, look)).toMatchObject({
    settledDebts: 0,
    worstDelay: null,
  });
});

test('what fell due more than five years ago is forgotten, paid or not', () => {
  const debts = [
    aDebt({ externalId: 'ancient', dueDate: localDate('2021-03-19') }),
    aPaidDebt('bad', '2020-01-10', '2020-09-10'),
  ];
  expect(ownHistoryOf(aCustomer(debts), AURORA, look)).toEqual(NO_HISTORY);
});

describe('what nobody may ask for any more', () => {
  const rent = (changes: Partial<OpenDebt> = {}) =>
    aDebt({
      externalId: 'aluguel',
      dueDate: localDate('2023-03-10'),
      terms: { ...TERMS, kind: 'rent' },
      ...changes,
    });

  test.each<[string, Partial<OpenDebt>]>([
    ['a rent of more than three years', {}],
    ['lodging of more than a year', { terms: { ...TERMS, kind: 'lodging' } }],
    ['a duplicata of more than three years', { terms: { ...TERMS, kind: 'trade-bill' } }],
    [
      'what a correction of the creditor made due again since',
      {
        dueDate: localDate('2026-01-10'),
        dueBefore: [
          { dueDate: localDate('2020-12-10'), until: instant('2026-01-05T12:00:00.000Z') },
        ],
      },
    ],
  ])('%s weighs nothing', (_, changes) => {
    expect(ownHistoryOf(aCustomer([rent(changes)]), AURORA, look)).toEqual(NO_HISTORY);
    expect(ownHistoryOf(aCustomer([late, rent(changes)]), AURORA, look)).toEqual(
      ownHistoryOf(aCustomer([late]), AURORA, look),
    );
  });

  test('an agreement about it that was not kept weighs nothing, and one about other debts does', () => {
    const broken = (debt: OpenDebt, day: string): Agreement => ({
      ...agreementIn(agreed(aCustomer([debt]), 2, instant(`${day}T12:00:00.000Z`))),
      status: 'broken',
      endedAt: instant('2026-03-18T12:00:00.000Z'),
    });
    const known = (...agreements: readonly Agreement[]) =>
      ownHistoryOf(aCustomer([late, rent()], { agreements }), AURORA, look);
    expect(known(broken(rent(), '2023-06-12'))).toMatchObject({ agreementsBroken: 0 });
    expect(known(broken(late, '2026-03-16'))).toMatchObject({ agreementsBroken: 1 });
  });

  test('who pays it of their own will has paid it off, and was not late with it', () => {
    const { debt, payment } = aPaidDebt('aluguel', '2023-02-10', '2026-03-10');
    const terms = { ...TERMS, kind: 'rent' as const };
    const debts = [{ debt: { ...debt, terms }, payment }];
    expect(ownHistoryOf(aCustomer(debts), AURORA, look)).toMatchObject({
      settledDebts: 1,
      worstDelay: null,
    });
  });
});

test('what the credor took back counts for nothing, and neither does what is owed to another', () => {
  const withdrawn: Debt = {
    ...late,
    status: 'withdrawn',
    withdrawnAt: instant('2026-03-12T12:00:00.000Z'),
  };
  const other = aDebt({ externalId: 'other', credorId: HORIZONTE });
  expect(ownHistoryOf(aCustomer([withdrawn, other]), AURORA, look)).toEqual(NO_HISTORY);
});
