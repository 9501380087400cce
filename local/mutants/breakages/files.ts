import type { Mutant } from '../mutant.ts';

const SETTLED = 'shared/domain/import/read-settled.test.ts';
const DEATHS = 'shared/domain/import/read-death.test.ts';

/** What a creditor's file says of debts and people, and what becomes of it. */
export const FILE_MUTANTS: readonly Mutant[] = [
  {
    name: 'words-of-nobody-taken-for-a-debt',
    law: 'Only what is known to be said of open debts means that one is owed.',
    file: 'shared/domain/import/debt-state.ts',
    find: "? 'likely-paid' : 'unsure';",
    replace: "? 'likely-paid' : 'owed';",
    tests: ['shared/domain/import/debt-state.test.ts', SETTLED],
  },
  {
    name: 'paid-off-balance-asked-for',
    law: 'Of which nothing is left nobody is asked for anything.',
    file: 'shared/domain/import/paid-amounts.ts',
    find: '({ text }) => balanceOf(text) === 0);',
    replace: '({ text }) => balanceOf(text) === null);',
    tests: ['shared/domain/import/paid-amounts.test.ts', SETTLED],
  },
  {
    name: 'day-of-a-payment-unread',
    law: 'A debt with a day of payment is not asked for.',
    file: 'shared/domain/import/read-settled.ts',
    find: "if (balancesLeft(cells).length === 0) return 'settled';",
    replace: "if (balancesLeft(cells).length === 0) return 'owed';",
    tests: [SETTLED],
  },
  {
    name: 'told-paid-and-chased-meanwhile',
    law: 'Whoever a file tells to have paid rests while a person looks, also in an agreement.',
    file: 'shared/domain/import/rest-told-paid.ts',
    find: "status !== 'settled' && status !== 'withdrawn'",
    replace: "status === 'open'",
    tests: ['shared/domain/import/rest-told-paid.test.ts'],
  },
  {
    name: 'name-of-the-dead-unread',
    law: 'Nobody writes to the dead, whichever cell tells of it.',
    file: 'shared/domain/import/read-death.ts',
    find: 'const names = isCompany ? [] :',
    replace: 'const names = !isCompany ? [] :',
    tests: [DEATHS],
  },
  {
    name: 'the-living-taken-for-dead',
    law: 'Whoever is said not to have died lives.',
    file: 'shared/domain/import/read-death.ts',
    find: 'TELLS_DEATH.test(beyondDenial(text))',
    replace: 'TELLS_DEATH.test(searchNameOf(text))',
    tests: [DEATHS],
  },
];
