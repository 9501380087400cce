import assert from 'node:assert/strict';
import { ChargeId } from '#shared/domain/values/ids.ts';
import { addDays, type LocalDate, localDate } from '#shared/domain/values/local-date.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import {
  clearingOn,
  paidAt,
  promisedFor,
  suspectedUntil,
} from '#local/simulation/laws/examples/made-up-money.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

/** Each rule of the gate that waits for money, broken. */
export const GATE_MONEY_BREACHES: readonly BreachExample[] = [
  [
    'gate: recent-payment',
    'the debtor has just paid',
    (the) => the.knowing(paidAt(the, the.contact.at)),
  ],
  [
    'gate: promised',
    'the debtor had named a day',
    (the) => the.knowing(promisedFor(the, localDate(the.contact.at.slice(0, 10)))),
  ],
  [
    'gate: payment-clearing',
    'a boleto was clearing',
    (the) => the.knowing(clearingOn(the, the.day())),
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
    (the) => the.knowing(suspectedUntil(the, the.day())),
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
