import { isDisputed } from '#local/simulation/laws/second-reading/contested.ts';
import { DAY_MS } from '#local/simulation/day.ts';
import { Channel } from '#shared/domain/message/channel.ts';
import type { NoAlarmReason } from '#shared/domain/debtor/alarm.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import type { DebtorFlag } from '#shared/domain/debtor/flag.ts';
import { dayAfter } from '#local/simulation/laws/calendar/bank-days.ts';
import type { Life } from '#local/simulation/laws/evidence/evidence.ts';
import { markedAs } from '#local/simulation/laws/second-reading/marks.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { aliveFor } from '#local/simulation/laws/second-reading/addresses.ts';
import { isHeldByBank } from '#local/simulation/laws/second-reading/held.ts';
import { ownBooks, owedIn } from '#local/simulation/laws/second-reading/books.ts';
import { type BookedDebt, isYoung } from '#local/simulation/laws/second-reading/debts.ts';
import { isStopped, pausesAt } from './rested-ladders.ts';
import { localDayOf } from '#local/simulation/laws/calendar/state-hours.ts';

/** Nobody is forgotten: a reason for no alarm is not believed, but held against what the facts say. */
export const ALARM_LAWS: readonly Law[] = [
  {
    name: 'whoever has no alarm to come has the reason that is given, by the facts',
    breaches: ({ lives, now, voiceFrom }) =>
      lives.flatMap((life) => contradictionOf(life, now, voiceFrom !== null)),
  },
];

const LAST_STEP_DAYS = Math.max(...DEFAULT_REGUA.steps.map(({ offsetDays }) => offsetDays));

function contradictionOf(life: Life, now: number, mayCall: boolean): readonly Breach[] {
  const { debtorId, entries, record, person } = life;
  const { nextAlarm } = record.debtor;
  if (nextAlarm.kind !== 'none') return [];
  const facts = entries.map(({ fact }) => fact);
  const owed = owedIn(ownBooks(entries, person.uf));
  const today = localDayOf(person.uf, now);
  const lastNight = localDayOf(person.uf, now - DAY_MS);
  const undisputed = owed.filter(({ credorId }) => !isDisputed(credorId, facts));
  const collected = undisputed.filter(({ credorId }) => !isStopped(credorId, facts));
  const moment = new Date(now).toISOString();
  const going = collected.filter(({ credorId }) => pausesAt(credorId, facts, moment).length === 0);
  const isLate = collected.some((debt) => isYoung(debt, today));
  const what = wrongReason(nextAlarm.because, {
    owes: owed.length > 0,
    isCollected: undisputed.length > 0,
    isGoing: collected.length > 0,
    isYoung: isLate,
    isReachable: Channel.options.some(
      (channel) => (channel !== 'voice' || mayCall) && reaches(channel, facts),
    ),
    isMarked: (flag) => markedAs(flag, facts) !== null,
    // Where the oldest debt prescribes, the night sees that the ladder goes on by the next.
    hasSteps: anchorsOf(going.filter((debt) => isYoung(debt, lastNight))).some(
      (anchor) => today < dayAfter(anchor, LAST_STEP_DAYS),
    ),
  });
  const waits = deadlineIn(life);
  const told = [what, waits].filter((one) => one !== null);
  return told.map((one) => ({ debtorId, at: null, what: `no alarm, ${one}` }));
}

/** The oldest due date of each case's own debts that may be asked for, from which the days of its régua are counted. */
const anchorsOf = (collected: readonly BookedDebt[]): readonly string[] =>
  [
    ...Map.groupBy(
      collected.filter(({ agreementId }) => agreementId === null),
      ({ credorId }) => credorId,
    ).values(),
  ].map((debts) => debts.map(({ dueDate }) => dueDate).reduce((a, b) => (a < b ? a : b)));

type Known = {
  readonly owes: boolean;
  readonly isCollected: boolean;
  readonly isGoing: boolean;
  readonly isYoung: boolean;
  readonly isReachable: boolean;
  readonly hasSteps: boolean;
  readonly isMarked: (flag: DebtorFlag) => boolean;
};

/** What contradicts a reason, in words, or null. */
function wrongReason(because: NoAlarmReason, known: Known): string | null {
  switch (because) {
    case 'nothing-owed':
      return known.owes ? 'because nothing is owed, and something is' : null;
    case 'disputed':
      return known.isCollected || !known.owes ? 'because of a dispute that there is not' : null;
    case 'stopped':
      return known.isGoing || !known.owes ? 'because the team stopped it, and it did not' : null;
    case 'prescribed':
      return known.isYoung || !known.owes ? 'because all prescribed, and it did not' : null;
    case 'deceased':
    case 'minor':
    case 'hardship':
      return known.isMarked(because) ? null : `because of a mark (${because}) that there is not`;
    case 'unreachable':
      return known.isReachable ? 'because nobody can be reached, and they can' : null;
    case 'ladder-finished':
      return known.hasSteps && known.isReachable
        ? 'because the régua is over, and steps of it are to come'
        : null;
  }
}

/**
 * A promise or an agreement that waits for its last day needs an alarm, whatever else is true. One that was kept, and that only the
 * creditor's own acts opened again, has no last day.
 */
function deadlineIn({ record, entries, person: { uf } }: Life): string | null {
  const active = new Set<string>(
    record.cases.flatMap(({ credorId, status }) => (status === 'active' ? [credorId] : [])),
  );
  const waits = [
    ...record.promises.filter(({ status }) => status === 'made'),
    ...record.agreements.filter(
      (known) => known.status === 'active' && (!known.keptAt || isHeldByBank(known, entries, uf)),
    ),
  ].some(({ credorId }) => active.has(credorId));
  return waits ? 'and a promise or an agreement waits for its last day' : null;
}

/** Whether a channel was not left, and has an address that nothing is known against. */
export function reaches(channel: Channel, facts: readonly Fact[]): boolean {
  const last = facts.findLast(
    (fact) => (fact.type === 'opted-out' || fact.type === 'opted-in') && fact.channel === channel,
  );
  if (last?.type === 'opted-out') return false;
  return aliveFor(channel, facts).some(
    (contactId) => channel !== 'whatsapp' || isConsented(contactId, facts),
  );
}

const isConsented = (contactId: string, facts: readonly Fact[]): boolean =>
  facts.some((fact) => fact.type === 'whatsapp-consented' && fact.contactId === contactId);
