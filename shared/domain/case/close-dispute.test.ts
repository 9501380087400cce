import { expect, test } from 'vitest';
import { preview } from '#shared/domain/history/preview.ts';
import { centavos } from '#shared/domain/values/money.ts';
import {
  aCase,
  aDebt,
  aDisputedCase,
  AURORA,
  aRecord,
  instant,
  MARIA,
} from '#shared/testing/records.ts';
import { openDebtsOf } from './case-figures.ts';
import { closeDispute } from './close-dispute.ts';

const context = { debtorId: MARIA, at: instant('2026-03-20T12:00:00.000Z') };
const disputed = aRecord({ cases: [aDisputedCase()] });

test('a debtor whose objection is rejected is owed an answer and goes on in the régua', () => {
  const facts = closeDispute(disputed, AURORA, 'rejected');
  expect(facts.map(({ type }) => type)).toEqual(['dispute-closed']);
  expect(preview(disputed, facts, context).cases[0]?.status).toBe('active');
});

test('a debtor whose objection is upheld owes nothing more, fine and interest included', () => {
  const ledger = { ...aDebt().ledger, fineOpen: centavos(2_000), fineCharged: true };
  const record = aRecord({ cases: [aDisputedCase()], debts: [aDebt({ ledger })] });
  const after = preview(record, closeDispute(record, AURORA, 'upheld'), context);
  expect(after.cases[0]?.status).toBe('settled');
  expect(openDebtsOf(after, AURORA)).toEqual([]);
});

test('a debtor who paid while the team was looking is not chased again', () => {
  const record = aRecord({ cases: [aDisputedCase()], debts: [] });
  const facts = closeDispute(record, AURORA, 'rejected');
  expect(facts.map(({ type }) => type)).toEqual(['dispute-closed', 'case-settled']);
});

test('a case that is not disputed has nothing to close', () => {
  expect(closeDispute(aRecord({ cases: [aCase()] }), AURORA, 'upheld')).toEqual([]);
});
