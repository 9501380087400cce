import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import type { ContactId, CredorId } from '#shared/domain/values/ids.ts';

export type IdentityAnswer = {
  readonly outcome: 'confirmed' | 'refused' | 'locked';
  readonly facts: readonly Fact[];
};

/**
 * Whether whoever opened a link is the debtor. A right document confirms the contact that brought them and gives
 * back every try; a wrong one costs a try, and after the last one even the right document is not heard until
 * somebody of the team unlocks.
 *
 * @param isRight whether the typed document is the debtor's
 */
export function checkIdentity(
  record: RegisteredRecord,
  link: { readonly credorId: CredorId; readonly contactId: ContactId },
  isRight: boolean,
): IdentityAnswer {
  const { credorId, contactId } = link;
  const { identityTriesLeft } = record.debtor;
  if (identityTriesLeft === 0) return { outcome: 'locked', facts: [] };
  if (!isRight) {
    return {
      outcome: identityTriesLeft === 1 ? 'locked' : 'refused',
      facts: [{ type: 'identity-refused', credorId }],
    };
  }
  const isKnown = record.contacts.some((contact) => contact.contactId === contactId);
  return {
    outcome: 'confirmed',
    facts: [{ type: 'identity-confirmed', credorId, contactId: isKnown ? contactId : null }],
  };
}
