import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_ASSESSMENT } from '#shared/testing/assessment.ts';
import { closeDispute } from '#shared/domain/case/close-dispute.ts';
import { caseDue } from '#shared/domain/debt/amount-due.ts';
import { correctDebt } from '#shared/domain/debt/correct-debt.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { afterMoney } from '#shared/domain/payment/after-money.ts';
import type { MoneyFact } from '#shared/domain/payment/money-fact.ts';
import { chargeBack, reverseChargeback } from '#shared/domain/payment/chargeback.ts';
import { refundPayment } from '#shared/domain/payment/refund.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { addMinutes, type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { paid, refunded } from '#shared/testing/agreement-money.ts';
import { after, agreed, agreeing, agreementIn, askedAt } from '#shared/testing/agreements.ts';
import { sumsThatFail } from '#shared/testing/conserved.ts';
import { AURORA, aDebt, aRecord, instant } from '#shared/testing/records.ts';
import { stands } from './agreement.ts';
import { activeAgreementOf } from './agreement-figures.ts';
import { endAgreement } from './end-agreement.ts';
import { letRestGo, restToLetGo } from './let-go.ts';
import { simulate } from './offers.ts';

const at = (date: string, time = '15:00'): Instant => instant(`${date}T${time}:00.000Z`);

test('an old charge that pays the agreement pays its instalment first, also after an earlier payment went back', () => {
  const debtId = aDebt().debtId;
  const paidBefore = paid(aRecord(), 20_000, at('2026-06-08'), [debtId], 'E1');
  const signed = agreed(paidBefore, 0, at('2026-06-08', '16:00'));
  const [single] = agreementIn(signed).instalments;
  const back = refunded(signed, paymentIdOf('sandbox', 'E1'), 5_000, at('2026-06-09'));
  const amount = (single?.amount ?? 0) + 396;
  const kept = paid(back, amount, at('2026-06-10'), [debtId], 'E2');

  expect(kept.agreements.map(({ status }) => status)).toEqual(['fulfilled']);
  expect(kept.debts.map(({ status }) => status)).toEqual(['open', 'settled']);
  // All of the 3,96 that the instalment does not take is of the 50,00 that went back, which bear nothing yet.
  expect(kept.debts[0]?.ledger.principalOpen).toBe(5_000 - 396);
  expect(kept.payments[1]?.overpaid).toBe(0);
  expect(sumsThatFail(kept)).toEqual([]);

  const less = refunded(kept, paymentIdOf('sandbox', 'E2'), 396, at('2026-06-12'));
  expect(less.agreements.map(({ status }) => status)).toEqual(['fulfilled']);
  expect(less.debts.map(({ status }) => status)).toEqual(['open', 'settled']);
  expect(sumsThatFail(less)).toEqual([]);
});

type Happening = {
  readonly kind:
    | ('pay' | 'refund' | 'charge-back' | 'reverse' | 'end' | 'agree' | 'renew')
    | ('correct' | 'uphold' | 'let-go');
  readonly part: number;
  readonly days: number;
};
const happenings = fc.array(
  fc.record<Happening>({
    kind: fc.constantFrom(
      ...(['pay', 'pay', 'pay', 'refund', 'charge-back', 'reverse'] as const),
      ...(['end', 'agree', 'renew', 'correct', 'uphold', 'let-go'] as const),
    ),
    part: fc.nat(99),
    days: fc.nat(25),
  }),
  { minLength: 2, maxLength: 16 },
);

