import type { Mutant } from '../mutant.ts';

const RUN_STEP = 'functions/regua/run-step/run-step.test.ts';
const RECONCILER = 'functions/regua/reconcile-schedules/reconcile-schedules.test.ts';
const FOLLOWER = 'functions/history/follow-history/follow-history.test.ts';

/** The schedule is only an alarm clock, and everybody has one or a reason for none. */
export const REGUA_MUTANTS: readonly Mutant[] = [
  {
    name: 'stale-alarm-acts',
    law: 'An alarm other than the one that stands does nothing.',
    file: 'functions/regua/run-step/run-step.ts',
    find: "alarm.kind === 'none' || alarm.key !== key",
    replace: "alarm.kind === 'none' || key === ''",
    tests: [RUN_STEP],
  },
  {
    name: 'step-forgets-to-arm',
    law: 'Whoever’s step was decided has the next alarm.',
    file: 'functions/regua/run-step/run-step.ts',
    find: 'const decision = { facts, next',
    replace: "const decision = { facts, ...(next.kind === 'none' && { next })",
    tests: [RUN_STEP],
  },
  {
    name: 'import-forgets-to-arm',
    law: 'Whoever is imported with an open debt has an alarm.',
    file: 'shared/table/import-rows.ts',
    find: '    facts,\n    next,\n    vault:',
    replace: '    facts,\n    ...(contacts.size > 0 && { next }),\n    vault:',
    tests: [
      'shared/table/import-rows.test.ts',
      'functions/debts/import-debts/import-debts.test.ts',
    ],
    onlyTests:
      'Everybody comes in with an e-mail and a telephone, and whoever comes back without is armed by the nightly walk before laws look.',
  },
  {
    name: 'step-sent-again',
    law: 'A step reaches a debtor once for one due date.',
    file: 'shared/domain/case/progress.ts',
    find: 'done: [...stand.done, stepId]',
    replace: 'done: [stepId]',
    tests: ['shared/domain/regua/ladder-life.test.ts'],
  },
  {
    name: 'missed-reminder-sent-late',
    law: 'A reminder whose day is over would be untrue, and is dropped.',
    file: 'shared/domain/regua/next-step.ts',
    find: "if (late && catchUpOf(step) === 'skip') {",
    replace: "if (late && catchUpOf(step) === 'skip' && step.offsetDays > 0) {",
    tests: ['shared/domain/regua/next-step.test.ts'],
  },
  {
    name: 'moved-debtor-called-back',
    law: 'A new version of a régua calls nobody back for what it would have said before.',
    file: 'shared/domain/regua/move-climbs.ts',
    find: 'momentOf(step, anchor, setting) <= now',
    replace: 'momentOf(step, anchor, setting) > now',
    tests: ['shared/domain/regua/move-climbs.test.ts'],
  },
  {
    name: 'reconciler-finds-nobody-overdue',
    law: 'A lost alarm is found by the nightly walk.',
    file: 'shared/domain/regua/alarm-health.ts',
    find: "if (ahead < -OVERDUE_AFTER_MS) return 'overdue';",
    replace: "if (ahead < -OVERDUE_AFTER_MS) return 'fine';",
    tests: ['shared/domain/regua/alarm-health.test.ts'],
  },
  {
    name: 'reconciler-finds-nobody-forgotten',
    law: 'Whoever owes and has no alarm is found by the nightly walk.',
    file: 'shared/table/walk-debtors.ts',
    find: "status === 'active' && openDebts > 0",
    replace: "status === 'active' && openDebts > 1",
    tests: ['shared/table/walk-debtors.test.ts', RECONCILER],
  },
  {
    name: 'reconciler-arms-nobody',
    law: 'Whoever the nightly walk finds without a schedule gets one.',
    file: 'functions/regua/reconcile-schedules/reconcile-schedules.ts',
    find: 'await deps.arm(debtorId, nextAlarm);',
    replace: 'await deps.isArmed(debtorId, nextAlarm);',
    tests: [RECONCILER],
  },
  {
    name: 'older-alarm-armed',
    law: 'Of several alarms of one person the newest counts.',
    file: 'functions/history/follow-history/plan-follow-up.ts',
    find: 'if (next) newest.set(debtorId, next);',
    replace: 'if (next && !newest.has(debtorId)) newest.set(debtorId, next);',
    tests: [FOLLOWER],
  },
  {
    name: 'schedule-without-a-name-of-its-cause',
    law: 'Arming twice makes one schedule, named after its alarm.',
    file: 'shared/adapters/schedules.ts',
    find: 'return `${debtorId}-${moment}-${hash}`;',
    replace: 'return `${debtorId}-${Math.floor(performance.now() * 1_000) % 10 ** 9}-${hash}`;',
    tests: ['shared/adapters/schedules.test.ts'],
  },
  {
    name: 'rung-minute-not-armed-again',
    law: 'An alarm that is set again in the minute in which it rang rings again.',
    file: 'shared/adapters/schedules.ts',
    find: 'Name: nameOf(debtorId, { ...alarm, at }),',
    replace: 'Name: nameOf(debtorId, alarm),',
    tests: ['shared/adapters/schedules.test.ts'],
  },
  {
    name: 'old-debts-ring-for-what-nobody-missed',
    law: 'What was over before a case was opened is nothing that anybody missed.',
    file: 'shared/domain/regua/missed-step.ts',
    find: '(progress.anchor === anchor || isAwaited(one.stepId)),',
    replace: 'true,',
    tests: ['shared/domain/regua/missed-step.test.ts'],
  },
  {
    name: 'schedule-in-utc',
    law: 'An alarm rings by the debtor’s own clock.',
    file: 'shared/adapters/schedules.ts',
    find: 'ScheduleExpressionTimezone: alarm.zone,',
    replace: "ScheduleExpressionTimezone: 'America/Sao_Paulo',",
    tests: ['shared/adapters/schedules.test.ts'],
  },
  {
    name: 'missed-step-forgotten',
    law: 'Whatever was held is followed up, also where its alarm was lost.',
    file: 'shared/domain/regua/plan-alarm.ts',
    find: 'const ringing = missed && !isNear ? [toAlarm(missed), ...alarms] : alarms;',
    replace: 'const ringing = missed && isNear ? [toAlarm(missed), ...alarms] : alarms;',
    tests: ['shared/domain/regua/missed-step.test.ts'],
  },
  {
    name: 'one-visit-answered-on-each-due-date',
    law: 'Nothing that a debtor does is answered twice by one reaction.',
    file: 'shared/domain/regua/coming-reactions.ts',
    find: 'answered.every(({ heardAt }) => at > heardAt),',
    replace: 'answered.every(({ heardAt, ...past }) => past.anchor !== anchor || at > heardAt),',
    tests: ['shared/domain/regua/reactions.test.ts'],
  },
  {
    name: 'spoken-for-by-what-is-not-said',
    law: 'A step that waits is spoken for by a message that leaves.',
    file: 'shared/domain/regua/next-step.ts',
    find: '(moment <= now && !wouldMeet(step))',
    replace: '(moment <= now && !meets(step))',
    tests: ['shared/domain/regua/plan-alarm.test.ts'],
  },
  {
    name: 'missed-reaction-untold',
    law: 'Whatever was held is followed up, also once its day is over and another alarm stands.',
    file: 'shared/domain/regua/missed-step.ts',
    find: "reactions.find(({ reason }) => reason === 'missed');",
    replace: 'reactions.find(({ reaction }) => isAwaited(reaction.stepId));',
    tests: ['shared/domain/regua/missed-step.test.ts'],
  },
  {
    name: 'waits-for-the-gate-without-a-word',
    law: 'A step whose moment has come is taken, held or passed over, and says so.',
    file: 'shared/domain/regua/plan-alarm.ts',
    find: 'if (channel === undefined || isOver || !isDroppedLate(step)) return soon;',
    replace: `if (channel === undefined || isOver) return soon;
  if (!isDroppedLate(step)) {
    const asked = { record, credorId, agreementId, channel, purpose: 'regua-step', policy, now } as const;
    return momentAfter(step, firstAllowed(ofWholePerson(asked)), setting);
  }`,
    tests: ['shared/domain/regua/several-debts.test.ts'],
  },
  {
    name: 'told-to-wait-and-asked-again',
    law: 'A step that was told to wait waits, whatever else rings meanwhile.',
    file: 'shared/domain/regua/plan-alarm.ts',
    find: 'if (until === null || until <= now || until <= moment) return null;',
    replace: 'if (until === null || until > now || until <= moment) return null;',
    tests: ['shared/domain/regua/several-debts.test.ts'],
  },
];
