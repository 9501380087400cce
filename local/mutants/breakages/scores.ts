import type { Mutant } from '../mutant.ts';

const PROMOTION = 'shared/domain/score/promotion.test.ts';
const OWN_HISTORY = 'shared/domain/credit/own-history.test.ts';

/** What is said of people by a number. */
export const SCORE_MUTANTS: readonly Mutant[] = [
  {
    name: 'unfair-score-promoted',
    law: 'No score that holds a group back is put in force.',
    file: 'shared/domain/score/promotion.ts',
    find: 'isPassed: heldBack.length === 0,',
    replace: 'isPassed: heldBack.length <= groups.length,',
    tests: [PROMOTION],
  },
  {
    name: 'score-promoted-on-other-people',
    law: "No score that learnt from people unlike today's is put in force.",
    file: 'shared/domain/score/promotion.ts',
    find: 'isPassed: shift <= limit,',
    replace: 'isPassed: shift <= limit + byLuck,',
    tests: [PROMOTION],
  },
  {
    name: 'old-debt-paid-at-ones-cost',
    law: 'No payment lowers the score of whoever made it.',
    file: 'shared/domain/score/settled-facts.ts',
    find: 'Math.min(...delays)',
    replace: 'Math.max(...delays)',
    tests: ['shared/domain/score/settled-facts.test.ts', 'shared/domain/score/paying.test.ts'],
  },
  {
    name: 'contesting-counted-as-lateness',
    law: 'Days on which something was contested are no lateness.',
    file: 'shared/domain/payment/delay-of.ts',
    find: 'if (until > since) since = until;',
    replace: 'if (until < since) since = until;',
    tests: ['shared/domain/payment/delay-of.test.ts'],
  },
  {
    name: 'late-while-contested',
    law: 'Whoever pays what they contest is not told to have paid late.',
    file: 'shared/domain/payment/delay-of.ts',
    find: 'if (isContested || isPrescribed(debt, policy, paidOn)) return null;',
    replace: 'if (isPrescribed(debt, policy, paidOn)) return null;',
    tests: ['shared/domain/payment/delay-of.test.ts'],
  },
  {
    name: 'wrongly-charged-teach-the-model',
    law: 'What came of a disputed, withdrawn or lessened claim teaches nothing.',
    file: 'shared/domain/score/outcome.ts',
    find: 'return isContested || wasContested === true || isLessened === true;',
    replace: 'return isContested || (wasContested === true && isLessened === true);',
    tests: ['shared/domain/score/outcome.test.ts'],
  },
  {
    name: 'broken-words-held-against-for-ever',
    law: 'What speaks against somebody is told of for five years.',
    file: 'shared/domain/score/broken-words.ts',
    find: 'addMonths(today, -TOLD_MONTHS)',
    replace: 'addMonths(today, -TOLD_MONTHS * TOLD_MONTHS)',
    tests: ['shared/domain/score/broken-words.test.ts'],
  },
  {
    name: 'review-at-ones-cost',
    law: 'Asking that a person look at a score makes nothing worse.',
    file: 'shared/domain/score/ask-review.ts',
    find: 'if (asOffered({ ...anew, ...kept }) >= stood) return kept;',
    replace: 'if (stood >= 0) return kept;',
    tests: ['shared/domain/score/ask-review.test.ts'],
  },
  {
    name: 'prescribed-debt-weighed-in-credit',
    law: 'What nobody may ask for any more weighs on no credit score.',
    file: 'shared/domain/credit/own-history.ts',
    find: 'withoutPrescribed(record, policy, today).debts',
    replace: 'record.debts',
    tests: [OWN_HISTORY],
  },
  {
    name: 'open-dispute-weighed-in-credit',
    law: 'What is open and contested makes nobody late.',
    file: 'shared/domain/credit/own-history.ts',
    find: 'every(({ until }) => until !== null)',
    replace: 'every(({ from }) => from !== null)',
    tests: ['shared/domain/credit/own-history-contested.test.ts', OWN_HISTORY],
  },
];
