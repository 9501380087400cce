import { createHmac } from 'node:crypto';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { epochSecondsOf, type Instant } from '#shared/domain/values/zone.ts';
import type { PushEndpoint } from './hook-endpoints.ts';
import type { HookEvent } from './hook-event.ts';

/** How long a new key's predecessor signs, too, so that nothing is refused while the other side changes it. */
const OLD_KEY_HOURS = 24;
const HOUR_MS = 3_600_000;

/**
 * The key that signs what an endpoint is told, as the other side enters it (Standard Webhooks: `whsec_` and base64).
 *
 * @param master the deployment's secret
 */
export const hookKey = (
  master: string,
  credorId: CredorId,
  { endpointId, keyVersion }: Pick<PushEndpoint, 'endpointId' | 'keyVersion'>,
): string => `whsec_${rawKey(master, credorId, endpointId, keyVersion).toString('base64')}`;

/** Derived, so that no key is stored, and another version is another key. */
const rawKey = (master: string, ...parts: readonly (string | number)[]): Buffer =>
  createHmac('sha256', master)
    .update(['hook', ...parts].join('\u001f'))
    .digest();

/** What is posted of an event, and the headers that prove from whom it is and when it was sent (Standard Webhooks 1.0.0). */
export function signedRequest(
  master: string,
  to: { readonly credorId: CredorId; readonly endpoint: PushEndpoint; readonly changedAt: Instant },
  { eventId, occurredAt, type, debtorId, amount, kept }: HookEvent,
  now: Instant,
): { readonly headers: Readonly<Record<string, string>>; readonly body: string } {
  const { credorId, endpoint, changedAt } = to;
  const data = {
    credorId,
    debtorId,
    ...(amount !== undefined && { amount }),
    ...(kept !== undefined && { kept }),
  };
  const body = JSON.stringify({ type, timestamp: occurredAt, data });
  const timestamp = String(epochSecondsOf(now));
  const isNewKey = Date.parse(now) - Date.parse(changedAt) < OLD_KEY_HOURS * HOUR_MS;
  const versions = [endpoint.keyVersion, ...(isNewKey ? [endpoint.keyVersion - 1] : [])];
  const signatures = versions
    .filter((version) => version > 0)
    .map((version) =>
      createHmac('sha256', rawKey(master, credorId, endpoint.endpointId, version))
        .update(`${eventId}.${timestamp}.${body}`)
        .digest('base64'),
    );
  return {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Regua/1 (webhooks)',
      'webhook-id': eventId,
      'webhook-timestamp': timestamp,
      'webhook-signature': signatures.map((signature) => `v1,${signature}`).join(' '),
    },
    body,
  };
}
