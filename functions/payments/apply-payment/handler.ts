import { WebhookKept } from '#events/webhook-kept.ts';
import { openGateways } from '#shared/adapters/gateways/open-gateways.ts';
import { Credor } from '#shared/domain/credor/credor.ts';
import { now } from '#shared/lambda/clock.ts';
import { loadEnv } from '#shared/lambda/load-env.ts';
import { queueHandler } from '#shared/lambda/queue-handler.ts';
import { secretReader } from '#shared/lambda/secret.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { readAssessmentRules } from '#shared/table/read-assessment-rules.ts';
import { readMoneyRules } from '#shared/table/read-money-rules.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import { openTable } from '#shared/table/table.ts';
import { applyPayment } from './apply-payment.ts';
import type { ApplyPaymentDeps } from './deps.ts';
import { ApplyPaymentEnv } from './env.ts';

const env = loadEnv(ApplyPaymentEnv);
const table = openTable(env.TABLE_NAME);
const config = cachedConfig(table, Date.now);
const secret = secretReader(env.GATEWAYS_SECRET);

const deps: ApplyPaymentDeps = {
  table,
  findGateway: openGateways(secret, env.SANDBOX_GATEWAY_URL, Date.now),
  assessmentRulesOf: (credorId) => readAssessmentRules(config, credorId),
  settlementOf: async (credorId) =>
    (await config.read(Credor, 'credor', credorId)).document.settlement ?? null,
  moneyRules: () => readMoneyRules(config),
  planRulesOf: (record) => readPlanRules(config, record),
  documentKey: secretReader(env.DOCUMENT_KEY_SECRET),
  now,
};

export const handler = queueHandler(WebhookKept, (kept, delivery) =>
  applyPayment(deps, kept, delivery.count),
);
