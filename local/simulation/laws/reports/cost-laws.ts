import * as z from 'zod';
import { SAMPLE_CREDIT_POLICY } from '#local/sample/credit-policy.ts';
import { SAMPLE_LISTING_POLICY } from '#local/sample/listing-rules.ts';
import { LOOK_UP_POLICY } from '#local/simulation/behaviours/look-up-desk.ts';
import { DEFAULT_PRICE_TABLE } from '#shared/domain/message/price-table.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import type { Evidence, Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { smsPartsOf } from '#local/simulation/laws/second-reading/sms-parts.ts';
import { type SentContact, sentContacts } from '#local/simulation/laws/evidence/sent-contact.ts';

/** The ledger of costs, held against books of its own that are kept by walking through each life. */
export const COST_LAWS: readonly Law[] = [
  {
    name: 'the ledger of costs books every message and fee at its price, and all money, where the case then was',
    breaches: ledgerThatDiffers,
  },
  {
    name: 'a message is booked once, and none of which the channel tells that it left is left out',
    breaches: (evidence) => evidence.lives.flatMap(bookedOtherwise),
  },
  {
    name: 'an SMS costs as many parts as its text takes',
    breaches: (evidence) => sentContacts(evidence).flatMap(partsThatDiffer),
  },
];

function partsThatDiffer({ life, claim, at, messages }: SentContact): readonly Breach[] {
  return messages.flatMap((message) => {
    if (message.kind !== 'sms') return [];
    const { fewest, most } = smsPartsOf(message.text);
    const wrong = life.entries.flatMap(({ fact }) => {
      if (!('messageId' in fact) || fact.messageId !== claim.messageId) return [];
      const parts = partsIn(fact);
      return parts === null || (parts >= fewest && parts <= most) ? [] : [parts];
    });
    if (wrong.length === 0) return [];
    const what = `message ${claim.messageId} takes ${fewest} SMS and is counted as ${wrong.join()}`;
    return [{ debtorId: life.debtorId, at, what }];
  });
}

function partsIn(fact: Fact): number | null {
  switch (fact.type) {
    case 'message-claimed':
      return fact.price?.parts ?? null;
    case 'message-sent':
      return fact.parts;
    case 'message-outcome':
      return fact.booked?.parts ?? null;
    default:
      return null;
  }
}

function ledgerThatDiffers({ lives, costs, outbox, meta, credits }: Evidence): readonly Breach[] {
  const expected = bookReports(credits);
  const dear = dearMessages({ outbox, meta });
  for (const life of lives) bookLife(life, expected, dear);
  const names = new Set([...expected.keys(), ...costs.keys()]);
  return [...names].flatMap((name) => {
    const [booked, right] = [costs.get(name) ?? 0, expected.get(name) ?? 0];
    const what = `${name} is booked as ${booked}, and should be ${right}`;
    return booked === right ? [] : [{ debtorId: null, at: null, what }];
  });
}

/** Whoever asked for credit at a shop that asks the bureau cost it one report, however often their request was sent. */
function bookReports(credits: Evidence['credits']): Map<string, number> {
  const books = new Map<string, number>();
  for (const { credorId, answers } of credits) {
    const [first] = answers;
    if (!first?.bureau) continue;
    const name = `${credorId} ${localDateOf(first.at, BOOK_ZONE)} - credit-report costMicros`;
    books.set(name, (books.get(name) ?? 0) + SAMPLE_CREDIT_POLICY.reportPrice * 10_000);
  }
  return books;
}

function bookLife({ entries }: Life, books: Map<string, number>, dear: ReadonlySet<string>): void {
  const carteiras = new Map<string, string>();
  const moved = new Set<string>();
  const registries = new Map<string, string>();
  for (const { at, fact } of entries) {
    if (!('credorId' in fact)) continue;
    const { credorId } = fact;
    if (fact.type === 'case-opened') carteiras.set(credorId, fact.carteiraId);
    if (fact.type === 'case-assessed' && !moved.has(credorId))
      carteiras.set(credorId, fact.carteiraId);
    if (fact.type === 'case-settled') moved.delete(credorId);
    if (fact.type === 'carteira-moved') {
      moved.add(credorId);
      carteiras.set(credorId, fact.carteiraId);
    }
    if (fact.type === 'listing-asked') registries.set(fact.listingId, fact.registry);
    const place = `${credorId} ${localDateOf(at, BOOK_ZONE)} ${carteiras.get(credorId) ?? '-'}`;
    for (const [what, amount] of [...bookedBy(fact, dear), ...feesOf(fact, registries)]) {
      const name = `${place} ${what}`;
      books.set(name, (books.get(name) ?? 0) + amount);
      if (books.get(name) === 0) books.delete(name);
    }
  }
}

/** Channels that charge by what became of a message, which its answer does not tell. */
const TOLD_LATER: ReadonlySet<string> = new Set(['voice', 'whatsapp']);

