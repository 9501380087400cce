import { experimentArmOf } from '#shared/domain/experiment/held-out.ts';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import type { Channel } from '#shared/domain/message/channel.ts';
import { keptByFact } from '#shared/domain/payment/kept-by-fact.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import type { Campaign } from './campaign.ts';
import { type Fee, feeOf, microsOf } from './fee-of.ts';
import { type CostPlace, NOWHERE } from './cost-place.ts';

/** What a line of the ledger of costs holds: messages, their parts, millionths of a real, messages whose price nobody has told, and centavos that came in and stayed. */
export type CostAmounts = {
  readonly messages: number;
  readonly parts: number;
  readonly costMicros: number;
  readonly unpriced: number;
  readonly recovered: number;
};

/** One addition to one line of the ledger. */
export type CostIncrement = {
  readonly credorId: CredorId;
  readonly day: LocalDate;
  readonly place: CostPlace;
  readonly by: CostAmounts;
};

/**
 * What one history entry adds to the ledger of costs: the price that the message was booked with, by the channel's answer or by its news, the
 * fee of a provider that was asked or of a registry that took a listing, or the money that moved.
 * The ledger is the sum of these over all histories, so it can be rebuilt at any time with the same result.
 */
export function costOfEntry({ at, fact }: HistoryEntry): readonly CostIncrement[] {
  const day = localDateOf(at, BOOK_ZONE);
  if (fact.type === 'message-outcome' && fact.booked) {
    const { credorId, channel, booked } = fact;
    const { parts, costMicros, campaign } = booked;
    return [
      { credorId, day, place: placeOf(channel, campaign), by: messageAmounts(parts, costMicros) },
    ];
  }
  if (fact.type === 'message-sent' && !fact.pricedByNews) {
    const { credorId, channel, campaign, parts, costMicros } = fact;
    return [
      { credorId, day, place: placeOf(channel, campaign), by: messageAmounts(parts, costMicros) },
    ];
  }
  const fee = feeOf(fact);
  if (fee !== null) return [costOfFee(fee, at)];
  const recovered = keptByFact(fact);
  if (recovered === 0 || !('paymentId' in fact)) return [];
  const { credorId } = fact;
  const carteiraId = 'carteiraId' in fact ? (fact.carteiraId ?? NOWHERE) : NOWHERE;
  const place = { carteiraId, channel: NOWHERE, regua: NOWHERE, step: NOWHERE, arm: NOWHERE };
  return [{ credorId, day, place, by: { ...NOTHING, recovered } }];
}

/** The line of a fee: also of one that no history tells of, for it was paid for nobody who owes. */
export function costOfFee(fee: Fee, at: Instant): CostIncrement {
  const { credorId, carteiraId = NOWHERE, channel, payee, price } = fee;
  const step = `${channel}:${payee}`;
  const place = { carteiraId, channel, regua: NOWHERE, step, arm: NOWHERE };
  const by = { ...NOTHING, costMicros: microsOf(price) };
  return { credorId, day: localDateOf(at, BOOK_ZONE), place, by };
}

const NOTHING: CostAmounts = { messages: 0, parts: 0, costMicros: 0, unpriced: 0, recovered: 0 };

/** One message, with its price or without one. */
export const messageAmounts = (parts: number, costMicros: number | null): CostAmounts => ({
  ...NOTHING,
  messages: 1,
  parts,
  costMicros: costMicros ?? 0,
  unpriced: costMicros === null ? 1 : 0,
});

function placeOf(channel: Channel, campaign: Campaign | undefined): CostPlace {
  const none = { carteiraId: NOWHERE, regua: NOWHERE, step: NOWHERE, arm: NOWHERE };
  if (campaign === undefined) return { ...none, channel };
  const { carteiraId, purpose, regua, stepId } = campaign;
  return {
    carteiraId,
    channel,
    regua: regua ? `${regua.reguaId}@${regua.version}` : NOWHERE,
    step: stepId ?? purpose,
    arm: experimentArmOf(campaign) ?? NOWHERE,
  };
}
