import { PublishedCredor, ReguaView } from '#events/api/configuration.ts';
import { SAMPLE_CREDORES } from '#local/sample/credores.ts';
import type { Credor } from '#shared/domain/credor/credor.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import { publishConfig } from '#shared/table/config-documents.ts';
import type { Api } from '../api.ts';
import type { Cloud } from '../cloud.ts';
import { WEBHOOK_SECRET } from '../gateway.ts';
import { type Log, seen } from '../log.ts';
import { OPEN_POLICY, POLICY_ID, SHORT_REGUA } from './rules.ts';

/** A credor with its gateway, and rules under which a debt of yesterday is due now. */
export async function openCredor(cloud: Cloud, api: Api, { step }: Log): Promise<Credor> {
  const [credor] = SAMPLE_CREDORES;
  if (!credor) throw new Error('there is no sample credor');
  await step('Write the credentials of the gateway (AWS CLI, Secrets Manager)', async () => {
    const secret = JSON.stringify({ sandbox: { webhookSecret: WEBHOOK_SECRET } });
    const put = ['secretsmanager', 'put-secret-value', '--secret-id', cloud.gatewaysSecret];
    await cloud.aws(...put, '--secret-string', secret);
    return seen('an entry for the sandbox gateway');
  });
  await step(`Publish the credor ${credor.name} (API)`, async () => {
    const path = `/api/credores/${credor.credorId}`;
    const body = { expectedVersion: 0, document: credor };
    const { version } = await api(PublishedCredor, 'PUT', path, body);
    return seen(`version ${version}, and the defaults of everything that it needs`);
  });
  await step('Publish rules that are open at any hour and due at once (table)', async () => {
    const context = { expected: 1, by: 'user:rehearsal', at: instantAt(Date.now()) };
    const { table } = cloud;
    await publishConfig(table, 'contact-policy', POLICY_ID, OPEN_POLICY, context);
    await publishConfig(table, 'regua', SHORT_REGUA.reguaId, SHORT_REGUA, context);
    const shown = await api(ReguaView, 'GET', `/api/reguas/${SHORT_REGUA.reguaId}`);
    return seen(`"${shown.name}", version ${shown.version}, ${shown.steps.length} steps`);
  });
  return credor;
}
