import assert from 'node:assert/strict';
import type { Debtor } from '#shared/domain/debtor/debtor.ts';
import { type OpenMinutes, openMinutesOn } from '#shared/domain/gate/contact-hours.ts';
import type { ContactRules } from '#shared/domain/gate/contact-rules.ts';
import { isBusinessDay, nextBusinessDay } from '#shared/domain/values/business-days.ts';
import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';
import {
  dateOf,
  type Instant,
  minutesOf,
  localDateOf,
  timeOf,
  toInstantOn,
  toLocal,
} from '#shared/domain/values/zone.ts';
import type { Regua } from './regua.ts';
import { spread } from '#shared/domain/values/spread.ts';
import { type AnyStep, messagesOf, type Reaction, type ReguaStep } from './step.ts';

/** Carnival between two weekends is four days; a policy closed for longer is broken. */
const CLOSED_DAYS_MAX = 30;

/** For what sends no message: the hours bind contacts. */
const ANY_HOUR: OpenMinutes = { opensAt: 0, closesAt: 1_440 };

/** What the moment of a step depends on besides the step itself. */
export type StepSetting = {
  readonly debtor: Pick<Debtor, 'debtorId' | 'uf' | 'zone'>;
  readonly regua: Regua;
  readonly policy: ContactRules;
};

/**
 * When a step rings of itself: its day, moved off closed days as it says, and a minute of the debtor's own from its
 * time on, inside the legal hours of its first channel. A wait rings when it is over.
 *
 * @param anchor the oldest open due date of the case
 */
export function momentOf(step: ReguaStep, anchor: LocalDate, setting: StepSetting): Instant {
  const days = step.kind === 'wait' ? step.offsetDays + step.days : step.offsetDays;
  return place(step, dayOf(step, addDays(anchor, days)), 0, setting);
}

/** The same for a reaction: its day is counted from the debtor's day on which what it reacts to happened. */
export function momentAfterEvent(
  reaction: Reaction,
  heardAt: Instant,
  setting: StepSetting,
): Instant {
  const day = addDays(localDateOf(heardAt, setting.debtor.zone), reaction.after.days);
  return place(reaction, dayOf(reaction, day), 0, setting);
}

/** The same for a step whose own moment has passed: the next such minute after now. */
export function momentAfter(step: AnyStep, now: Instant, setting: StepSetting): Instant {
  const local = toLocal(now, setting.debtor.zone);
  return place(step, dateOf(local), minutesOf(timeOf(local)) + 1, setting);
}

function dayOf(step: AnyStep, date: LocalDate): LocalDate {
  if (step.kind === 'wait') return date;
  switch (step.onNonBusinessDay) {
    case 'same':
      return date;
    case 'next-business-day':
      return nextBusinessDay(date);
    case 'previous-business-day':
      return previousBusinessDay(date);
  }
}

function previousBusinessDay(date: LocalDate): LocalDate {
  let day = date;
  for (let back = 0; back < CLOSED_DAYS_MAX && !isBusinessDay(day); back += 1)
    day = addDays(day, -1);
  return day;
}

/** The first day with room from `fromMinute` of `fromDate` on, and the debtor's own minute on it. */
function place(
  step: AnyStep,
  fromDate: LocalDate,
  fromMinute: number,
  { debtor, regua, policy }: StepSetting,
): Instant {
  const channel = messagesOf(step)[0]?.channel;
  for (let ahead = 0; ahead <= CLOSED_DAYS_MAX; ahead += 1) {
    const day = addDays(fromDate, ahead);
    const open = channel ? openMinutesOn(policy, debtor.uf, channel, day) : ANY_HOUR;
    if (open === null) continue;
    const wished = startIn(open, minutesOf(step.localTime), regua.spreadMinutes);
    const start = ahead === 0 ? Math.max(wished, fromMinute) : wished;
    if (start >= open.closesAt) continue;
    const room = Math.min(regua.spreadMinutes, open.closesAt - start);
    const minute = start + spread(room, debtor.debtorId, step.stepId);
    return toInstantOn(day, minute, debtor.zone);
  }
  assert.fail(
    `the policy never opens for ${channel} within ${CLOSED_DAYS_MAX} days of ${fromDate}`,
  );
}

/** The step's time where it is open; else the opening, or the last stretch before the closing. */
function startIn(
  { opensAt, closesAt }: OpenMinutes,
  minute: number,
  spreadMinutes: number,
): number {
  return minute < closesAt
    ? Math.max(minute, opensAt)
    : Math.max(opensAt, closesAt - spreadMinutes);
}
