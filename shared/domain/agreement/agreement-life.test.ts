import { describe, expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { withRestatedPayments } from '#shared/domain/payment/correct-debts.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { paid, refunded } from '#shared/testing/agreement-money.ts';
import { after, agreed, agreementIn } from '#shared/testing/agreements.ts';
import {
  AURORA,
  aCase,
  aDebt,
  aRecord,
  HORIZONTE,
  instant,
  MARIA,
} from '#shared/testing/records.ts';
import { activeAgreementOf } from './agreement-figures.ts';
import { breakAgreement } from './end-agreement.ts';

const JUNE_08 = instant('2026-06-08T15:00:00.000Z');
const at = (date: string): Instant => instant(`${date}T15:00:00.000Z`);
const TWO_DEBTS = aRecord({
  debts: [aDebt(), aDebt({ externalId: 'B', dueDate: localDate('2026-04-10') })],
});

const owed = (record: RegisteredRecord) =>
  record.debts.filter(({ status }) => status === 'open').map(({ principal }) => principal);
const ledgersOf = (record: RegisteredRecord) =>
  record.debts.filter(({ instalment }) => !instalment).map(({ ledger }) => ledger);

describe('an agreement that is kept', () => {
  test('is fulfilled with its last instalment: debts and case are settled, the discount stays given', () => {
    const start = agreed(aRecord(), 2, JUNE_08);
    const end = agreementIn(start).instalments.reduce(
      (record, { debtId, amount, dueDate }) => paid(record, amount, at(dueDate), [debtId]),
      start,
    );
    expect(end.agreements.map(({ status }) => status)).toEqual(['fulfilled']);
    expect(new Set(end.debts.map(({ status }) => status))).toEqual(new Set(['settled']));
    expect(end.cases[0]?.status).toBe('settled');
    expect(end.payments.map(({ overpaid }) => overpaid)).toEqual([0, 0, 0]);
  });

  test('is open again when an instalment goes back, and breaks like any other', () => {
    const start = agreed(aRecord(), 0, JUNE_08);
    const [single] = agreementIn(start).instalments;
    if (!single) throw new Error('no instalment');
    const kept = paid(start, single.amount, at('2026-06-10'), [single.debtId], 'E1');
    const back = refunded(kept, paymentIdOf('sandbox', 'E1'), single.amount, at('2026-06-12'));
    expect(back.agreements[0]?.status).toBe('active');
    expect(back.cases[0]?.status).toBe('active');
    expect(owed(back)).toEqual([single.amount]);
  });

  test('a payment for the old debts, made after the agreement, is the agreement’s', () => {
    const start = agreed(TWO_DEBTS, 2, JUNE_08);
    const record = paid(start, 1_000, at('2026-06-09'), [aDebt().debtId]);
    const [first] = agreementIn(record).instalments;
    expect(record.payments[0]?.allocations.map(({ debtId }) => debtId)).toEqual([first?.debtId]);
  });
});

describe('an agreement that breaks', () => {
  const start = agreed(TWO_DEBTS, 3, JUNE_08);
  const [entry] = agreementIn(start).instalments;
  const entryPaid = paid(start, entry?.amount ?? 0, at('2026-06-11'), entry ? [entry.debtId] : []);
  const { agreementId } = agreementIn(start);
  const which = { credorId: AURORA, agreementId };

  test('waits for the tolerance after the next day with banks open', () => {
    // The first parcel is due on Monday, 13 July; its tolerance ends on the 23rd.
    expect(
      breakAgreement(
        entryPaid,
        which,
        at('2026-07-23'),
        RULES_WITHOUT_SERIES,
        DEFAULT_CONTACT_POLICY,
      ),
    ).toEqual([]);
    const facts = breakAgreement(
      entryPaid,
      which,
      at('2026-07-24'),
      RULES_WITHOUT_SERIES,
      DEFAULT_CONTACT_POLICY,
    );
    expect(facts.map(({ type }) => type)).toEqual(['agreement-broken', 'message-requested']);
    expect(facts[0]).toMatchObject({ number: 1 });
  });

  test('owes the debts as if it had never been, less what was paid on the days on which it was paid', () => {
    const broken = after(
      entryPaid,
      breakAgreement(
        entryPaid,
        which,
        at('2026-07-24'),
        RULES_WITHOUT_SERIES,
        DEFAULT_CONTACT_POLICY,
      ),
      at('2026-07-24'),
    );
    const never = paid(
      TWO_DEBTS,
      entry?.amount ?? 0,
      at('2026-06-11'),
      TWO_DEBTS.debts.map(({ debtId }) => debtId),
    );
    expect(ledgersOf(broken)).toEqual(ledgersOf(never));
    expect(broken.debts.map(({ status }) => status)).toEqual([
      'open',
      'open',
      ...Array(4).fill('withdrawn'),
    ]);
    expect(broken.payments[0]?.allocations).toEqual(never.payments[0]?.allocations);
    expect(activeAgreementOf(broken, AURORA)).toBeNull();
  });

  test('an instalment that is paid too late goes to the debts', () => {
    const broken = after(
      entryPaid,
      breakAgreement(
        entryPaid,
        which,
        at('2026-07-24'),
        RULES_WITHOUT_SERIES,
        DEFAULT_CONTACT_POLICY,
      ),
      at('2026-07-24'),
    );
    const parcel = agreementIn(start).instalments[1];
    const late = paid(broken, parcel?.amount ?? 0, at('2026-07-28'), parcel ? [parcel.debtId] : []);
    expect(late.payments[1]).toMatchObject({
      overpaid: 0,
      allocations: [{ debtId: aDebt().debtId }],
    });
  });
});

test('a payment from before the agreement that goes back is owed besides it, and not given up with it', () => {
  const before = paid(aRecord(), 40_000, at('2026-03-20'), [aDebt().debtId], 'E0');
  const start = agreed(before, 0, JUNE_08);
  const [single] = agreementIn(start).instalments;
  const kept = paid(start, single?.amount ?? 0, at('2026-06-10'), single ? [single.debtId] : []);
  expect(kept.debts.map(({ status }) => status)).toEqual(['settled', 'settled']);
  const back = refunded(kept, paymentIdOf('sandbox', 'E0'), 40_000, at('2026-06-20'));
  // 400,00 took 3,33 of interest, 20,00 of fine and 376,67 of principal; those are what comes back.
  expect(back.debts[0]).toMatchObject({ status: 'open', ledger: { principalOpen: 37_667 } });
  expect(back.agreements[0]?.status).toBe('fulfilled');
});

test('a debt that a kept agreement settled is not owed again when it is corrected down and up again', () => {
  const start = agreed(aRecord(), 0, JUNE_08);
  const correct = (record: RegisteredRecord, principal: number, day: string) => {
    const { credorId, debtId, description, dueDate, terms } = aDebt();
    const whose = { credorId, debtId, description, dueDate, terms };
    const fact: Fact = { type: 'debt-corrected', ...whose, principal: centavos(principal) };
    const context = { debtorId: MARIA, at: at(day) };
    const facts = withRestatedPayments(record, [fact], context, RULES_WITHOUT_SERIES);
    return after(record, facts, at(day));
  };
  const down = correct(start, 10_000, '2026-06-09');
  const [single] = agreementIn(down).instalments;
  const kept = paid(down, single?.amount ?? 0, at('2026-06-10'), single ? [single.debtId] : []);
  expect(owed(correct(kept, 100_000, '2026-06-20'))).toEqual([]);
  expect(owed(correct(kept, 100_001, '2026-06-20'))).toEqual([100_001]);
});

test('what becomes of an agreement with one credor leaves what was settled with another settled', () => {
  const theirs = aDebt({ credorId: HORIZONTE, externalId: 'MEN-1' });
  const both = aRecord({
    debts: [aDebt(), theirs],
    cases: [aCase(), aCase({ credorId: HORIZONTE })],
  });
  const start = agreed(both, 0, JUNE_08);
  const [single] = agreementIn(start).instalments;
  const kept = paid(start, single?.amount ?? 0, at('2026-06-10'), single ? [single.debtId] : []);
  const second = agreed(kept, 0, at('2026-06-15'), { credorId: HORIZONTE });
  const agreement = activeAgreementOf(second, HORIZONTE);
  if (!agreement) throw new Error('no agreement');
  const broken = at('2026-07-15');
  const facts = breakAgreement(
    second,
    agreement,
    broken,
    RULES_WITHOUT_SERIES,
    DEFAULT_CONTACT_POLICY,
  );
  const end = after(second, facts, broken);
  expect(end.agreements.map(({ status }) => status)).toEqual(['fulfilled', 'broken']);
  expect(owed(end)).toEqual([theirs.principal]);
});
