import assert from 'node:assert/strict';
import * as z from 'zod';
import type { Agenda } from '../agenda.ts';
import { ACCOUNT_ID, arn } from '../arn.ts';
import type { AsyncInvocations } from '../async-invocations.ts';
import type { Chance } from '../chance.ts';
import type { Clock } from '../clock.ts';
import type { Faults } from '../faults.ts';
import { nextMoment, parseScheduleExpression } from '../scheduler/schedule-expression.ts';
import { zoneOf } from '../scheduler/zoned-time.ts';

export type CronMapping = {
  readonly functionName: string;
  /** cron(...) or rate(...). */
  readonly expression: string;
  readonly zone: string;
};

type Surroundings = {
  clock: Clock;
  agenda: Agenda;
  ids: Chance;
  region: string;
  invokeLater: AsyncInvocations;
  runs?: Faults['runs'] | undefined;
};

/** Runs a function by the calendar, with the event that Scheduler gives to a Lambda target that has no input of its own. */
export function mapCron(mapping: CronMapping, surroundings: Surroundings): void {
  const { functionName, expression: text } = mapping;
  const { clock, agenda, ids, region, invokeLater, runs = () => 1 } = surroundings;
  const expression = parseScheduleExpression(text);
  assert(expression !== undefined, `${functionName} has the invalid schedule ${text}`);
  const zone = zoneOf(mapping.zone);

  const ring = agenda.define(`${text} to ${functionName}`, z.object({}), () => {
    bookNext();
    const event = {
      version: '0',
      id: ids.uuid(),
      'detail-type': 'Scheduled Event',
      source: 'aws.scheduler',
      account: ACCOUNT_ID,
      time: `${new Date(clock.now()).toISOString().slice(0, 19)}Z`,
      region,
      resources: [arn('scheduler', region, `schedule/default/${functionName.replace('/', '-')}`)],
      detail: '{}',
    };
    for (let times = runs(functionName); times > 0; times--)
      invokeLater(functionName, JSON.stringify(event));
  });

  function bookNext(): void {
    const at = expression && nextMoment(expression, zone, clock.now());
    if (at !== undefined) ring.at(at, {});
  }

  bookNext();
}
