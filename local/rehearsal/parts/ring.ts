import {
  GetScheduleCommand,
  ListSchedulesCommand,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import type { StepDue } from '#events/step-due.ts';
import { wholeHistory } from '#local/flows/histories.ts';
import type { NextAlarm } from '#shared/domain/debtor/alarm.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import type { Cloud } from '../cloud.ts';
import { STAGE } from '../place.ts';
import { sendTo } from '../queues.ts';

type RingingAlarm = Exclude<NextAlarm, { kind: 'none' }>;

/** The schedule that is set for a debtor, or null while there is none. */
export async function scheduleOf({ client, alarms: GroupName }: Cloud, debtorId: DebtorId) {
  const scheduler = new SchedulerClient(client);
  const { Schedules = [] } = await scheduler.send(new ListSchedulesCommand({ GroupName }));
  const Name = Schedules.find((schedule) => schedule.Name?.startsWith(debtorId))?.Name;
  return Name === undefined ? null : scheduler.send(new GetScheduleCommand({ GroupName, Name }));
}

/** Every alarm that was ever set for a debtor, oldest first. Throws where there is none. */
export async function alarmsOf(
  { table }: Cloud,
  debtorId: DebtorId,
): Promise<readonly [RingingAlarm, ...RingingAlarm[]]> {
  const entries = await wholeHistory(table, debtorId);
  const [first, ...others] = entries.flatMap(({ next }) =>
    next === undefined || next.kind === 'none' ? [] : [next],
  );
  if (first === undefined) throw new Error(`The history of ${debtorId} has no alarm.`);
  return [first, ...others];
}

/** Gives what the schedule of an alarm delivers to its queue, without waiting for the hour. */
export async function ringByHand(
  cloud: Cloud,
  debtorId: DebtorId,
  { key }: RingingAlarm,
): Promise<void> {
  const due: StepDue = { name: 'StepDue', debtorId, key };
  await sendTo(cloud, `regua-${STAGE}-steps`, JSON.stringify(due));
}
