import * as z from 'zod';
import { arn } from '../arn.ts';
import { AwsError } from '../aws-error.ts';
import type { Chance } from '../chance.ts';
import { operation } from '../protocols/operation.ts';
import { createRestJsonService } from '../protocols/rest-json.ts';
import type { WireHandler } from '../wire.ts';
import { type Schedule, ScheduleInput, ScheduleName } from './schedule.ts';
import type { Scheduler } from './scheduler.ts';

const PAGE_MAX = 100;

const OneSchedule = z.object({ Name: ScheduleName, groupName: ScheduleName.default('default') });
const OneGroup = z.object({ Name: ScheduleName });

/** The EventBridge Scheduler API (REST JSON). */
export function createSchedulerApi(scheduler: Scheduler, region: string, ids: Chance): WireHandler {
  const arnOf = ({ GroupName, Name }: { GroupName: string; Name: string }) =>
    arn('scheduler', region, `schedule/${GroupName}/${Name}`);
  const groupArn = (name: string) => arn('scheduler', region, `schedule-group/${name}`);

  const routes = [
    {
      at: 'POST /schedules/{Name}',
      run: operation(ScheduleInput, (input) => {
        scheduler.create(input);
        return { ScheduleArn: arnOf(input) };
      }),
    },
    {
      at: 'PUT /schedules/{Name}',
      run: operation(ScheduleInput, (input) => {
        scheduler.update(input);
        return { ScheduleArn: arnOf(input) };
      }),
    },
    {
      at: 'GET /schedules/{Name}',
      run: operation(OneSchedule, ({ Name, groupName }) => {
        const {
          createdAt,
          modifiedAt,
          ticket: _,
          ClientToken: __,
          ...input
        } = scheduler.find(groupName, Name);
        return { ...input, Arn: arnOf(input), ...dates({ createdAt, modifiedAt }) };
      }),
    },
    {
      at: 'DELETE /schedules/{Name}',
      run: operation(OneSchedule, ({ Name, groupName }) => {
        scheduler.delete(groupName, Name);
        return {};
      }),
    },
    {
      at: 'GET /schedules',
      run: operation(
        z.object({
          ScheduleGroup: ScheduleName.optional(),
          NamePrefix: z.string().default(''),
          State: z.enum(['ENABLED', 'DISABLED']).optional(),
          MaxResults: z.coerce.number().int().min(1).max(PAGE_MAX).default(PAGE_MAX),
          NextToken: z.string().default(''),
        }),
        ({ ScheduleGroup, NamePrefix, State, MaxResults, NextToken }) => {
          const found = scheduler
            .list(ScheduleGroup)
            .filter(({ Name }) => Name.startsWith(NamePrefix) && Name > NextToken)
            .filter((schedule) => State === undefined || schedule.State === State);
          const page = found.slice(0, MaxResults);
          return {
            Schedules: page.map((schedule) => summary(schedule, arnOf(schedule))),
            ...(found.length > page.length ? { NextToken: page.at(-1)?.Name } : {}),
          };
        },
      ),
    },
    {
      at: 'POST /schedule-groups/{Name}',
      run: operation(OneGroup, ({ Name }) => {
        scheduler.createGroup(Name);
        return { ScheduleGroupArn: groupArn(Name) };
      }),
    },
    {
      at: 'GET /schedule-groups/{Name}',
      run: operation(OneGroup, ({ Name }) => {
        if (!scheduler.hasGroup(Name)) {
          throw new AwsError(
            'ResourceNotFoundException',
            `Schedule group ${Name} does not exist.`,
            404,
          );
        }
        return { Name, Arn: groupArn(Name), State: 'ACTIVE' };
      }),
    },
    {
      at: 'DELETE /schedule-groups/{Name}',
      run: operation(OneGroup, ({ Name }) => {
        scheduler.deleteGroup(Name);
        return {};
      }),
    },
  ];
  return createRestJsonService({ routes, messageField: 'Message', ids });
}

/** AWS gives timestamps in this protocol as epoch seconds. */
function dates(schedule: { createdAt: number; modifiedAt: number }): object {
  return {
    CreationDate: schedule.createdAt / 1000,
    LastModificationDate: schedule.modifiedAt / 1000,
  };
}

function summary(schedule: Schedule, scheduleArn: string): object {
  const { Name, GroupName, State, Target } = schedule;
  return {
    Arn: scheduleArn,
    Name,
    GroupName,
    State,
    Target: { Arn: Target.Arn },
    ...dates(schedule),
  };
}
