import {
  GetScheduleCommand,
  ListSchedulesCommand,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import type { Cloud } from '../cloud.ts';
import { sendTo } from '../queues.ts';

/** The schedule that is set for a debtor, or null while there is none. */
export async function scheduleOf({ client, alarms: GroupName }: Cloud, debtorId: DebtorId) {
  const scheduler = new SchedulerClient(client);
  const { Schedules = [] } = await scheduler.send(new ListSchedulesCommand({ GroupName }));
  const Name = Schedules.find((schedule) => schedule.Name?.startsWith(debtorId))?.Name;
  return Name === undefined ? null : scheduler.send(new GetScheduleCommand({ GroupName, Name }));
}

/** Gives what a schedule would deliver to its queue, without waiting for the hour. */
export async function ringByHand(cloud: Cloud, debtorId: DebtorId): Promise<void> {
  const target = (await scheduleOf(cloud, debtorId))?.Target;
  // Otherwise the emulator rang first.
  if (target?.Arn && target.Input) await sendTo(cloud, target.Arn, target.Input);
}
