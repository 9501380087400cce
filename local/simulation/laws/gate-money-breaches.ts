import assert from 'node:assert/strict';
import { ChargeId, PaymentId, PromiseId } from '#shared/domain/values/ids.ts';
import { addDays, type LocalDate, localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import type { BreachExample, Tampering } from './tampering.ts';

/** Each rule of the gate that waits for money, broken. */
export const GATE_MONEY_BREACHES: readonly BreachExample[] = [
  [
    'gate: recent-payment',
    'the debtor has just paid',
    (the) =>
      the.knowing({
        type: 'payment-applied',
        paymentId: PaymentId.parse('bbbbbbbbbbbbbbbbbbbb'),
        credorId: the.ids().credorId,
        gateway: 'sandbox',
        chargeId: null,
        amount: centavos(100),
        paidAt: the.contact.at,
        allocations: [],
        overpaid: centavos(100),
        ledgers: [],
      }),
  ],
  [
    'gate: promised',
    'the debtor had named a day',
    (the) =>
      the.knowing({
        type: 'promise-made',
        promiseId: PromiseId.parse('cccccccccccccccccccc'),
        credorId: the.ids().credorId,
        date: localDate(the.contact.at.slice(0, 10)),
        amount: centavos(100),
        toleranceDays: 2,
        via: 'portal',
        replaces: null,
      }),
  ],
  [
    'gate: payment-clearing',
    'a boleto was clearing',
    (the) =>
      the.knowing({
        type: 'payment-clearing',
        credorId: the.ids().credorId,
        paidOn: the.day(),
        clearsBy: the.day(),
        told: 'gateway',
      }),
  ],
  [
    'gate: payment-clearing',
    'a boleto had ended the day before',
    (the) => the.knowing(...boletoUntil(the, addDays(the.day(), -1))),
    /a boleto may turn out/,
  ],
  [
    'gate: payment-unmatched',
    'money that may be theirs waits for a person',
    (the) =>
      the.knowing({
        type: 'payment-suspected',
        credorId: the.ids().credorId,
        paymentId: PaymentId.parse('bbbbbbbbbbbbbbbbbbbb'),
        amount: centavos(100),
        because: 'same-amount',
        heldUntil: the.day(),
      }),
  ],
];

/** A boleto of the only debt that could be paid until a day. */
function boletoUntil(the: Tampering, payableUntil: LocalDate): readonly Fact[] {
  const [debt] = the.contact.before.debts;
  assert(debt !== undefined);
  const { credorId, debtId, principal: amount } = debt;
  const chargeId = ChargeId.parse('e'.repeat(32));
  const which = { chargeId, credorId };
  const boleto = {
    linhaDigitavel: '1'.repeat(47),
    barcode: '1'.repeat(44),
    nossoNumero: null,
    dueDate: payableUntil,
    pdfUrl: null,
  };
  return [
    {
      type: 'charge-requested',
      ...which,
      debtIds: [debtId],
      amount,
      forDate: payableUntil,
      kind: 'bolepix',
      payableUntil,
    },
    { type: 'charge-issued', ...which, gateway: 'sandbox', boleto, expiresAt: the.contact.at },
  ];
}
