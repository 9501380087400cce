import type { Mutant } from '../mutant.ts';

/** What asks for money asks for what is owed, once, until it is owed no more. */
export const CHARGE_MUTANTS: readonly Mutant[] = [
  {
    name: 'charges-ordered-by-clocks',
    law: 'Of two charges of one debt the one that was asked for later in the history counts, whatever its writer’s clock said.',
    file: 'shared/domain/charge/cancel-charges.ts',
    find: 'other.number > number &&',
    replace: 'other.number < number &&',
    tests: ['functions/payments/issue-charge/issue-charge.test.ts'],
  },
  {
    name: 'paid-and-still-payable',
    law: 'What asks for money that is owed no more is taken back: whoever pays it pays twice.',
    file: 'shared/domain/charge/cancel-charges.ts',
    find: 'charge.debtIds.some((debtId) => !owed.has(debtId))',
    replace: 'charge.debtIds.some((debtId) => owed.has(debtId))',
    tests: ['shared/domain/charge/charge-life.test.ts'],
  },
  {
    name: 'money-of-a-strange-gateway-taken',
    law: 'Money that another gateway than the charge’s tells of waits for a person.',
    file: 'functions/payments/apply-payment/apply-credit.ts',
    find: 'if (!isAt(gateway, record.charges, chargeId))',
    replace: 'if (!isAt(gateway, record.charges, chargeId) && amount === 0)',
    tests: [
      'functions/payments/apply-payment/apply-payment.test.ts',
      'functions/payments/apply-payment/doubtful-webhooks.test.ts',
    ],
  },
  {
    name: 'boleto-of-another-age',
    law: 'A due factor stands for the due date of its own age: 1000 came again on 22 February 2025.',
    file: 'shared/domain/charge/boleto/due-factor.ts',
    find: 'const turns = Math.max(0, Math.ceil((sinceFirst',
    replace: 'const turns = Math.max(0, Math.floor((sinceFirst',
    tests: ['shared/domain/charge/boleto/boleto.test.ts'],
  },
  {
    name: 'wrong-digit-goes-unseen',
    law: 'Every single wrong digit of a linha digitável is found.',
    file: 'shared/domain/charge/boleto/check-digits.ts',
    find: 'sum += product > 9 ? product - 9 : product;',
    replace: 'sum += product > 9 ? product - 10 : product;',
    tests: ['shared/domain/charge/boleto/boleto.test.ts'],
  },
];
