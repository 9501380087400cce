import { nextMoment, parseScheduleExpression } from '#local/aws/scheduler/schedule-expression.ts';
import { zoneOf } from '#local/aws/scheduler/zoned-time.ts';
import type { World } from '#local/world.ts';

/** A schedule of Scheduler and when it rings next, in epoch milliseconds. */
export type ArmedSchedule = { readonly input: string; readonly ringsAt: number | null };

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