function happen(
  record: RegisteredRecord,
  { kind, part }: Happening,
  now: Instant,
): RegisteredRecord {
  const agreement = activeAgreementOf(record, AURORA);
  const payment = record.payments[part % Math.max(1, record.payments.length)];
  const share = centavos(Math.max(1, Math.floor(((payment?.amount ?? 0) * (part % 10)) / 10)));
  // Every fourth is told without an amount: all that is left of the payment.
  const contested =
    payment && part % 4 === 0
      ? { amount: payment.amount, whole: true as const }
      : { amount: share };
  switch (kind) {
    case 'pay': {
      const open = record.debts.filter(
        ({ instalment, status }) => !instalment || status === 'open',
      );
      const named = open.slice(part % 3, (part % 3) + 1).map(({ debtId }) => debtId);
      const debtIds = part % 4 === 0 || named.length === 0 ? null : named;
      const whole = caseDue(
        record,
        AURORA,
        localDateOf(now, record.debtor.zone),
        RULES_WITHOUT_SERIES,
      );
      return paid(record, part % 3 === 0 ? whole.total + part : 500 + part * 900, now, debtIds);
    }
    case 'refund':
      return payment
        ? moved(
            refundPayment(
              record,
              { ...which(payment), refundId: `R${now}`, amount: share },
              RULES_WITHOUT_SERIES,
            ),
          )
        : record;
    case 'charge-back':
      return payment
        ? moved(
            chargeBack(
              record,
              { ...which(payment), chargebackId: `C${part % 3}`, ...contested },
              RULES_WITHOUT_SERIES,
            ),
          )
        : record;
    case 'reverse':
      return payment
        ? moved(
            reverseChargeback(
              record,
              { ...which(payment), chargebackId: `C${part % 3}` },
              RULES_WITHOUT_SERIES,
            ),
          )
        : record;
    case 'end':
      return agreement ? ended(agreement, 'agreement-broken') : record;
    case 'agree':
      return negotiated(record);
    case 'renew':
      return agreement ? negotiated(ended(agreement, 'agreement-renegotiated')) : record;
    case 'let-go':
      return agreement && restToLetGo(record, agreement) !== null
        ? after(record, letRestGo(record, agreement, null, now, RULES_WITHOUT_SERIES), now)
        : record;
    case 'correct': {
      const [debt] = record.debts.filter(({ instalment }) => !instalment).slice(part % 2);
      if (!debt) return record;
      const change = { principal: centavos((part % 7) * 20_000) };
      return after(record, correctDebt(record, debt, change, now, RULES_WITHOUT_SERIES), now);
    }
    case 'uphold': {
      const debtId = record.debts[part % record.debts.length]?.debtId ?? null;
      const about = { credorId: AURORA, debtId, noteId: null, motive: 'valor' as const };
      const disputed = after(record, [{ type: 'case-disputed', ...about }], now);
      if (disputed.cases[0]?.status !== 'disputed') return record;
      const facts = closeDispute(disputed, AURORA, 'upheld', now, RULES_WITHOUT_SERIES);
      return after(disputed, facts, now);
    }
  }

  function moved(answer: { readonly outcome: string } | { readonly fact: MoneyFact }) {
    if (!('fact' in answer)) return record;
    return after(
      record,
      afterMoney(record, answer.fact, DEFAULT_ASSESSMENT, now, RULES_WITHOUT_SERIES),
      now,
    );
  }

  function ended(
    standing: NonNullable<typeof agreement>,
    type: 'agreement-broken' | 'agreement-renegotiated',
  ) {
    const ending = type === 'agreement-broken' ? { type, number: 0 } : { type };
    return after(record, endAgreement(record, standing, ending, now, RULES_WITHOUT_SERIES), now);
  }

  function negotiated(known: RegisteredRecord) {
    const parcels = [0, 2, 3, 8][part % 4] ?? 0;
    const { outcome } = simulate(askedAt(known, now), { parcels });
    return outcome === 'offer' ? after(known, agreeing(known, parcels, now), now) : known;
  }
}

/** As the table brings it: agreements in the order of their ids, whenever they were signed. */
const asRead = (record: RegisteredRecord): RegisteredRecord => ({
  ...record,
  agreements: record.agreements.toSorted((a, b) => (a.agreementId < b.agreementId ? -1 : 1)),
});

const which = ({ paymentId }: RegisteredRecord['payments'][number]) => ({ paymentId });

test('whatever is paid, returned, agreed, broken, corrected and charged back, every sum of every debt adds up', () => {
  let fulfilled = 0;
  fc.assert(
    fc.property(happenings, (list) => {
      let now = at('2026-06-08');
      let wasLessened = false;
      let record = aRecord({
        debts: [aDebt(), aDebt({ externalId: 'B', dueDate: localDate('2026-04-10') })],
      });
      for (const happening of list) {
        now = addMinutes(now, happening.days * 1_440 + 1);
        record = asRead(happen(record, happening, now));
        wasLessened ||= ['correct', 'uphold', 'refund'].includes(happening.kind);
        expect(sumsThatFail(record, wasLessened)).toEqual([]);
        const owes = record.debts.some(({ status }) => status === 'open');
        expect(record.cases[0]?.status === 'settled').toBe(!owes);
        for (const { agreementId, status } of record.agreements.filter(stands)) {
          const parts = record.debts.filter((debt) => debt.instalment?.agreementId === agreementId);
          const isPaid = parts.every((part) => part.status === 'settled');
          expect(isPaid).toBe(status === 'fulfilled');
        }
      }
      fulfilled += record.agreements.filter(({ status }) => status === 'fulfilled').length;
    }),
    { numRuns: 500 },
  );
  expect(fulfilled).toBeGreaterThan(20);
});
