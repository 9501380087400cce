import type { Mutant } from '../mutant.ts';

const DECISION = 'shared/domain/gate/decide-contact.test.ts';
const HOURS = 'shared/domain/gate/contact-hours.test.ts';
const HOLD = 'shared/domain/gate/hold-until.test.ts';
const TEAM = 'shared/domain/gate/team-rules.test.ts';
const SENDING_GATE = 'functions/messages/send-message/send-message-gate.test.ts';

/** One gate, asked twice: no law, no limit and no word of the debtor is passed over. */
export const GATE_MUTANTS: readonly Mutant[] = [
  {
    name: 'gate-not-asked-when-the-message-leaves',
    law: 'The gate is asked again when the message leaves.',
    file: 'shared/domain/message/decide-sending.ts',
    find: 'switch (decided.answer) {',
    replace: "switch ('send' as typeof decided.answer) {",
    tests: [SENDING_GATE],
  },
  {
    name: 'opt-out-ignored',
    law: 'Whoever left a channel is not written to by it.',
    file: 'shared/domain/gate/never-rules.ts',
    find: 'forbids: ({ record, channel }) => record.debtor.optedOut.includes(channel),',
    replace: 'forbids: ({ record }) => record.debtor.optedOut.length > 1,',
    tests: [DECISION],
  },
  {
    name: 'dispute-ignored',
    law: 'Whoever contests a debt is not asked for it.',
    file: 'shared/domain/gate/never-rules.ts',
    find: "caseOf(record, credorId)?.status === 'disputed',",
    replace: "caseOf(record, credorId)?.status === 'disputed' && record.cases.length > 1,",
    tests: [DECISION],
  },
  {
    name: 'paid-and-still-chased',
    law: 'Whoever paid is not asked again, though the message was under way.',
    file: 'shared/domain/gate/decide-contact.ts',
    find: '({ scope, forbids }) => binds(scope, purpose) && forbids(question),',
    replace:
      "({ reason, scope, forbids }) => reason !== 'paid' && binds(scope, purpose) && forbids(question),",
    tests: [DECISION],
  },
  {
    name: 'bounced-address-used-again',
    law: 'An address that bounced, complained or is of somebody else is written to no more.',
    file: 'shared/domain/gate/usable-contact.ts',
    find: "health === 'untried' || health === 'delivers';",
    replace: "health !== 'wrong-person';",
    tests: [DECISION],
  },
  {
    name: 'dead-address-revived',
    law: 'Late news of a message revives no address that is dead.',
    file: 'shared/domain/history/contact-news.ts',
    find: '  if (!isAlive(contact)) return contact;\n',
    replace: '',
    tests: ['shared/domain/history/evolve-contact.test.ts'],
  },
  {
    name: 'hours-of-the-states-ignored',
    law: 'The hours of the law of the debtor’s own state hold.',
    file: 'shared/domain/gate/contact-hours.ts',
    find: 'if (!reaches(rule, uf, channel) || !isInForce(rule, date)) continue;',
    replace:
      "if (rule.ufs !== 'all' || !reaches(rule, uf, channel) || !isInForce(rule, date)) continue;",
    tests: [HOURS],
  },
  {
    name: 'hours-of-the-zone-of-the-capital',
    law: 'Hours are those of the debtor’s own clock.',
    file: 'shared/domain/gate/local-moment.ts',
    find: 'const local = toLocal(at, zone);',
    replace: "const local = toLocal(at, 'America/Sao_Paulo');",
    tests: [DECISION, HOLD],
  },
  {
    name: 'receipt-in-the-night',
    law: 'Nobody is woken up, not even with thanks.',
    file: 'shared/domain/gate/waiting-rules.ts',
    find: "reason: 'outside-hours',\n    scope: 'unasked',",
    replace: "reason: 'outside-hours',\n    scope: 'collection',",
    tests: [DECISION, HOLD],
  },
  {
    name: 'unknown-state-unprotected',
    law: 'Whoever’s state is unknown is protected by the hours of all states.',
    file: 'shared/domain/gate/hours-rule.ts',
    find: "(uf === null || ufs === 'all' || (ufs !== 'unknown' && ufs.includes(uf)));",
    replace: "(ufs === 'all' || (uf !== null && ufs !== 'unknown' && ufs.includes(uf)));",
    tests: [HOURS, DECISION],
  },
  {
    name: 'holiday-ignored',
    law: 'Nobody is collected from on a national holiday.',
    file: 'shared/domain/gate/contact-hours.ts',
    find: 'weekdayOf(date) === SUNDAY || isNationalHoliday(date) || (localHolidays?.has(date) ?? false);',
    replace:
      'weekdayOf(date) === SUNDAY || (isNationalHoliday(date) && weekdayOf(date) === SATURDAY) || (localHolidays?.has(date) ?? false);',
    tests: [HOURS],
  },
  {
    name: 'cap-of-the-day-dropped',
    law: 'The cap of the day holds over all credores.',
    file: 'shared/domain/gate/waiting-rules.ts',
    find: "{ reason: 'daily-cap', scope: 'attempts', allowsFrom: withinCaps('day') },",
    replace: "{ reason: 'daily-cap', scope: 'attempts', allowsFrom: (_, { at }) => at },",
    tests: [DECISION],
  },
  {
    name: 'week-of-six-days',
    law: 'The cap of the week holds over any seven days in a row.',
    file: 'shared/domain/gate/caps.ts',
    find: '{ day: 1, week: 7, month: 30 }',
    replace: '{ day: 1, week: 6, month: 30 }',
    tests: ['shared/domain/gate/caps.test.ts'],
  },
  {
    name: 'interval-counts-the-own-credor-alone',
    law: 'The shortest time between two messages holds whatever the credor.',
    file: 'shared/domain/gate/waiting-rules.ts',
    find: `function afterInterval({ policy, record }: WaitingQuestion, { at, date }: LocalMoment): Instant {
  const last = lastCounted(record.debtor);`,
    replace: `function afterInterval({ policy, record, credorId }: WaitingQuestion, { at, date }: LocalMoment): Instant {
  const contactLog = record.debtor.contactLog.filter((line) => line.credorId === credorId);
  const last = lastCounted({ ...record.debtor, contactLog });`,
    tests: [DECISION, 'functions/regua/run-step/run-step.test.ts'],
  },
  {
    name: 'no-rest-after-a-payment',
    law: 'Whoever paid a part is left alone for a while.',
    file: 'shared/domain/gate/waiting-rules.ts',
    find: 'if (payment.credorId !== question.credorId || keptOf(payment) === 0) continue;',
    replace: 'if (payment.credorId !== question.credorId || keptOf(payment) > 0) continue;',
    tests: [DECISION, HOLD],
  },
  {
    name: 'prescription-a-year-late',
    law: 'What has prescribed is not asked for.',
    file: 'shared/domain/gate/prescription.ts',
    find: '`${yearOf(since) + years}${since.slice(4)}`',
    replace: '`${yearOf(since) + years + 1}${since.slice(4)}`',
    tests: ['shared/domain/gate/prescription.test.ts'],
  },
  {
    name: 'month-of-four-weeks',
    law: 'The cap of the month holds over any thirty days in a row.',
    file: 'shared/domain/gate/caps.ts',
    find: '{ day: 1, week: 7, month: 30 }',
    replace: '{ day: 1, week: 7, month: 28 }',
    tests: ['shared/domain/gate/caps.test.ts'],
    onlyTests:
      'The hunted town is over after 28 days, and what is counted otherwise lies 28 days back or more.',
  },
  {
    name: 'kill-switch-by-the-cache',
    law: 'What is stopped holds the very next message, past every cache.',
    file: 'shared/table/read-contact-rules.ts',
    find: '    readStops(),',
    replace: '    cachedStops(config).then((stops) => (readStops ? stops : NO_STOPS)),',
    tests: [SENDING_GATE],
  },
  {
    name: 'holiday-of-the-city-ignored',
    law: 'Nobody is contacted on a holiday of their own city.',
    file: 'shared/table/read-contact-rules.ts',
    find: 'one.profile?.address ?? []',
    replace: '(one.profile ? [] : [])',
    tests: [SENDING_GATE],
  },
  {
    name: 'dead-are-thanked',
    law: 'Nothing is sent to somebody who died, not even thanks.',
    file: 'shared/domain/gate/never-rules.ts',
    find: "{ reason: 'deceased', scope: 'everything', forbids: isFlagged('deceased') },",
    replace: "{ reason: 'deceased', scope: 'collection', forbids: isFlagged('deceased') },",
    tests: [TEAM],
  },
];
