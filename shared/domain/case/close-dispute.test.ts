import { expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
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
  const facts = closeDispute(disputed, AURORA, 'rejected', context.at, RULES_WITHOUT_SERIES);
  expect(facts.map(({ type }) => type)).toEqual(['dispute-closed']);
  expect(preview(disputed, facts, context).cases[0]?.status).toBe('active');
});

test('a debtor whose objection is upheld owes nothing more, fine and interest included', () => {
  const ledger = { ...aDebt().ledger, fineOpen: centavos(2_000), fineCharged: true };
  const record = aRecord({ cases: [aDisputedCase()], debts: [aDebt({ ledger })] });
  const after = preview(
    record,
    closeDispute(record, AURORA, 'upheld', context.at, RULES_WITHOUT_SERIES),
    context,
  );
  expect(after.cases[0]?.status).toBe('settled');
  expect(openDebtsOf(after, AURORA)).toEqual([]);
});

test('what fell due again and turns out not to be owed keeps both its days, should its creditor bring it back', () => {
  const [contract, again] = [localDate('2026-01-21'), localDate('2026-03-06')];
  const dueBefore = [{ dueDate: contract, until: instant('2026-02-24T12:00:00.000Z') }];
  const debts = [aDebt({ dueDate: again, dueBefore })];
  const record = aRecord({ cases: [aDisputedCase()], debts });
  const facts = closeDispute(record, AURORA, 'upheld', context.at, RULES_WITHOUT_SERIES);
  expect(facts).toContainEqual(
    expect.objectContaining({ type: 'debt-corrected', dueDate: contract }),
  );
  expect(preview(record, facts, context).debts).toMatchObject([{ dueDate: again, dueBefore }]);
});

test('a debtor who paid while the team was looking is not chased again', () => {
  const record = aRecord({ cases: [aDisputedCase()], debts: [] });
  const facts = closeDispute(record, AURORA, 'rejected', context.at, RULES_WITHOUT_SERIES);
  expect(facts.map(({ type }) => type)).toEqual(['dispute-closed', 'case-settled']);
});

test('a contested case that a correction leaves with nothing open is settled by the answer to the debtor', () => {
  const { debtId, description, dueDate, terms } = aDebt();
  const nothing = { debtId, description, dueDate, terms, principal: centavos(0) };
  const corrected = preview(
    aRecord({ cases: [aDisputedCase()] }),
    [{ type: 'debt-corrected', credorId: AURORA, ...nothing }],
    context,
  );
  expect(openDebtsOf(corrected, AURORA)).toEqual([]);
  expect(corrected.cases[0]?.status).toBe('disputed');
  const facts = closeDispute(corrected, AURORA, 'rejected', context.at, RULES_WITHOUT_SERIES);
  expect(facts.map(({ type }) => type)).toEqual(['dispute-closed', 'case-settled']);
});

test('a case that is not disputed has nothing to close', () => {
  expect(
    closeDispute(aRecord({ cases: [aCase()] }), AURORA, 'upheld', context.at, RULES_WITHOUT_SERIES),
  ).toEqual([]);
});

const second = aDebt({ externalId: 'NF-1001/2' });

test('an objection to one debt, upheld, leaves the others to be paid', () => {
  const cases = [{ ...aDisputedCase(), debtId: aDebt().debtId }];
  const record = aRecord({ cases, debts: [aDebt(), second] });
  const after = preview(
    record,
    closeDispute(record, AURORA, 'upheld', context.at, RULES_WITHOUT_SERIES),
    context,
  );
  expect(after.cases[0]?.status).toBe('active');
  expect(openDebtsOf(after, AURORA).map(({ debtId }) => debtId)).toEqual([second.debtId]);
});

test('what was paid of a debt that was never owed waits for the debtor, to the centavo', () => {
  const ledger = { ...aDebt().ledger, principalOpen: centavos(50_000) };
  const paid = {
    paymentId: paymentIdOf('sandbox', 'E1'),
    credorId: AURORA,
    gateway: 'sandbox',
    chargeId: null,
    amount: centavos(50_000),
    paidAt: instant('2026-03-09T12:00:00.000Z'),
    allocations: [
      {
        debtId: aDebt().debtId,
        interest: centavos(0),
        fine: centavos(0),
        principal: centavos(50_000),
      },
    ],
    overpaid: centavos(0),
    refunded: centavos(0),
  };
  const debts = [aDebt({ ledger })];
  const record = aRecord({ cases: [aDisputedCase()], debts, payments: [paid] });

  const after = preview(
    record,
    closeDispute(record, AURORA, 'upheld', context.at, RULES_WITHOUT_SERIES),
    context,
  );

  expect(after.cases[0]?.status).toBe('settled');
  expect(after.payments[0]).toMatchObject({ overpaid: 50_000, allocations: [] });
});
