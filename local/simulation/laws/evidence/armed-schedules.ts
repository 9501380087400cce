import { nextMoment, parseScheduleExpression } from '#local/aws/scheduler/schedule-expression.ts';
import { zoneOf } from '#local/aws/scheduler/zoned-time.ts';
import type { World } from '#local/world.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import type { Life } from './evidence.ts';

/** A schedule of Scheduler and when it rings next, in epoch milliseconds. */
export type ArmedSchedule = { readonly input: string; readonly ringsAt: number | null };

/** Scheduler rings at full minutes, and an alarm that was already due when it was set rings within two. */
const RINGS_WITHIN_MS = 2 * 60_000;

/** All alarms that are to ring, by the clocks of the zone that each names. */
export function armedSchedules({ services, now }: World['aws']): readonly ArmedSchedule[] {
  return services.scheduler.list('regua-alarms').map((schedule) => {
    const expression = parseScheduleExpression(schedule.ScheduleExpression);
    const zone = zoneOf(schedule.ScheduleExpressionTimezone);
    return {
      input: schedule.Target.Input ?? '',
      ringsAt: (expression && nextMoment(expression, zone, now())) ?? null,
    };
  });
}

/** What is wrong with the alarm of somebody: it was not answered, stands not once, or rings at another time. */
export function wrongAlarm(
  { record, debtorId }: Life,
  armed: readonly ArmedSchedule[],
  now: number,
): string | null {
  const { nextAlarm } = record.debtor;
  if (nextAlarm.kind === 'none') return null;
  const due = epochMsOf(nextAlarm.at);
  if (due <= now) return `the alarm of ${nextAlarm.at} should have been answered`;
  const input = JSON.stringify({ name: 'StepDue', debtorId, key: nextAlarm.key });
  const [only, ...others] = armed.filter((one) => one.input === input);
  if (only === undefined || others.length > 0)
    return `${only ? others.length + 1 : 0} schedules stand for the alarm of ${nextAlarm.at}`;
  const isInTime = only.ringsAt !== null && Math.abs(only.ringsAt - due) < RINGS_WITHIN_MS;
  return isInTime
    ? null
    : `the alarm of ${nextAlarm.at} rings ${only.ringsAt === null ? 'never' : `at ${new Date(only.ringsAt).toISOString()}`}`;
}
