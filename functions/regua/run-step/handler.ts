import { StepDue } from '#events/step-due.ts';
import { now } from '#shared/lambda/clock.ts';
import { loadEnv } from '#shared/lambda/load-env.ts';
import { queueHandler } from '#shared/lambda/queue-handler.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { readJoined } from '#shared/table/read-joined.ts';
import { readNextActions } from '#shared/table/read-next-actions.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import { rememberedSpending } from '#shared/table/read-spending.ts';
import { openTable } from '#shared/table/table.ts';
import { RunStepEnv } from './env.ts';
import { type RunStepDeps, runStep } from './run-step.ts';

const table = openTable(loadEnv(RunStepEnv).TABLE_NAME);
const config = cachedConfig(table, Date.now);
const spentSince = rememberedSpending(table, now, Date.now);

const deps: RunStepDeps = {
  table,
  planRulesOf: async (record, profile) => {
    const joined = await readJoined(table, record);
    const [rules, nextActions] = await Promise.all([
      readPlanRules(config, record, profile, joined),
      readNextActions(config, record, spentSince),
    ]);
    return { ...rules, nextActions };
  },
  now,
};

export const handler = queueHandler(StepDue, (due) => runStep(deps, due));
