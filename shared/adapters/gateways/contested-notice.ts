import { hash } from 'node:crypto';
import type { KnownEvent } from './gateway.ts';

const NOTICE_ID_LENGTH = 32;

/**
 * A notice of a contest whose shape is published nowhere: nothing of it is believed but the ids, by which a person finds both in the
 * gateway's panel.
 *
 * @param paymentId how the gateway's ids of payments look, with the flag g
 */
export function contestedNotice(
  body: string,
  contestId: string | null,
  paymentId: RegExp,
): KnownEvent {
  const named = [...new Set(body.match(paymentId))];
  const [only = null] = named.length === 1 ? named : [];
  const noticeId = hash('sha256', body).slice(0, NOTICE_ID_LENGTH);
  return { kind: 'contested', noticeId, contestId, gatewayPaymentId: only };
}
