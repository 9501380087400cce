import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import {
  aCase,
  aDebt,
  aRecord,
  AURORA,
  HORIZONTE,
  instant,
  MARIA,
} from '#shared/testing/records.ts';
import { daysLateBy, delayOf } from './delay-of.ts';
import { takePayment } from './take-payment.ts';

const ZONE = 'America/Sao_Paulo';
const law = { zone: ZONE, policy: DEFAULT_CONTACT_POLICY } as const;
const other = aDebt({ externalId: 'NF-2', dueDate: localDate('2026-09-10') });

const contests = (debtId = null as typeof other.debtId | null): Fact => {
  return { type: 'case-disputed', credorId: AURORA, motive: 'valor', debtId, noteId: null };
};
const rejected: Fact = { type: 'dispute-closed', credorId: AURORA, outcome: 'rejected' };
type Day = readonly [day: string, what: Fact | 'pays'];
/** Maria's debt of 10 March and another that is not due yet, after what happened at noon of these days. */
const lived = (days: readonly Day[]): RegisteredRecord =>
  days.reduce(
    (record, [day, fact]) => {
      const at = instant(`${day}T15:00:00.000Z`);
      const payment = {
        paymentId: paymentIdOf('sandbox', day),
        credorId: AURORA,
        gateway: 'sandbox',
        chargeId: null,
        amount: centavos(150_000),
        paidAt: at,
      };
      const what = fact === 'pays' ? takePayment(record, payment, RULES_WITHOUT_SERIES) : fact;
      return preview(record, [what], { debtorId: MARIA, at });
    },
    aRecord({ debts: [aDebt(), other] }),
  );
const delay = (record: RegisteredRecord) => {
  const [debt] = record.debts;
  return debt ? delayOf(record, debt, law) : null;
};

test.each<[string, readonly Day[], number | null]>([
  ['nobody paid', [], null],
  ['was paid on its day', [['2026-03-10', 'pays']], 0],
  [
    'was paid in time though it was contested',
    [
      ['2026-03-02', contests()],
      ['2026-03-09', 'pays'],
    ],
    0,
  ],
  ['was paid a month late', [['2026-04-10', 'pays']], 31],
  [
    'was paid while it was contested',
    [
      ['2026-03-12', contests()],
      ['2026-04-10', 'pays'],
    ],
    null,
  ],
  [
    'was paid the day after the answer, which may have come at night',
    [
      ['2026-03-12', contests()],
      ['2026-06-10', rejected],
      ['2026-06-11', 'pays'],
    ],
    null,
  ],
  [
    'was paid on the Monday after an answer of Friday',
    [
      ['2026-03-12', contests()],
      ['2026-06-12', rejected],
      ['2026-06-15', 'pays'],
    ],
    null,
  ],
  [
    'was paid a month after the answer: 11 March, and 12 June to 10 July',
    [
      ['2026-03-12', contests()],
      ['2026-06-10', rejected],
      ['2026-07-10', 'pays'],
    ],
    30,
  ],
  [
    'was contested twice: 11 March, 3 to 9 April, and 5 May',
    [
      ['2026-03-12', contests()],
      ['2026-04-01', rejected],
      ['2026-04-10', contests()],
      ['2026-05-01', rejected],
      ['2026-05-05', 'pays'],
    ],
    9,
  ],
  [
    'was paid late beside another that was contested',
    [
      ['2026-03-12', contests(other.debtId)],
      ['2026-06-10', rejected],
      ['2026-06-11', 'pays'],
    ],
    93,
  ],
])('a debt that %s', (_, days, late) => {
  expect(delay(lived(days))?.days ?? null).toBe(late);
});

test('what one credor is asked about takes no day off what is owed to another', () => {
  const at = {
    from: instant('2026-03-12T15:00:00.000Z'),
    until: instant('2026-06-10T15:00:00.000Z'),
  };
  const cases = [aCase(), aCase({ credorId: HORIZONTE, disputes: [{ debtId: null, ...at }] })];
  const record = aRecord({ cases });
  expect(daysLateBy(record, aDebt(), localDate('2026-06-11'), ZONE)).toBe(93);
});

test('disputes only ever take days off, and never more than there are', () => {
  const day = fc.nat(200).map((days) => addDays(localDate('2026-02-10'), days));
  const span = fc.tuple(day, fc.nat(40)).map(([from, days]) => ({
    debtId: null,
    from: instant(`${from}T15:00:00.000Z`),
    until: instant(`${addDays(from, days)}T15:00:00.000Z`),
  }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 4 }), day, (drawn, on) => {
      const disputes = drawn.toSorted((a, b) => (a.from < b.from ? -1 : 1));
      const late = daysLateBy(aRecord({ cases: [aCase({ disputes })] }), aDebt(), on, ZONE);
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThanOrEqual(daysLateBy(aRecord(), aDebt(), on, ZONE));
    }),
  );
});
