import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { Schedules } from '#shared/adapters/schedules.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { epochDay } from '#shared/domain/values/local-date.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { now } from '#shared/lambda/clock.ts';
import { cronHandler } from '#shared/lambda/cron-handler.ts';
import { describeError } from '#shared/lambda/describe-error.ts';
import { loadEnv } from '#shared/lambda/load-env.ts';
import { createLogger } from '#shared/lambda/logger.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { listConfigIds } from '#shared/table/config-documents.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import { openTable } from '#shared/table/table.ts';
import { walkDebtors } from '#shared/table/walk-debtors.ts';
import { ReconcileSchedulesEnv } from './env.ts';
import { reconcileSchedules } from './reconcile-schedules.ts';
import { replanDebtor } from './replan-debtor.ts';

const env = loadEnv(ReconcileSchedulesEnv);
const table = openTable(env.TABLE_NAME);
const logger = createLogger();
const config = cachedConfig(table, Date.now);
const schedules = new Schedules(new SchedulerClient({}), {
  groupName: env.SCHEDULE_GROUP,
  queueArn: env.STEPS_QUEUE_ARN,
  roleArn: env.SCHEDULER_ROLE_ARN,
  deadLettersArn: env.SCHEDULER_DEAD_LETTERS_ARN,
});

async function* walk() {
  const credores = (await listConfigIds(table, 'credor')).map((id) => CredorId.parse(id));
  yield* walkDebtors(table, credores, epochDay(localDateOf(now(), 'America/Sao_Paulo')));
}

export const handler = cronHandler((millisecondsLeft) =>
  reconcileSchedules({
    walk,
    isArmed: (debtorId, alarm) => schedules.isArmed(debtorId, alarm),
    arm: (debtorId, alarm) => schedules.arm(debtorId, alarm),
    replan: (debtorId) =>
      replanDebtor(table, debtorId, (record) => readPlanRules(config, record), now()),
    tellFailure: (debtorId, error) =>
      logger.error('not put right', { debtorId, ...describeError(error) }),
    now,
    millisecondsLeft,
  }),
);
