import * as z from 'zod';
import { Webhook } from 'standardwebhooks';
import type { Clock } from '#local/aws/clock.ts';
import { jsonResponse, readBody, type WireHandler } from '#local/aws/wire.ts';
import { HookEvent } from '#shared/domain/hooks/hook-event.ts';
import { hookKey } from '#shared/domain/hooks/signed-request.ts';
import { CredorId, HookEndpointId } from '#shared/domain/values/ids.ts';
import { type Instant, instantAt } from '#shared/domain/values/zone.ts';

const BODY_BYTES_MAX = 20_000;
/** What endpoints of this kind are called, so that the system knows its key. */
export const ERP_ENDPOINT = HookEndpointId.parse('erp');

const Told = z.strictObject({
  type: HookEvent.shape.type,
  timestamp: HookEvent.shape.occurredAt,
  data: z.strictObject({
    credorId: CredorId,
    debtorId: HookEvent.shape.debtorId,
    amount: HookEvent.shape.amount,
    kept: HookEvent.shape.kept,
  }),
});

/** One event as the system took it. */
export type TakenEvent = z.infer<typeof Told> & {
  readonly eventId: string;
  readonly takenAt: Instant;
};

/**
 * A system of the credores' that lives in this process and takes what it is told, where the signature proves from whom it
 * comes. It can be closed for a while, as real ones are.
 *
 * @param master what the keys of endpoints are derived from
 */
export function createSandboxErp(clock: Pick<Clock, 'now'>, master: string) {
  const taken: TakenEvent[] = [];
  let isOpen = true;

  const wire: WireHandler = async ({ method, headers, body }) => {
    if (method !== 'POST') return jsonResponse(405, {});
    if (!isOpen) return jsonResponse(503, {});
    const text = (await readBody(body, BODY_BYTES_MAX)).toString('utf8');
    const told = Told.parse(JSON.parse(text));
    const endpoint = { endpointId: ERP_ENDPOINT, keyVersion: 1 };
    const key = new Webhook(hookKey(master, told.data.credorId, endpoint));
    const eventId = String(headers['webhook-id']);
    const sentAt = new Date(Number(headers['webhook-timestamp']) * 1_000);
    // The library measures by the real clock; this one's may stand weeks away.
    if (key.sign(eventId, sentAt, text) !== headers['webhook-signature'])
      return jsonResponse(401, {});
    taken.push({ ...told, eventId, takenAt: instantAt(clock.now()) });
    return jsonResponse(200, {});
  };

  return {
    wire,
    taken: (): readonly TakenEvent[] => taken,
    /** From here on every call is answered with 503, until it opens again. */
    setOpen: (open: boolean): void => {
      isOpen = open;
    },
  };
}
