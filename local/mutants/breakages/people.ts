import type { Mutant } from '../mutant.ts';

const VERDICTS = 'shared/adapters/inbound/ses-verdicts.test.ts';
const CALLBACKS = 'shared/domain/call/callback.test.ts';

/** Whose word counts, for how long, and of whom it is. */
export const PEOPLE_MUTANTS: readonly Mutant[] = [
  {
    name: 'unproved-sender-believed',
    law: 'An e-mail is believed only of a domain that passed DMARC.',
    file: 'shared/adapters/inbound/ses-verdicts.ts',
    find: "return isOne && sender.isOne && isProved ? null : 'sender-unproved';",
    replace: "return isOne && sender.isOne && isWeighed ? null : 'sender-unproved';",
    tests: [VERDICTS],
  },
  {
    name: 'wish-to-be-called-never-ends',
    law: 'A wish to be called ends with the hour that was named, two days on at most.',
    file: 'shared/domain/call/callback.ts',
    find: 'return until !== undefined && until < latest ? until : latest;',
    replace: 'return until ?? latest;',
    tests: [CALLBACKS],
  },
  {
    name: 'wish-to-be-called-outlives-its-reason',
    law: 'A wish to be called is over once its reason is gone.',
    file: 'shared/domain/history/evolve-callback.ts',
    find: `    case 'case-settled':
      return withoutWishes(record, fact.credorId, at);`,
    replace: `    case 'case-settled':
      return record;`,
    tests: [CALLBACKS],
  },
  {
    name: 'strangers-row-taken-in',
    law: 'A row with the CPF of one person and the name of another is turned away.',
    file: 'shared/domain/import/decide-rows.ts',
    find: 'return mayBeOneName(row.name, profile.name)',
    replace: 'return row.name !== profile.taxId',
    tests: ['shared/domain/import/person-facts.test.ts'],
  },
  {
    name: 'other-credors-place-forgotten',
    law: 'While credores say different states of somebody, the hours of each hold.',
    file: 'shared/domain/debtor/place.ts',
    find: 'place.source !== source), ...said];',
    replace: "place.source === ''), ...said];",
    tests: ['shared/domain/debtor/place.test.ts'],
  },
  {
    name: 'doubtful-answer-heard-as-the-debtors',
    law: 'What another person may have written is nothing that the debtor did.',
    file: 'shared/domain/history/evolve-behaviour.ts',
    find: ' && !isDoubted(reasons);',
    replace: ' && reasons.length >= 0;',
    tests: ['shared/domain/history/evolve-behaviour.test.ts'],
  },
  {
    name: 'promise-by-the-other-registration-unheard',
    law: 'What one registration of a person promised keeps the others from asking.',
    file: 'shared/domain/gate/one-person.ts',
    find: `    promises: all
      .flatMap(({ promises }) => promises)`,
    replace: '    promises: [...record.promises]',
    tests: ['shared/domain/gate/one-person.test.ts'],
  },
  {
    name: 'promise-broken-by-a-dispute',
    law: 'Whoever contests may wait for the answer: these days are none of their promise.',
    file: 'shared/domain/case/put-off.ts',
    find: 'until = addDays(until, daysBetween(begin, end));',
    replace: 'until = addDays(until, Math.min(0, daysBetween(begin, end)));',
    tests: ['shared/domain/promise/contested-promise.test.ts'],
  },
  {
    name: 'second-channel-never-left',
    law: 'Whoever has left one channel leaves another by its own link.',
    file: 'functions/portal/portal/actions/unsubscribe.ts',
    find: '    facts: optOut(known, channel, via),',
    replace: '    facts: known.debtor.optedOut.length > 0 ? [] : optOut(known, channel, via),',
    tests: ['functions/portal/portal/actions/unsubscribe.test.ts'],
  },
];
