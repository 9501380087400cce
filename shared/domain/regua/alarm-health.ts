import type { NextAlarm } from '#shared/domain/debtor/alarm.ts';
import { type Instant, millisecondsBetween } from '#shared/domain/values/zone.ts';

/** An alarm that rang takes this long at most until its step is decided. */
const OVERDUE_AFTER_MS = 15 * 60_000;
/** Looking for a schedule costs a call, so only those are looked for that ring before the next two walks. */
const LOOK_AHEAD_MS = 48 * 3_600_000;

/**
 * What the nightly walk makes of a debtor's alarm: it is `fine`, its schedule should `exist`, it should have rung and
 * is `overdue`, or the person owes and was `forgotten`.
 *
 * @param owes whether the person has an active case with open debts
 */
export function alarmHealth(
  alarm: NextAlarm,
  owes: boolean,
  now: Instant,
): 'fine' | 'should-exist' | 'overdue' | 'forgotten' {
  if (alarm.kind === 'none') {
    const contradicts = alarm.because === 'nothing-owed' || alarm.because === 'disputed';
    return owes && contradicts ? 'forgotten' : 'fine';
  }
  const ahead = millisecondsBetween(now, alarm.at);
  if (ahead < -OVERDUE_AFTER_MS) return 'overdue';
  return ahead <= LOOK_AHEAD_MS ? 'should-exist' : 'fine';
}
