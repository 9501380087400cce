import type { Fact } from '#shared/domain/history/entry.ts';
import { PaymentId, PromiseId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { calledBack, calledKnowing, now, today } from './made-up-calls.ts';
import type { BreachExample, Tampering } from './tampering.ts';

const nothingOwed = (the: Tampering): Fact => the.debtCorrected({ principal: centavos(0) });

/** Each rule of the gate about what is owed, paid or promised, broken by a call. */
export const CALL_MONEY_BREACHES: readonly BreachExample[] = [
  ['call: paid', 'nothing is owed', (the) => calledKnowing(the, nothingOwed(the))],
  [
    'call: paid',
    'a wish is made up for one who owes nothing',
    (the) => calledBack(the, nothingOwed(the)),
  ],
  [
    'call: prescribed',
    'the debt is old',
    (the) => calledKnowing(the, the.debtCorrected({ dueDate: localDate('2015-01-02') })),
  ],
  [
    'call: recent-payment',
    'they have just paid',
    (the) =>
      calledKnowing(the, {
        type: 'payment-applied',
        paymentId: PaymentId.parse('bbbbbbbbbbbbbbbbbbbb'),
        credorId: the.ids().credorId,
        gateway: 'sandbox',
        chargeId: null,
        amount: centavos(100),
        paidAt: now(the),
        allocations: [],
        overpaid: centavos(100),
        ledgers: [],
      }),
  ],
  [
    'call: promised',
    'they had named a day',
    (the) =>
      calledKnowing(the, {
        type: 'promise-made',
        promiseId: PromiseId.parse('cccccccccccccccccccc'),
        credorId: the.ids().credorId,
        date: today(the),
        amount: centavos(100),
        toleranceDays: 2,
        via: 'portal',
        replaces: null,
      }),
  ],
  [
    'call: payment-clearing',
    'a boleto was clearing',
    (the) =>
      calledKnowing(the, {
        type: 'payment-clearing',
        credorId: the.ids().credorId,
        paidOn: today(the),
        clearsBy: today(the),
        told: 'gateway',
      }),
  ],
  [
    'call: payment-unmatched',
    'money that may be theirs waits for a person',
    (the) =>
      calledKnowing(the, {
        type: 'payment-suspected',
        credorId: the.ids().credorId,
        paymentId: PaymentId.parse('bbbbbbbbbbbbbbbbbbbb'),
        amount: centavos(100),
        because: 'same-amount',
        heldUntil: today(the),
      }),
  ],
];
