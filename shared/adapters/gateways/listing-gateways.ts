import type { GatewayName } from './gateway.ts';
import type { GatewaysSecret } from './gateways-secret.ts';

/** Those that speak the Pix API, which lists what was received; of others only what they are asked about by name. */
const LISTING = ['sandbox', 'bacen-pix', 'efi'] as const satisfies readonly (GatewayName &
  keyof GatewaysSecret)[];

/** Gateways in use that list what they received. @param sandboxUrl empty where there is no sandbox */
export const listingGateways = (
  secret: GatewaysSecret,
  sandboxUrl: string,
): readonly GatewayName[] =>
  LISTING.filter((name) => secret[name] && (name !== 'sandbox' || sandboxUrl !== ''));
