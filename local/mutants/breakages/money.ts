import type { Mutant } from '../mutant.ts';

const CHARGES = 'shared/domain/debt/late-charges.test.ts';
const TAKING = 'shared/domain/payment/take-payment.test.ts';
const ALLOCATING = 'shared/domain/payment/allocate.test.ts';

/** Money is integer centavos: none is lost, none is made, none is asked for twice. */
export const MONEY_MUTANTS: readonly Mutant[] = [
  {
    name: 'centavo-lost-in-a-split',
    law: 'Parts add up to the total.',
    file: 'shared/domain/values/money.ts',
    find: 'i === 0 ? base + remainder : base',
    replace: 'i === 0 && parts < remainder ? base + remainder : base',
    tests: ['shared/domain/values/money.test.ts'],
  },
  {
    name: 'fine-charged-twice',
    law: 'The fine is charged once.',
    file: 'shared/domain/debt/late-charges.ts',
    find: 'const fineIsDue = daysLate > 0 && !ledger.fineCharged;',
    replace: 'const fineIsDue = daysLate > 0 && ledger.fineOpen === 0;',
    tests: [CHARGES],
  },
  {
    name: 'interest-on-the-fine',
    law: 'Interest is taken on the open principal alone.',
    file: 'shared/domain/debt/late-charges.ts',
    find: 'amount: interestOver(days, ledger.principalOpen, terms), days, from',
    replace:
      'amount: interestOver(days, addCentavos(ledger.principalOpen, ledger.fineOpen), terms), days, from',
    tests: [CHARGES],
  },
  {
    name: 'interest-for-the-same-days-twice',
    law: 'No day of interest counts twice.',
    file: 'shared/domain/debt/late-charges.ts',
    find: 'accruedThrough: days > 0 ? on : ledger.accruedThrough,',
    replace: 'accruedThrough: ledger.accruedThrough,',
    tests: [CHARGES, ALLOCATING],
  },
  {
    name: 'fine-above-the-law',
    law: 'A consumer’s fine is two per cent at most (CDC art. 52 §1º).',
    file: 'shared/domain/debt/late-charges.ts',
    find: 'consumer ? Math.min(terms.fineBps, CONSUMER_FINE_CAP.bps) : terms.fineBps',
    replace: 'consumer ? Math.max(terms.fineBps, CONSUMER_FINE_CAP.bps) : terms.fineBps',
    tests: [CHARGES],
  },
  {
    name: 'late-on-a-sunday',
    law: 'Nobody is late before the first business day from the due date on.',
    file: 'shared/domain/debt/late-charges.ts',
    find: 'const daysLate = on > payableUntil ?',
    replace: 'const daysLate = on > dueDate ?',
    tests: [CHARGES],
  },
  {
    name: 'fine-taken-before-interest',
    law: 'A payment takes the interest first, then the fine, then the principal (Código Civil art. 354).',
    file: 'shared/domain/payment/allocate.ts',
    find: `  const interest = least(amount, ledger.interestOpen);
  const fine = least(subtractCentavos(amount, interest), ledger.fineOpen);`,
    replace: `  const fine = least(amount, ledger.fineOpen);
  const interest = least(subtractCentavos(amount, fine), ledger.interestOpen);`,
    tests: [ALLOCATING],
  },
  {
    name: 'payment-valued-on-the-day-of-greenwich',
    law: 'A payment of the evening is of that day, as the debtor’s calendar shows it.',
    file: 'shared/domain/payment/value-day.ts',
    find: 'localDateOf(payment.paidAt, zone);',
    replace: '(zone && payment.paidAt.slice(0, 10));',
    tests: [TAKING],
  },
  {
    name: 'charge-valued-on-the-day-of-greenwich',
    law: 'A charge asks for what is due on the debtor’s own day.',
    file: 'shared/domain/charge/request-charge.ts',
    find: 'const forDate = localDateOf(now, record.debtor.zone);',
    replace: 'const forDate = now.slice(0, 10);',
    tests: ['shared/domain/charge/request-charge.test.ts'],
  },
  {
    name: 'promised-amount-not-honoured',
    law: 'Whoever pays in time what a charge asked for owes nothing more of it.',
    file: 'shared/domain/payment/value-day.ts',
    find: 'payment.amount >= charge.amount;',
    replace: 'payment.amount > charge.amount;',
    tests: [TAKING],
  },
  {
    name: 'two-taps-two-charges',
    law: 'Asking again for the same debts on the same day leads to the same charge.',
    file: 'shared/domain/charge/request-charge.ts',
    find: 'const slot = firstUsable(record, cause, now);',
    replace: 'const slot = firstUsable(record, `${cause}:${now}`, now);',
    tests: ['shared/domain/charge/request-charge.test.ts'],
  },
  {
    name: 'order-of-webhooks-decides',
    law: 'Payments count in the order in which they were made, not in which they were told.',
    file: 'shared/domain/payment/take-payment.ts',
    find: 'if (known.every((earlier) => comesBefore(earlier, payment))) {',
    replace: 'if (known.some((earlier) => comesBefore(earlier, payment)) || known.length === 0) {',
    tests: [TAKING],
  },
  {
    name: 'payment-spread-over-debts-that-were-not-chosen',
    law: 'A payment settles the debts that its charge names (Código Civil art. 352).',
    file: 'shared/domain/payment/split-payment.ts',
    find: 'chargeId === payment.chargeId) ??',
    replace: 'chargeId === payment.chargeId && payment.amount === 0) ??',
    tests: [TAKING],
  },
  {
    name: 'refund-leaves-the-debt-settled',
    law: 'Of money that went back the debts owe again.',
    file: 'shared/domain/payment/refund.ts',
    find: '      amount,\n      ledgers,\n',
    replace: '      amount,\n      ledgers: ledgers.slice(1),\n',
    tests: ['shared/domain/payment/refund.test.ts'],
  },
  {
    name: 'correction-forgets-what-was-paid',
    law: 'What was paid stays paid when the creditor corrects the debt.',
    file: 'shared/domain/history/evolve-registration.ts',
    find: 'centavos(Math.max(0, principal - paid))',
    replace: 'centavos(Math.max(0, principal - Math.min(0, paid)))',
    tests: ['shared/domain/payment/correct-debts.test.ts'],
  },
];
