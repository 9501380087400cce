import type { Contact } from '#shared/domain/debtor/contact.ts';
import { decideContact } from '#shared/domain/gate/decide-contact.ts';
import { isNeutral } from '#shared/domain/gate/neutral.ts';
import type { WaitingQuestion } from '#shared/domain/gate/question.ts';
import { bestContact } from '#shared/domain/gate/usable-contact.ts';
import type { Channel } from '#shared/domain/message/channel.ts';
import { costMicrosOf, type PriceTable } from '#shared/domain/message/price-table.ts';
import type { ContactId, TemplateId } from '#shared/domain/values/ids.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import type { ArmOffer } from './choose-arm.ts';
import { HourSlot, slotAt, startOfSlot } from './hour-slot.ts';

type Message = { readonly channel: Channel; readonly templateId: TemplateId };

/** A message of the step that the gate would let go at that moment of today. */
export type ContactOffer = ArmOffer &
  Message & { readonly contactId: ContactId; readonly at: Instant };

/** SMS are priced as one part: the text is not written yet. */
const PARTS = 1;

/**
 * Every way of saying what a step has to say that the gate leaves open today: each of its messages, now and in the parts of
 * the day to come.
 */
export function contactOffers(
  messages: readonly Message[],
  question: Omit<WaitingQuestion, 'channel'>,
  prices: PriceTable,
): readonly ContactOffer[] {
  const { record, now, purpose } = question;
  const { zone } = record.debtor;
  const today = localDateOf(now, zone);
  return messages.flatMap(({ channel, templateId }) => {
    const contact = bestContact(record, channel, now);
    if (contact === null) return [];
    const neutral = isNeutral(purpose, contact);
    const priceMicros = costMicrosOf(prices, today, channel, PARTS);
    const { contactId } = contact;
    return HourSlot.options.flatMap((slot): ContactOffer[] => {
      const isNow = slot === slotAt(now, zone);
      const at = isNow ? now : startOfSlot(slot, today, zone);
      if (at < now) return [];
      const decision = decideContact({ ...question, channel, contact, neutral, now: at });
      const reach = reachOf(contact);
      return decision.answer === 'send'
        ? [{ channel, slot, templateId, contactId, at, priceMicros, reach }]
        : [];
    });
  });
}

/**
 * How much better this person is reached by this contact than people are by theirs: the confidence in it, which deliveries, openings
 * and answers raise and what comes back lowers. A contact that is half sure counts like anybody's.
 */
const reachOf = ({ confidence }: Contact): number => 0.5 + confidence / 100;
