import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { bestContact } from '#shared/domain/gate/usable-contact.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { messageIdOf } from '#shared/domain/values/derive-ids.ts';
import { TemplateId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { AgreementTerms } from './agreement.ts';

const TEMPLATES = {
  signed: TemplateId.parse('acordo-confirmado-email'),
  broken: TemplateId.parse('acordo-quebrado-email'),
} as const;

/** The e-mail that tells the debtor what became of an agreement; none when no address can be used. */
export function noticeOf(
  record: RegisteredRecord,
  { agreementId, credorId }: Pick<AgreementTerms, 'agreementId' | 'credorId'>,
  news: keyof typeof TEMPLATES,
  at: Instant,
): readonly Fact[] {
  const contact = bestContact(record, 'email', at);
  if (!contact) return [];
  return [
    {
      type: 'message-requested',
      messageId: messageIdOf(record.debtor.debtorId, `agreement:${agreementId}:${news}`),
      credorId,
      channel: 'email',
      contactId: contact.contactId,
      templateId: TEMPLATES[news],
      purpose: { kind: 'agreement-notice', agreementId, news },
    },
  ];
}
