import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { bestContact } from '#shared/domain/gate/usable-contact.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { messageIdOf } from '#shared/domain/values/derive-ids.ts';
import { TemplateId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { AgreementTerms } from './agreement.ts';
import { agreementOf } from './agreement-figures.ts';
import type { AgreementNews } from './agreement-news.ts';

const TEMPLATES: Readonly<Record<AgreementNews, TemplateId>> = {
  signed: TemplateId.parse('acordo-confirmado-email'),
  broken: TemplateId.parse('acordo-quebrado-email'),
  reinstated: TemplateId.parse('acordo-retomado-email'),
};

/**
 * The e-mail that tells the debtor what became of an agreement; none when no address can be used.
 *
 * @param record as it was before
 */
export function noticeOf(
  record: RegisteredRecord,
  { agreementId, credorId }: Pick<AgreementTerms, 'agreementId' | 'credorId'>,
  news: AgreementNews,
  at: Instant,
): readonly Fact[] {
  const contact = bestContact(record, 'email', at);
  if (!contact) return [];
  const cause = `agreement:${agreementId}:${news}${timesBack(record, agreementId)}`;
  return [
    {
      type: 'message-requested',
      messageId: messageIdOf(record.debtor.debtorId, cause),
      credorId,
      channel: 'email',
      contactId: contact.contactId,
      templateId: TEMPLATES[news],
      purpose: { kind: 'agreement-notice', agreementId, news },
    },
  ];
}

/** One that came back may break again, and that is news of its own. */
function timesBack(record: RegisteredRecord, agreementId: AgreementTerms['agreementId']): string {
  const known = agreementOf(record, agreementId);
  return known && 'reinstatedAt' in known && known.reinstatedAt ? `:${known.reinstatedAt}` : '';
}
