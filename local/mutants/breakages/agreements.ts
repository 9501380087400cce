import type { Mutant } from '../mutant.ts';

const OFFERS = 'shared/domain/agreement/offers.test.ts';
const PAYOFF = 'shared/domain/agreement/payoff.test.ts';

/** What an agreement gives away and asks for is what the policy says. */
export const AGREEMENT_MUTANTS: readonly Mutant[] = [
  {
    name: 'principal-let-go-by-the-whole',
    law: 'Of the principal is let go a share of the principal, and none of fine and interest besides.',
    file: 'shared/domain/agreement/concede.ts',
    find: 'principal: percentOf(principal, discount.principalBps),',
    replace: 'principal: percentOf(due.total, discount.principalBps),',
    tests: ['shared/domain/agreement/concede.test.ts'],
  },
  {
    name: 'interest-let-go-like-the-fine',
    law: 'Of each part of a debt is let go its own share.',
    file: 'shared/domain/agreement/concede.ts',
    find: 'interest: percentOf(interest, discount.interestBps),',
    replace: 'interest: percentOf(interest, discount.fineBps),',
    tests: ['shared/domain/agreement/concede.test.ts'],
  },
  {
    name: 'consumer-asked-for-the-rate-of-a-bank',
    law: 'Whoever is no financial institution asks a consumer for no more than 1 % a month (Código Civil art. 406 and 591).',
    file: 'shared/domain/agreement/offers.ts',
    find: 'monthlyInterestBps: Math.min(rung.monthlyInterestBps, most),',
    replace: 'monthlyInterestBps: most === 0 ? 0 : rung.monthlyInterestBps,',
    tests: [OFFERS],
  },
  {
    name: 'interest-of-the-plan-on-the-entry-too',
    law: 'Whoever pays an entry pays no interest on it.',
    file: 'shared/domain/agreement/make-offer.ts',
    find: '? priceParcels(financed, parcels, monthlyInterestBps)',
    replace: '? priceParcels(total, parcels, monthlyInterestBps)',
    tests: [OFFERS],
  },
  {
    name: 'paying-ahead-spares-a-month-too-little',
    law: 'Whoever pays ahead pays no interest that has not accrued (CDC art. 52 §2º).',
    file: 'shared/domain/agreement/payoff.ts',
    find: 'const months = part.number - number + 1;',
    replace: 'const months = part.number - number;',
    tests: [PAYOFF],
  },
  {
    name: 'second-agreement-forgotten',
    law: 'An agreement breaks once no money of within its tolerance can come any more, and not before.',
    file: 'shared/domain/regua/plan-deadlines.ts',
    find: 'activeAgreementsOf(record, credorId).flatMap((agreement) => {',
    replace: 'activeAgreementsOf(record, credorId).slice(0, 1).flatMap((agreement) => {',
    tests: ['shared/domain/regua/agreement-alarms.test.ts'],
  },
  {
    name: 'bank-takes-what-rests',
    law: 'What a bank took of a debt at rest is not told as what its creditor gave back.',
    file: 'shared/domain/debt/ledger.ts',
    find: 'centavos(Math.min(held, openOf(left)))',
    replace: 'ZERO_CENTAVOS',
    tests: ['shared/domain/agreement/rests-due.test.ts'],
  },
  {
    name: 'asked-for-beside-an-older-agreement',
    law: 'Nobody is asked for a debt that rests in an agreement.',
    file: 'shared/domain/agreement/instalment-debts.ts',
    find: 'return another ? resting(debt, another.agreementId) : byLedger(factsOf(debt), at);',
    replace: 'return byLedger(factsOf(debt), at);',
    tests: ['shared/domain/agreement/signed-beside.test.ts'],
  },
  {
    name: 'paid-twice-as-a-bank-gave-back',
    law: 'What a bank gives back after an agreement that was made without it pays that agreement (Código Civil art. 876).',
    file: 'shared/domain/payment/came-back.ts',
    find: 'if (counted.every((amount) => amount === kept)) return [payment];',
    replace: 'if (counted.length >= 0) return [payment];',
    tests: ['shared/domain/payment/came-back.test.ts'],
  },
  {
    name: 'bank-holds-what-rests',
    law: 'Whoever is told of a refund is told all that is missing because of it, and nothing else.',
    file: 'shared/domain/agreement/instalment-debts.ts',
    find: 'resting(withoutHeld(debt), terms.agreementId)',
    replace: 'resting(debt, terms.agreementId)',
    tests: ['shared/domain/payment/came-back.test.ts'],
  },
  {
    name: 'late-while-it-rested',
    law: 'What goes back of a debt while it rests bears nothing before it may be paid, also where the agreement ends unkept (Código Civil art. 396).',
    file: 'shared/domain/agreement/end-agreement.ts',
    find: 'backMeanwhile(before.after, resting, acceptedAt, at)',
    replace: 'backMeanwhile(before.after, new Set(), acceptedAt, at)',
    tests: ['shared/domain/agreement/back-meanwhile.test.ts'],
  },
];
