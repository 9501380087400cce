import { createHash } from 'node:crypto';
import { campaignOf } from '#shared/domain/cost/campaign-of.ts';
import { isPricedByNews, type OpenPrice } from '#shared/domain/cost/open-price.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { canonical } from '#shared/domain/history/hash-chain.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import { countParts } from './gsm7.ts';
import type { TurnDocuments } from './message-documents.ts';
import type { RenderedMessage } from './render.ts';
import { spokenMinutes } from './spoken.ts';
import { type PriceBooks, type Priced, unitMicrosOf } from './unit-price.ts';

/** When a channel that takes nothing is tried again. */
const BUSY_MINUTES = 15;

/** SHA-256 of the exact message, by which the text that is kept apart can be proved to be the one that left. */
export const textHashOf = (message: RenderedMessage): string =>
  createHash('sha256').update(canonical(message)).digest('hex');

/** How many units of its channel's price a message is: parts of an SMS, started minutes of what is spoken, 1 for anything else. */
export function partsOf({ channel, text }: RenderedMessage): number {
  switch (channel) {
    case 'sms':
      return countParts(text).parts;
    case 'voice':
      return spokenMinutes(text);
    case 'email':
    case 'whatsapp':
      return 1;
  }
}

/** By what a written message is priced. */
export const pricedBy = (message: RenderedMessage): Priced =>
  message.channel === 'whatsapp'
    ? { channel: 'whatsapp', approved: message }
    : { channel: message.channel };

/** What a message costs if it leaves now, in millionths of a real; null where the table has no price for it. */
export function costOf(message: RenderedMessage, books: PriceBooks, now: Instant): number | null {
  const unitMicros = unitMicrosOf(pricedBy(message), books, now);
  return unitMicros === null ? null : unitMicros * partsOf(message);
}

/** What it will cost once somebody knows that it left, by the prices of the day. */
export function openPriceOf(
  record: DebtorRecord,
  request: FactOf<'message-requested'>,
  message: RenderedMessage,
  documents: PriceBooks,
  now: Instant,
): OpenPrice {
  const unitMicros = unitMicrosOf(pricedBy(message), documents, now);
  return { unitMicros, parts: partsOf(message), ...campaignOf(record, request) };
}

/** The channel took it: what the history keeps of it, with its price on the day. */
export function sentFact(
  record: DebtorRecord,
  request: FactOf<'message-requested'>,
  message: RenderedMessage,
  providerMessageId: string,
  documents: TurnDocuments,
  now: Instant,
): FactOf<'message-sent'> {
  const { messageId, credorId, channel } = request;
  const parts = partsOf(message);
  const { templateVersion, isOwn } = documents;
  const costMicros = costOf(message, documents, now);
  const line = record.debtor?.contactLog.find((past) => past.messageId === messageId);
  const bookedByNews =
    line?.state === 'sent' || (isPricedByNews(channel) && line?.price !== undefined);
  return {
    type: 'message-sent',
    messageId,
    credorId,
    channel,
    providerMessageId,
    textHash: textHashOf(message),
    templateVersion,
    ...(isOwn && { ownText: true as const }),
    parts,
    costMicros: bookedByNews ? 0 : costMicros,
    ...(bookedByNews && { pricedByNews: true as const }),
    ...campaignOf(record, request),
  };
}

/**
 * Nothing left, and nothing is wrong with the message: it is given back, and its step or receipt is decided again a
 * little later under a message of its own. An answer that could not be given at once is not given.
 */
export function busyFacts(
  request: FactOf<'message-requested'>,
  detail: string,
  now: Instant,
): readonly Fact[] {
  const { messageId, credorId, channel, templateId, purpose } = request;
  const message = { messageId, credorId, channel };
  const until = addMinutes(now, BUSY_MINUTES);
  const refused: Fact = { type: 'message-refused', ...message, detail };
  if (purpose.kind === 'opt-out-confirmation') return [refused];
  return [
    refused,
    { type: 'message-held', ...message, templateId, purpose, reasons: ['channel-busy'], until },
  ];
}
