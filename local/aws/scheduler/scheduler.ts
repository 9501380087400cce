import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { Agenda } from '../agenda.ts';
import { AwsError } from '../aws-error.ts';
import type { Clock } from '../clock.ts';
import type { TargetDelivery } from '../target-delivery.ts';
import type { Schedule, ScheduleInput } from './schedule.ts';
import { nextMoment, parseScheduleExpression } from './schedule-expression.ts';
import { zoneOf } from './zoned-time.ts';

const MINUTE_MS = 60_000;
/**
 * A schedule that deletes itself is still there for a while after its last ring. The documentation names no time; this is
 * long enough for whoever is woken to meet it.
 */
const DELETED_AFTER_MS = 60_000;

export type SchedulerState = { groups: string[]; schedules: Schedule[] };
export type Scheduler = ReturnType<typeof createScheduler>;

type Surroundings = {
  clock: Clock;
  agenda: Agenda;
  deliver: TargetDelivery;
  /** How often a due schedule rings; once, unless something is made to go wrong. */
  rings?: ((scheduleName: string) => number) | undefined;
};

/** EventBridge Scheduler: alarms that ring at the full minute of their zone and put their input into a target. */
export function createScheduler({ clock, agenda, deliver, rings }: Surroundings) {
  const listeners: ((input: ScheduleInput) => void)[] = [];
  const groups = new Map<string, Map<string, Schedule>>([['default', new Map()]]);
  const ring = agenda.define(
    'scheduler.ring',
    z.object({ group: z.string(), name: z.string() }),
    async ({ group, name }) => {
      const schedule = groups.get(group)?.get(name);
      if (schedule !== undefined) await fire(schedule);
    },
  );

  const deletion = agenda.define(
    'scheduler.delete',
    z.object({ group: z.string(), name: z.string(), createdAt: z.number() }),
    ({ group: groupName, name, createdAt }) => {
      const schedules = groups.get(groupName);
      if (schedules?.get(name)?.createdAt === createdAt) schedules.delete(name);
    },
  );

  function group(name: string): Map<string, Schedule> {
    const found = groups.get(name);
    if (found === undefined) throw notFound(`Schedule group ${name} does not exist.`);
    return found;
  }

  function find(groupName: string, name: string): Schedule {
    const found = group(groupName).get(name);
    if (found === undefined) throw notFound(`Schedule ${name} does not exist.`);
    return found;
  }

  function nextRing(input: ScheduleInput): number | undefined {
    const expression = parseScheduleExpression(input.ScheduleExpression);
    assert(expression !== undefined, 'the schema lets no bad expression through');
    const at = nextMoment(expression, zoneOf(input.ScheduleExpressionTimezone), clock.now());
    return at === undefined ? undefined : Math.ceil(at / MINUTE_MS) * MINUTE_MS;
  }

  function arm(input: ScheduleInput, createdAt: number): void {
    for (const listener of listeners) listener(input);
    const at = nextRing(input);
    if (at === undefined) {
      throw new AwsError(
        'ValidationException',
        `Invalid Schedule Expression ${input.ScheduleExpression}: it lies in the past.`,
      );
    }
    const { GroupName: groupName, Name: name } = input;
    const ticket = input.State === 'ENABLED' ? ring.at(at, { group: groupName, name }) : undefined;
    group(groupName).set(name, { ...input, createdAt, modifiedAt: clock.now(), ticket });
  }

  function remove(schedule: Schedule): void {
    if (schedule.ticket !== undefined) agenda.cancel(schedule.ticket);
    group(schedule.GroupName).delete(schedule.Name);
  }

  async function fire(schedule: Schedule): Promise<void> {
    const at = nextRing(schedule);
    const data = { group: schedule.GroupName, name: schedule.Name };
    if (at !== undefined) {
      group(schedule.GroupName).set(schedule.Name, { ...schedule, ticket: ring.at(at, data) });
    } else if (schedule.ActionAfterCompletion === 'DELETE') {
      deletion.at(clock.now() + DELETED_AFTER_MS, { ...data, createdAt: schedule.createdAt });
    }
    const times = rings?.(schedule.Name) ?? 1;
    for (let count = 0; count < times; count++) await deliverInput(schedule);
  }

  async function deliverInput({ Target }: Schedule): Promise<void> {
    const { Arn, Input = '{}', SqsParameters, DeadLetterConfig } = Target;
    try {
      await deliver(Arn, Input, SqsParameters?.MessageGroupId);
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      // AWS retries for a while first; a target that does not exist stays so, and the input ends here either way.
      if (DeadLetterConfig !== undefined) await deliver(DeadLetterConfig.Arn, Input);
    }
  }

  return {
    find,
    /** Called with each schedule the moment it is made or changed. */
    whenArmed: (listener: (schedule: ScheduleInput) => void) => void listeners.push(listener),
    create(input: ScheduleInput): void {
      const existing = group(input.GroupName).get(input.Name);
      if (existing !== undefined) {
        if (isSameRequest(existing, input)) return;
        throw new AwsError('ConflictException', `Schedule ${input.Name} already exists.`, 409);
      }
      arm(input, clock.now());
    },
    update(input: ScheduleInput): void {
      const old = find(input.GroupName, input.Name);
      arm(input, old.createdAt);
      if (old.ticket !== undefined) agenda.cancel(old.ticket);
    },
    delete: (groupName: string, name: string): void => remove(find(groupName, name)),
    /** All schedules of a group, or of every group, by name. */
    list(groupName?: string): Schedule[] {
      const listed = groupName === undefined ? [...groups.values()] : [group(groupName)];
      return listed
        .flatMap((schedules) => [...schedules.values()])
        .sort((a, b) => (a.Name < b.Name ? -1 : 1));
    },
    hasGroup: (name: string): boolean => groups.has(name),
    createGroup(name: string): void {
      if (groups.has(name)) {
        throw new AwsError('ConflictException', `Schedule group ${name} already exists.`, 409);
      }
      groups.set(name, new Map());
    },
    deleteGroup(name: string): void {
      for (const schedule of group(name).values()) remove(schedule);
      groups.delete(name);
    },
    exportState: (): SchedulerState => ({
      groups: [...groups.keys()],
      schedules: [...groups.values()].flatMap((schedules) => [...schedules.values()]),
    }),
    importState(state: SchedulerState): void {
      groups.clear();
      for (const name of state.groups) groups.set(name, new Map());
      for (const schedule of state.schedules) {
        groups.get(schedule.GroupName)?.set(schedule.Name, schedule);
      }
    },
  };
}

/** Whether a request is the one that made this schedule, sent again by somebody who did not hear the answer. */
function isSameRequest(existing: Schedule, input: ScheduleInput): boolean {
  const { createdAt: _, modifiedAt: __, ticket: ___, ...made } = existing;
  return input.ClientToken !== undefined && isDeepStrictEqual(made, input);
}

function notFound(message: string): AwsError {
  return new AwsError('ResourceNotFoundException', message, 404);
}
