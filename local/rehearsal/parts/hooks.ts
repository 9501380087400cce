import { HookKey, HooksView } from '#events/api/hook.ts';
import { HookEndpointId } from '#shared/domain/values/ids.ts';
import type { Api } from '../api.ts';
import type { LiveErp } from '../erp.ts';
import { type Log, seen } from '../log.ts';
import { until } from '../until.ts';

const TOLD_SECONDS = 60;
const ENDPOINT = HookEndpointId.parse('erp');
/** What a credor's books want to know of a debt that was paid. */
const WANTED = ['payment-applied', 'case-settled'];

/** Has a system of the credor's told of everything. @returns the key that proves who tells */
export const openHooks = (api: Api, credorId: string, { step }: Log): Promise<string> =>
  step('Name a system of the credor that is told of everything (API)', async () => {
    const path = `/api/credores/${credorId}/hooks`;
    const document = { endpoints: [{ kind: 'sandbox', endpointId: ENDPOINT }] };
    const { version } = await api(HooksView, 'PUT', path, { document, expectedVersion: 0 });
    const { key } = await api(HookKey, 'GET', `${path}/${ENDPOINT}/key`);
    return { seen: `version ${version}, and a key that signs what it is told`, value: key };
  });

/** The payment has reached the credor's own system, signed. */
export const hearOfPayment = (erp: LiveErp, key: string, { step }: Log): Promise<undefined> =>
  step("The credor's own system is told of it (stream, queue, signed POST)", async () => {
    const told = await until(TOLD_SECONDS, WANTED.join(' and '), async () => {
      const types = erp.heard(key);
      return WANTED.every((type) => types.includes(type)) ? types : null;
    });
    return seen(`signed by the key: ${told.join(', ')}`);
  });
