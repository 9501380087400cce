import { asaasGateway } from './asaas.ts';
import { bacenPixGateway } from './bacen-pix.ts';
import { clientCredentials } from './client-credentials.ts';
import type { Gateway } from './gateway.ts';
import { GatewaysSecret } from './gateways-secret.ts';
import { httpSender } from './http-sender.ts';
import { sandboxGateway } from './sandbox.ts';

export type FindGateway = (name: string) => Promise<Gateway | null>;

/**
 * The gateways of this deployment by name, opened once per warm function.
 *
 * @param readSecret yields the JSON of GatewaysSecret
 * @param sandboxUrl where the simulated PSP listens; empty where there is none
 */
export function openGateways(
  readSecret: () => Promise<string>,
  sandboxUrl: string,
  now: () => number,
): FindGateway {
  let opened: Promise<ReadonlyMap<string, Gateway>> | undefined;
  const open = async () => {
    const parsed = GatewaysSecret.safeParse(JSON.parse(await readSecret()));
    if (!parsed.success) throw new Error('The secret of the gateways is not what it must be.');
    const list = gatewaysOf(parsed.data, sandboxUrl, now);
    return new Map<string, Gateway>(list.map((gateway) => [gateway.name, gateway]));
  };
  return async (name) => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return (await opened).get(name) ?? null;
  };
}

function gatewaysOf(secret: GatewaysSecret, sandboxUrl: string, now: () => number): Gateway[] {
  const { sandbox, asaas, 'bacen-pix': bacen } = secret;
  const gateways: Gateway[] = [];
  if (sandbox && sandboxUrl !== '') {
    gateways.push(sandboxGateway({ ...sandbox, send: httpSender(), baseUrl: sandboxUrl }));
  }
  if (asaas) gateways.push(asaasGateway({ ...asaas, send: httpSender() }));
  if (bacen) {
    const send = httpSender(bacen.identity);
    const authorization = clientCredentials({ ...bacen, send, now });
    gateways.push(bacenPixGateway({ ...bacen, send, authorization }));
  }
  return gateways;
}
