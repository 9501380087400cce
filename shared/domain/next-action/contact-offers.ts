import { confidenceAt } from '#shared/domain/debtor/confidence.ts';
import type { Contact } from '#shared/domain/debtor/contact.ts';
import { decideContact } from '#shared/domain/gate/decide-contact.ts';
import { isNeutral } from '#shared/domain/gate/neutral.ts';
import type { WaitingQuestion } from '#shared/domain/gate/question.ts';
import { bestContact } from '#shared/domain/gate/usable-contact.ts';
import type { Channel } from '#shared/domain/message/channel.ts';
import { type PriceBooks, unitMicrosOf } from '#shared/domain/message/unit-price.ts';
import type { ContactId, TemplateId } from '#shared/domain/values/ids.ts';
import type { Language } from '#shared/domain/values/language.ts';
import { spread } from '#shared/domain/values/spread.ts';
import { addMinutes, type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import type { ArmOffer } from './choose-arm.ts';
import { HourSlot, slotAt, startOfSlot } from './hour-slot.ts';

type Message = { readonly channel: Channel; readonly templateId: TemplateId };

/** A message of the step that the gate would let go at that moment of today. */
export type ContactOffer = ArmOffer &
  Message & { readonly contactId: ContactId; readonly at: Instant };

/** Minutes over which a part of the day is begun, so that not everybody's message leaves at its first minute. */
const SLOT_SPREAD_MINUTES = 45;

/** What messages cost, and under which names Meta approved the WhatsApp texts that it told something of. */
export type OfferPrices = PriceBooks & {
  readonly approved?: ReadonlyMap<
    TemplateId,
    { readonly name: string; readonly language: Language }
  >;
};

/**
 * Every way of saying what a step has to say that the gate leaves open today: each of its messages, now and in the parts of
 * the day to come, at the very moment at which this person's would leave. SMS are priced as one part, since the text is not written yet.
 * A channel without a price cannot be weighed against others.
 */
export function contactOffers(
  messages: readonly Message[],
  question: Omit<WaitingQuestion, 'channel'>,
  prices: OfferPrices,
  stepId: string,
): readonly ContactOffer[] {
  const { record, now, purpose } = question;
  const { debtorId, zone } = record.debtor;
  const today = localDateOf(now, zone);
  const delay = spread(SLOT_SPREAD_MINUTES, debtorId, stepId);
  return messages.flatMap(({ channel, templateId }) => {
    const contact = bestContact(record, channel, now);
    if (contact === null) return [];
    const neutral = isNeutral(purpose, contact);
    const approved = prices.approved?.get(templateId) ?? null;
    const priced = channel === 'whatsapp' ? { channel, approved } : { channel };
    const { contactId } = contact;
    return HourSlot.options.flatMap((slot): ContactOffer[] => {
      const isNow = slot === slotAt(now, zone);
      const at = isNow ? now : addMinutes(startOfSlot(slot, today, zone), delay);
      const priceMicros = unitMicrosOf(priced, prices, at);
      if (at < now || priceMicros === null) return [];
      const decision = decideContact({ ...question, channel, contact, neutral, now: at });
      const reach = reachOf(contact, now);
      return decision.answer === 'send'
        ? [{ channel, slot, templateId, contactId, at, priceMicros, reach }]
        : [];
    });
  });
}

/**
 * How much better this person is reached by this contact than people are by theirs: the confidence in it, which deliveries, openings
 * and answers raise, and what comes back and time without a sign of life lower. A contact that is half sure counts like anybody's.
 */
const reachOf = (contact: Contact, now: Instant): number => 0.5 + confidenceAt(contact, now) / 100;
