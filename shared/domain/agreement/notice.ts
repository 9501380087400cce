import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { bestContact } from '#shared/domain/gate/usable-contact.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { messageIdOf } from '#shared/domain/values/derive-ids.ts';
import { type ContactId, TemplateId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { AgreementTerms } from './agreement.ts';
import { agreementOf } from './agreement-figures.ts';
import type { AgreementNews } from './agreement-news.ts';

const TEMPLATES: Readonly<Record<AgreementNews, string>> = {
  signed: 'acordo-confirmado',
  broken: 'acordo-quebrado',
  cancelled: 'acordo-cancelado',
  reinstated: 'acordo-retomado',
  'owes-again': 'acordo-devolvido',
  'let-go': 'acordo-nada-falta',
};

/**
 * The message that tells the debtor what became of an agreement: an e-mail, or an SMS to whoever has no usable address; none when
 * neither reaches them.
 *
 * @param record as it was before
 */
export function noticeOf(
  record: RegisteredRecord,
  { agreementId, credorId }: Pick<AgreementTerms, 'agreementId' | 'credorId'>,
  news: AgreementNews,
  at: Instant,
): readonly Fact[] {
  const way = newsWay(record, at);
  if (!way) return [];
  const cause = `agreement:${agreementId}:${news}${timesTold(record, agreementId, news, at)}`;
  return [
    {
      type: 'message-requested',
      messageId: messageIdOf(record.debtor.debtorId, cause),
      credorId,
      ...way,
      templateId: TemplateId.parse(`${TEMPLATES[news]}-${way.channel}`),
      purpose: { kind: 'agreement-notice', agreementId, news },
    },
  ];
}

/** How news reaches the debtor: by e-mail, or by SMS whoever has no usable address; null where neither reaches them. */
export function newsWay(
  record: RegisteredRecord,
  at: Instant,
): { readonly channel: 'email' | 'sms'; readonly contactId: ContactId } | null {
  for (const channel of ['email', 'sms'] as const) {
    const contact = bestContact(record, channel, at);
    if (contact) return { channel, contactId: contact.contactId };
  }
  return null;
}

/** One that came back may break again, and what is owed again may be so more than once: that is news of its own. */
function timesTold(
  record: RegisteredRecord,
  agreementId: AgreementTerms['agreementId'],
  news: AgreementNews,
  at: Instant,
): string {
  if (news === 'owes-again' || news === 'let-go') return `:${at}`;
  const known = agreementOf(record, agreementId);
  return known && 'reinstatedAt' in known && known.reinstatedAt ? `:${known.reinstatedAt}` : '';
}
