import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { isInForce } from '#shared/domain/gate/dated-rule.ts';
import { isConsented, mayReach } from '#shared/domain/gate/usable-contact.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { messageIdOf } from '#shared/domain/values/derive-ids.ts';
import { TemplateId } from '#shared/domain/values/ids.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import type { ReplySubject } from './decide-reply.ts';

/**
 * The one last message to whoever has just left a channel by answering, which says that they were heard; nothing where the
 * policy wants none, or where others have the address, too.
 *
 * @param left what the reply made them leave; nothing when they had left before
 */
export function confirmOptOut(
  record: RegisteredRecord,
  { replyId, credorId, channel, contactId, noteId }: ReplySubject,
  left: readonly Fact[],
  { confirmOptOut: rule }: Pick<ContactPolicy, 'confirmOptOut'>,
  now: Instant,
): readonly Fact[] {
  const { debtorId, zone } = record.debtor;
  const isWanted = rule.on && isInForce(rule, localDateOf(now, zone));
  const isNews = left.some((fact) => fact.type === 'opted-out' && fact.channel === channel);
  const contact = record.contacts.find((known) => known.contactId === contactId);
  const isTheirs = noteId !== null && contact !== undefined && contactId !== null;
  if (!isWanted || !isNews || !isTheirs) return [];
  if (!mayReach(contact, channel) || !isConsented(contact, channel)) return [];
  return [
    {
      type: 'message-requested',
      messageId: messageIdOf(debtorId, `opt-out:${replyId}`),
      credorId,
      channel,
      contactId,
      templateId: TemplateId.parse(`saida-confirmada-${channel}`),
      purpose: { kind: 'opt-out-confirmation', askedAt: now },
    },
  ];
}