/** Meta takes money for what reached a telephone, and for nothing else. */
const isLost = ({ outcome }: Extract<Fact, { type: 'message-outcome' }>): boolean =>
  outcome === 'bounced' || outcome === 'undelivered';

/** By the channel's answer or by its news, whichever comes first; a voice message when it is over, one by WhatsApp when it arrived or failed. */
function bookedOtherwise({ debtorId, entries }: Life): readonly Breach[] {
  const ids = new Set(
    entries.flatMap(({ fact }) => (fact.type === 'message-claimed' ? [fact.messageId] : [])),
  );
  return [...ids].flatMap((messageId) => {
    const told = entries.filter(({ fact }) => 'messageId' in fact && fact.messageId === messageId);
    const times = told.filter(
      ({ fact }) =>
        (fact.type === 'message-sent' && !fact.pricedByNews) ||
        (fact.type === 'message-outcome' && fact.booked !== undefined),
    ).length;
    const isOver = told.some(
      ({ fact }) =>
        (fact.type === 'message-sent' && !TOLD_LATER.has(fact.channel)) ||
        (fact.type === 'message-outcome' &&
          (fact.channel !== 'voice' || fact.outcome !== 'delivered')),
    );
    if (times === (isOver ? 1 : 0)) return [];
    return [{ debtorId, at: told[0]?.at ?? null, what: `${messageId} is booked ${times} times` }];
  });
}

function bookedBy(fact: Fact, dear: ReadonlySet<string>): readonly (readonly [string, number])[] {
  switch (fact.type) {
    case 'message-outcome': {
      const { channel, booked, messageId } = fact;
      if (booked === undefined) return [];
      const parts = channel === 'whatsapp' ? (isLost(fact) ? 0 : 1) : booked.parts;
      return [
        [`${channel} messages`, 1],
        [`${channel} parts`, parts],
        ...priced(channel, parts, dear.has(messageId)),
      ];
    }
    case 'message-sent': {
      const { channel, parts, messageId } = fact;
      if (fact.pricedByNews) return [];
      return [
        [`${channel} messages`, 1],
        [`${channel} parts`, parts],
        ...priced(channel, parts, dear.has(messageId)),
      ];
    }
    case 'payment-applied':
    case 'chargeback-reversed':
      return [['- recovered', fact.amount]];
    case 'payment-refunded':
      return [['- recovered', (fact.fromChargeback?.amount ?? 0) - fact.amount]];
    case 'payment-charged-back':
      return [['- recovered', fact.reversedBefore ? 0 : 0 - fact.amount]];
    default:
      return [];
  }
}

/** A question to the town's provider costs what its policy says, answered or not; of the registries one alone takes money. */
function feesOf(
  fact: Fact,
  registries: ReadonlyMap<string, string>,
): readonly (readonly [string, number])[] {
  if (fact.type === 'contacts-looked-up')
    return [['look-up costMicros', LOOK_UP_POLICY.price * 10_000]];
  const isPaid =
    fact.type === 'listing-filed' && registries.get(fact.listingId) === 'sandbox-bureau';
  return isPaid ? [['listing costMicros', BUREAU_FEE * 10_000]] : [];
}

/** What nobody has told the price of is counted as such, and costs nothing that anybody knows; a call that nobody took costs nothing at all. */
function priced(
  channel: string,
  parts: number,
  isDear: boolean,
): readonly (readonly [string, number])[] {
  const price = isDear ? PRICE_ROW?.whatsappMarketingMicros : PRICES[channel];
  if (price === null) return parts === 0 ? [] : [[`${channel} unpriced`, 1]];
  return [[`${channel} costMicros`, (price ?? Number.NaN) * parts]];
}

/** The messages that left by WhatsApp while Meta charged their text as marketing. */
function dearMessages({ outbox, meta }: Pick<Evidence, 'outbox' | 'meta'>): ReadonlySet<string> {
  const dear = new Set<string>();
  for (const message of outbox) {
    if (message.kind !== 'whatsapp') continue;
    const { template, at, callbackData } = message;
    const last = meta.moved.findLast(({ name, from }) => name === template && from <= at);
    const { data } = OwnTags.safeParse(JSON.parse(callbackData));
    if (last?.category === 'MARKETING' && data) dear.add(data.messageId);
  }
  return dear;
}

const BUREAU_FEE = SAMPLE_LISTING_POLICY.negativacao?.price ?? Number.NaN;

/** A test of a text has none of these. */
const OwnTags = z.object({ messageId: z.string() });

/** Towns live by the prices that come with the project. */
const [PRICE_ROW] = DEFAULT_PRICE_TABLE.rows;
const PRICES: Readonly<Record<string, number | null | undefined>> = {
  email: PRICE_ROW?.emailMicros,
  sms: PRICE_ROW?.smsPartMicros,
  whatsapp: PRICE_ROW?.whatsappMicros,
  voice: PRICE_ROW?.voiceMinuteMicros,
};
