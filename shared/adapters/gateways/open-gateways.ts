import { asaasGateway } from './asaas.ts';
import { bacenPixGateway } from './bacen-pix.ts';
import { clientCredentials } from './client-credentials.ts';
import { cnabGateway } from './cnab.ts';
import { efiGateway } from './efi.ts';
import type { Gateway } from './gateway.ts';
import { type GatewaysSecret, readGatewaysSecret } from './gateways-secret.ts';
import { httpSender } from './http-sender.ts';
import { iuguGateway } from './iugu.ts';
import { mercadoPagoGateway } from './mercado-pago.ts';
import { pagarmeGateway } from './pagarme.ts';
import { pagBankGateway } from './pagbank.ts';
import { sandboxGateway } from './sandbox.ts';
import { stripeGateway } from './stripe.ts';
import { zoopGateway } from './zoop.ts';

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
    const secret = readGatewaysSecret(await readSecret());
    const list = gatewaysOf(secret, sandboxUrl, now);
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
  const { sandbox, asaas, pagarme, iugu, zoop, pagbank, stripe } = secret;
  const send = httpSender();
  const gateways: Gateway[] = [cnabGateway];
  if (sandbox && sandboxUrl !== '') {
    gateways.push(sandboxGateway({ ...sandbox, send, baseUrl: sandboxUrl }));
  }
  if (asaas) gateways.push(asaasGateway({ ...asaas, send }));
  if (secret['bacen-pix']) gateways.push(bacenPix(secret['bacen-pix'], now));
  if (secret.efi) gateways.push(efi(secret.efi, now));
  if (secret['mercado-pago']) {
    gateways.push(mercadoPagoGateway({ ...secret['mercado-pago'], send }));
  }
  if (pagarme) gateways.push(pagarmeGateway({ ...pagarme, send }));
  if (iugu) gateways.push(iuguGateway({ ...iugu, send }));
  if (zoop) gateways.push(zoopGateway({ ...zoop, send }));
  if (pagbank) gateways.push(pagBankGateway({ ...pagbank, send }));
  if (stripe) gateways.push(stripeGateway({ ...stripe, send }));
  return gateways;
}

function bacenPix(entry: NonNullable<GatewaysSecret['bacen-pix']>, now: () => number): Gateway {
  const send = httpSender(entry.identity);
  const authorization = clientCredentials({ ...entry, send, now });
  return bacenPixGateway({ ...entry, send, authorization });
}

/** Each of Efí's two APIs gives out tokens of its own. */
function efi(entry: NonNullable<GatewaysSecret['efi']>, now: () => number): Gateway {
  const { pixUrl, cobrancasUrl, clientId, clientSecret } = entry;
  const send = httpSender(entry.identity);
  const tokensOf = (tokenUrl: string) =>
    clientCredentials({ send, now, clientId, clientSecret, tokenUrl });
  return efiGateway({
    send,
    pixUrl: `${pixUrl}/v2`,
    pixAuthorization: tokensOf(`${pixUrl}/oauth/token`),
    cobrancasUrl,
    cobrancasAuthorization: tokensOf(`${cobrancasUrl}/v1/authorize`),
    proof: entry.proof,
    notificationUrl: entry.notificationUrl,
  });
}
