import { createHash } from 'node:crypto';
import {
  ConflictException,
  CreateScheduleCommand,
  GetScheduleCommand,
  ResourceNotFoundException,
  type SchedulerClient,
} from '@aws-sdk/client-scheduler';
import type { StepDue } from '#events/step-due.ts';
import type { NextAlarm } from '#shared/domain/debtor/alarm.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { type Instant, instantAt, toLocal } from '#shared/domain/values/zone.ts';

type RingingAlarm = Exclude<NextAlarm, { kind: 'none' }>;

export type ScheduleSettings = {
  readonly groupName: string;
  readonly queueArn: string;
  readonly roleArn: string;
  readonly deadLettersArn: string;
};

/** Scheduler retries for a day by itself; an alarm that late would only find the gate closed. */
const RETRY_FOR_SECONDS = 900;
const RETRIES_MAX = 20;
const HASH_LENGTH = 8;
const MINUTE_MS = 60_000;
/** Time enough for the call to reach Scheduler. */
const LEAD_MS = 30_000;

/**
 * The alarm clock of every debtor: one schedule per alarm, named after it, which deletes itself once it rang. It holds
 * no truth: one that rings for an old alarm does nothing, one that is lost is found by the nightly walk.
 */
export class Schedules {
  readonly #client: SchedulerClient;
  readonly #settings: ScheduleSettings;
  readonly #now: () => number;

  /** @param now epoch milliseconds */
  constructor(client: SchedulerClient, settings: ScheduleSettings, now = (): number => Date.now()) {
    this.#client = client;
    this.#settings = settings;
    this.#now = now;
  }

  /**
   * Safe to repeat: the same alarm is the same schedule. What is already due rings at once, within two minutes, also where it is
   * set again in the very minute in which it rang and its schedule still stands.
   */
  async arm(debtorId: DebtorId, alarm: RingingAlarm): Promise<'armed' | 'already-armed'> {
    const { groupName, queueArn, roleArn, deadLettersArn } = this.#settings;
    const at = this.#ringing(alarm.at);
    const due: StepDue = { name: 'StepDue', debtorId, key: alarm.key };
    try {
      await this.#client.send(
        new CreateScheduleCommand({
          Name: nameOf(debtorId, { ...alarm, at }),
          GroupName: groupName,
          ScheduleExpression: `at(${toLocal(at, alarm.zone)}:00)`,
          ScheduleExpressionTimezone: alarm.zone,
          FlexibleTimeWindow: { Mode: 'OFF' },
          ActionAfterCompletion: 'DELETE',
          Target: {
            Arn: queueArn,
            RoleArn: roleArn,
            Input: JSON.stringify(due),
            DeadLetterConfig: { Arn: deadLettersArn },
            RetryPolicy: {
              MaximumEventAgeInSeconds: RETRY_FOR_SECONDS,
              MaximumRetryAttempts: RETRIES_MAX,
            },
          },
        }),
      );
      return 'armed';
    } catch (error) {
      if (error instanceof ConflictException) return 'already-armed';
      throw error;
    }
  }

  async isArmed(debtorId: DebtorId, alarm: RingingAlarm): Promise<boolean> {
    const { groupName } = this.#settings;
    const Name = nameOf(debtorId, { ...alarm, at: this.#ringing(alarm.at) });
    try {
      await this.#client.send(new GetScheduleCommand({ Name, GroupName: groupName }));
      return true;
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return false;
      throw error;
    }
  }

  /** Scheduler takes no moment that has passed by the time it looks, so what is due waits for the next minute or so. */
  #ringing(at: Instant): Instant {
    const soonest = instantAt(Math.ceil((this.#now() + LEAD_MS) / MINUTE_MS) * MINUTE_MS);
    return at > soonest ? at : soonest;
  }
}

/** Debtor, the local moment of ringing and a hash of the alarm's key: at most 57 of Scheduler's 64 letters. */
function nameOf(
  debtorId: DebtorId,
  { key, at, zone }: Pick<RingingAlarm, 'key' | 'at' | 'zone'>,
): string {
  const moment = toLocal(at, zone).replace(/\D/g, '');
  const hash = createHash('sha256').update(key).digest('hex').slice(0, HASH_LENGTH);
  return `${debtorId}-${moment}-${hash}`;
}
