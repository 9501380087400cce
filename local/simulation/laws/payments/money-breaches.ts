import { DAY_MS } from '#local/simulation/day.ts';
import type { Payment } from '#shared/domain/payment/payment.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { addMinutes } from '#shared/domain/values/zone.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

/** The laws of payments, debts and cases, broken in each of their ways. */
export const MONEY_BREACHES: readonly BreachExample[] = [
  [
    'a charge that money came for is known to be paid',
    'it is asked for again',
    (the) => ({
      lives: the.evidence.lives.map((life) => ({
        ...life,
        record: {
          ...life.record,
          charges: life.record.charges.map((charge) =>
            charge.status === 'paid' ? { ...charge, status: 'issued' as const } : charge,
          ),
        },
      })),
    }),
  ],
  [
    'money goes to whoever the charge was made out to',
    'another one paid',
    (the) => ({
      charges: the.evidence.charges.map((charge) => ({
        ...charge,
        payer: { ...charge.payer, taxId: '52998224725' },
      })),
    }),
  ],
  [
    'every payment is applied exactly once, and what went back is given back',
    'the gateway has more',
    (the) => ({
      charges: the.evidence.charges.map((charge) => ({
        ...charge,
        pix: charge.pix.map((pix) => ({ ...pix, amount: centavos(pix.amount + 1) })),
      })),
    }),
  ],
  [
    'every payment is applied exactly once, and what went back is given back',
    'a total grew, and nobody heard of it',
    (the) => ({
      charges: the.evidence.charges.map((charge) => ({
        ...charge,
        pix: [],
        slips: charge.pix.map(({ endToEndId: id, amount, paidAt }) => {
          const more = { amount: centavos(700), at: paidAt };
          const total = centavos(amount + more.amount);
          return { id, amount: total, paidAt, creditedAt: paidAt, grewBy: [more] };
        }),
      })),
    }),
    /has \d+ less 0 and 0 centavos/,
  ],
  [
    'every payment is applied exactly once, and what went back is given back',
    'the moment at which it became known is taken for that of the payment',
    (the) => withEachPayment(the, ({ paidAt }) => ({ paidAt: addMinutes(paidAt, 1) })),
    /less 0 and 0, 1 times, of /,
  ],
  [
    'every payment is applied exactly once, and what went back is given back',
    'money is invented',
    () => ({ charges: [] }),
  ],
  [
    'every centavo of a payment is in a debt, given back, or waits for a person',
    'a centavo is lost',
    (the) => the.withPayments((amount) => amount + 1),
  ],
  [
    'what a debt ever owed is what was paid of it, what was let go and what is open',
    'more is open',
    (the) =>
      the.withLife((life) => ({
        ...life,
        record: {
          ...life.record,
          debts: life.record.debts.map((debt) => ({
            ...debt,
            ledger: { ...debt.ledger, principalOpen: centavos(debt.ledger.principalOpen + 1) },
          })),
        },
      })),
  ],
  [
    'what no debt took waits in the list of unreconciled money',
    'money waits that a debt took',
    (the) => ({ unreconciled: [...the.evidence.unreconciled, the.overpayment()] }),
  ],
  [
    'a case is open exactly while something is owed',
    'it is closed too early',
    (the) =>
      the.withLife((life) => ({
        ...life,
        record: {
          ...life.record,
          debts: life.record.debts.map((debt) =>
            debt.status === 'open'
              ? { ...debt, status: 'settled' as const, settledAt: the.contact.at }
              : { ...debt, status: 'open' as const },
          ),
        },
      })),
  ],
  [
    'every payment is applied exactly once, and what went back is given back',
    'one is applied twice',
    (the) => ({
      lives: the.evidence.lives.map((life) => ({
        ...life,
        record: { ...life.record, payments: [...life.record.payments, ...life.record.payments] },
      })),
    }),
    /2 times/,
  ],
  [
    'every payment is applied exactly once, and what went back is given back',
    'one is applied, and listed as nobody’s besides',
    (the) => ({
      unreconciled: the.evidence.lives.flatMap(({ record }) =>
        record.payments.map(({ paymentId, gateway, amount, paidAt }) => {
          const line = { paymentId, gateway, amount, paidAt, kind: 'unmatched' as const };
          return { ...the.overpayment(), ...line, credorId: null };
        }),
      ),
    }),
    /2 times/,
  ],
  [
    'every payment is applied exactly once, and what went back is given back',
    'a refund is missing',
    (the) => the.withReturns('given-back'),
    /has \d+ less [1-9]\d* and 0 centavos/,
  ],
  [
    'every payment is applied exactly once, and what went back is given back',
    'a chargeback is missing',
    (the) => the.withReturns('charged-back'),
    /has \d+ less 0 and [1-9]\d* centavos/,
  ],
  [
    'every payment is applied exactly once, and what went back is given back',
    'the gateway was never asked for what it never told',
    (the) => ({
      untold: new Set(the.evidence.charges.map(({ txid }) => txid)),
      now: the.evidence.now + 90 * DAY_MS,
      lives: the.evidence.lives.map((life) => ({
        ...life,
        record: { ...life.record, payments: [] },
      })),
    }),
    /here there is nothing/,
  ],
  [
    'what no debt took waits in the list of unreconciled money',
    'what waits is in no list',
    (the) => ({
      lives: the.evidence.lives.map((life) => ({
        ...life,
        record: {
          ...life.record,
          payments: life.record.payments.map((payment) => ({ ...payment, overpaid: centavos(5) })),
        },
      })),
    }),
    /has 5 centavos too much/,
  ],
  [
    'a case is open exactly while something is owed',
    'it is closed while something is owed',
    (the) =>
      the.withRecord(({ cases }) => ({
        cases: cases.map((known) => ({
          ...known,
          status: 'settled' as const,
          settledAt: the.contact.at,
        })),
      })),
    /is settled/,
  ],
  [
    'what a debt ever owed is what was paid of it, what was let go and what is open',
    'it is said to be settled',
    (the) =>
      the.withRecord(({ debts }) => ({
        debts: debts.map((debt) => ({
          ...debt,
          status: 'settled' as const,
          settledAt: the.contact.at,
        })),
      })),
    /settled/,
  ],
  [
    'what a debt ever owed is what was paid of it, what was let go and what is open',
    'a payment forgets a centavo of it',
    (the) =>
      withEachPayment(the, ({ allocations }) => ({
        allocations: allocations.map((part) => ({
          ...part,
          principal: centavos(Math.max(0, part.principal - 1)),
        })),
      })),
    /less \d+ and \d+ settled/,
  ],
];

/** As if every payment that is known had been another. */
const withEachPayment = (
  { evidence }: Tampering,
  change: (payment: Payment) => Partial<Payment>,
): Partial<Evidence> => ({
  lives: evidence.lives.map((life) => ({
    ...life,
    record: {
      ...life.record,
      payments: life.record.payments.map((payment) => ({ ...payment, ...change(payment) })),
    },
  })),
});
