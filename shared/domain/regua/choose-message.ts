import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { ContactRules } from '#shared/domain/gate/contact-rules.ts';
import { decideContact } from '#shared/domain/gate/decide-contact.ts';
import { isNeutral } from '#shared/domain/gate/neutral.ts';
import type { GateReason } from '#shared/domain/gate/reason.ts';
import { bestContact, isOfChannel } from '#shared/domain/gate/usable-contact.ts';
import type { Purpose } from '#shared/domain/history/entries/contact.ts';
import type { Channel } from '#shared/domain/message/channel.ts';
import { ownTextIdOf } from '#shared/domain/message/own-text.ts';
import type { AgreementId, ContactId, CredorId, TemplateId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';

type Message = { readonly channel: Channel; readonly templateId: TemplateId };

/** Whether Meta lets nothing be sent with this text of a credor's. */
export const isResting = (
  { resting }: Pick<ContactRules, 'resting'>,
  credorId: CredorId,
  templateId: TemplateId,
): boolean => resting?.has(ownTextIdOf(credorId, templateId)) ?? false;

export type ChosenMessage =
  | {
      readonly answer: 'send';
      readonly channel: Channel;
      readonly templateId: TemplateId;
      readonly contactId: ContactId;
    }
  | { readonly answer: 'hold'; readonly until: Instant; readonly reasons: GateReason[] }
  | { readonly answer: 'never'; readonly reasons: (GateReason | 'no-contact')[] };

/**
 * The first message that may reach the debtor now or later. A later choice stands in only where an earlier one can
 * never arrive: a channel that must wait is waited for.
 *
 * @param messages in the order of preference
 */
export function chooseMessage(
  messages: readonly Message[],
  question: {
    readonly record: RegisteredRecord;
    readonly credorId: CredorId;
    readonly agreementId?: AgreementId | undefined;
    readonly purpose: Purpose['kind'];
    readonly policy: ContactRules;
    readonly now: Instant;
  },
): ChosenMessage {
  const against = new Set<GateReason | 'no-contact'>();
  for (const { channel, templateId } of messages) {
    if (isResting(question.policy, question.credorId, templateId)) {
      against.add('text-resting');
      continue;
    }
    const contact = bestContact(question.record, channel, question.now);
    if (contact === null) {
      const hadOne = question.record.contacts.some((known) => isOfChannel(known, channel));
      against.add(hadOne ? 'contact-unusable' : 'no-contact');
      continue;
    }
    const neutral = isNeutral(question.purpose, contact);
    const decision = decideContact({ ...question, channel, contact, neutral });
    switch (decision.answer) {
      case 'send':
        return { answer: 'send', channel, templateId, contactId: contact.contactId };
      case 'hold':
        return decision;
      case 'never':
        for (const reason of decision.reasons) against.add(reason);
    }
  }
  return { answer: 'never', reasons: [...against] };
}
