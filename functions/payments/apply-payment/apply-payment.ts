import type { WebhookKept } from '#events/webhook-kept.ts';
import {
  type Gateway,
  type GatewayEvent,
  type KnownEvent,
  UnreadableWebhook,
} from '#shared/adapters/gateways/gateway.ts';
import { readQuestion } from '#shared/adapters/gateways/question.ts';
import { type RawWebhook, readWebhook } from '#shared/table/raw-webhooks.ts';
import { applyCredit } from './apply-credit.ts';
import { applyReturn } from './apply-return.ts';
import { keepContested } from './keep-contested.ts';
import { lookThrough } from './look-through.ts';
import { noteClearing } from './note-clearing.ts';
import { checkSound } from './sound-event.ts';
import type { ApplyPaymentDeps } from './deps.ts';

/**
 * Finds out what a kept webhook means and does it. Each event is applied by itself and once, so the whole may be
 * repeated at will, and one that fails does not stop the others of its batch.
 *
 * @param receiveCount how often the queue has delivered this
 * @returns the outcomes' words, each once
 * @throws the first failure, after all events were tried: the queue repeats. What a gateway surely sent and nobody can
 *   read fails too, so that it ends among the dead letters, where a person looks
 */
export async function applyPayment(
  deps: ApplyPaymentDeps,
  kept: WebhookKept,
  receiveCount: number,
): Promise<string> {
  const gateway = await deps.findGateway(kept.gateway);
  if (gateway === null)
    throw new Error('The gateway of a kept webhook is not configured any more.');
  const raw = await readWebhook(deps.table, kept);
  if (raw === null) return 'expired';

  const words = new Set<string>();
  const failures: unknown[] = [];
  for (const told of eventsIn(gateway, raw)) {
    try {
      const events =
        told.kind === 'look-through'
          ? await lookThrough(deps, gateway, kept.day, told)
          : await confirmed(gateway, raw, told);
      for (const event of events) words.add(await applyEvent(deps, gateway, event, receiveCount));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return [...words].sort().join(' ') || 'empty';
}

function eventsIn(gateway: Gateway, { body, strength }: RawWebhook): readonly GatewayEvent[] {
  if (strength === 'ours') return [readQuestion(body)];
  try {
    return gateway.read(body);
  } catch (error) {
    if (error instanceof UnreadableWebhook) return [{ kind: 'unreadable' }];
    throw error;
  }
}

/** A weakly verified webhook only tells what to ask the gateway about: nonsense in it may be anybody's. */
async function confirmed(
  gateway: Gateway,
  { strength }: RawWebhook,
  told: Exclude<GatewayEvent, { kind: 'look-through' }>,
): Promise<readonly KnownEvent[]> {
  if (told.kind === 'look-up') return gateway.refetch(told);
  if (strength === 'strong' || told.kind === 'ignored') return [told];
  return told.kind === 'unreadable'
    ? [{ kind: 'ignored', what: 'unreadable' }]
    : gateway.refetch({ gatewayPaymentId: null, txid: null, ...told });
}

async function applyEvent(
  deps: ApplyPaymentDeps,
  { name }: Gateway,
  event: KnownEvent,
  receiveCount: number,
): Promise<string> {
  checkSound(event, deps.now());
  switch (event.kind) {
    case 'paid':
      return applyCredit(deps, name, event);
    case 'refunded':
    case 'refunded-in-all':
    case 'chargeback':
    case 'chargeback-reversed':
      return applyReturn(deps, name, event, receiveCount);
    case 'clearing':
      return noteClearing(deps, name, event);
    case 'contested':
      return keepContested(deps, name, event);
    case 'ignored':
      return `ignored-${event.what}`;
    case 'unreadable':
      throw new UnreadableWebhook();
  }
}
