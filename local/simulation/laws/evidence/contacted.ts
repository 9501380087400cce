import type { SentMessage } from '#local/aws/outbox.ts';
import type { AgreementId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import type { SentContact } from './sent-contact.ts';

/** What the rules look at: a message that was claimed, or a call that somebody of the team placed, and what was known just before. */
export type Contacted = Pick<SentContact, 'life' | 'at' | 'known' | 'before'> & {
  readonly claim: Pick<SentContact['claim'], 'credorId' | 'contactId' | 'channel'> & {
    readonly purpose: SentContact['claim']['purpose'] | CallTopic;
  };
  /** What really left; for a call the moment at which it was placed. */
  readonly messages: readonly (Pick<SentMessage, 'kind' | 'at'> & {
    readonly text?: string | undefined;
    readonly subject?: string;
    readonly html?: string | undefined;
  })[];
};

/** `agreementId`: there when nothing but instalments is left to speak of. */
type CallTopic = { readonly kind: 'call'; readonly agreementId: AgreementId | undefined };

/** The day of a contact, where the debtor lives. */
export const dayOf = ({ at, before }: Pick<Contacted, 'at' | 'before'>): LocalDate =>
  localDateOf(at, before.debtor.zone);
