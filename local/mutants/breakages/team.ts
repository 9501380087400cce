import type { Mutant } from '../mutant.ts';

const SORTING = [
  'functions/debts/sort-cases/sort-cases.test.ts',
  'functions/debts/sort-cases/regua-along.test.ts',
];
const SIGNING = 'shared/domain/hooks/signed-request.test.ts';

/** What the team publishes, decides and tells other systems. */
export const TEAM_MUTANTS: readonly Mutant[] = [
  {
    name: 'author-approves-their-own',
    law: 'Where two people are wanted, nobody approves what they wrote or proposed.',
    file: 'functions/api/api/drafts.ts',
    find: 'if (fourEyes && (!proposal || isAuthor(draft, who))) throw needsAnother();',
    replace: 'if (fourEyes && !proposal) throw needsAnother();',
    tests: ['functions/api/api/regua-four-eyes.test.ts'],
  },
  {
    name: 'test-of-a-text-to-a-debtor',
    law: 'A test of a text never reaches a debtor.',
    file: 'functions/api/api/routes/text-tests.ts',
    find: 'if (owners.length > 0)',
    replace: 'if (owners.length > 1)',
    tests: ['functions/api/api/text-tests.test.ts'],
  },
  {
    name: 'given-back-unseen',
    law: 'Who writes down that money went back writes down what they saw.',
    file: 'functions/api/api/routes/unreconciled-decisions.ts',
    find: 'if (payment?.overpaid !== amount) throw',
    replace: 'if (payment === undefined) throw',
    tests: ['functions/api/api/unreconciled-decisions.test.ts'],
  },
  {
    name: 'own-exception-lost-to-a-carteiras-regua',
    law: 'Whoever would lose an exception of their own stays on their régua.',
    file: 'shared/domain/carteira/take-regua.ts',
    find: 'if (move.lostOwn.length > 0) return',
    replace: 'if (move.lostOwn.length > move.lost.length) return',
    tests: SORTING,
  },
  {
    name: 'exception-for-a-paid-debt-keeps',
    law: 'An exception for a debt that is no longer owed keeps nobody on their régua.',
    file: 'shared/domain/regua/move-climbs.ts',
    find: 'return overrides.filter(({ debtId }) => debtId === undefined || owed.has(debtId));',
    replace: 'return overrides.filter(() => owed.size >= 0);',
    tests: SORTING,
  },
  {
    name: 'hook-signed-without-its-moment',
    law: 'What a system is told is signed with its id, its moment and its words.',
    file: 'shared/domain/hooks/signed-request.ts',
    find: '.update(`${eventId}.${timestamp}.${body}`)',
    replace: '.update(`${eventId}.${body}`)',
    tests: [SIGNING],
  },
  {
    name: 'old-hook-key-signs-for-ever',
    law: 'A key that was changed signs for a day more, and no longer.',
    file: 'shared/domain/hooks/signed-request.ts',
    find: 'Date.parse(now) - Date.parse(changedAt) < OLD_KEY_HOURS * HOUR_MS',
    replace: 'Date.parse(now) - Date.parse(changedAt) < Infinity * HOUR_MS',
    tests: [SIGNING],
  },
  {
    name: 'hook-key-of-all-credores',
    law: 'The key of a hook is of one credor.',
    file: 'shared/domain/hooks/signed-request.ts',
    find: "['hook', ...parts]",
    replace: "['hook', ...parts.slice(1)]",
    tests: [SIGNING],
  },
];
