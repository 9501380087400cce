import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import type { ContactId, CredorId } from '#shared/domain/values/ids.ts';

/** Whether somebody else answered for this contact, so that nothing may be shown or sent there any more. */
export const isDisowned = (record: RegisteredRecord, contactId: ContactId): boolean =>
  record.contacts.some(
    (contact) => contact.contactId === contactId && contact.health === 'wrong-person',
  );

/** What "não sou eu" makes true; nothing when it was said before. */
export function disownContact(
  record: RegisteredRecord,
  link: { readonly credorId: CredorId; readonly contactId: ContactId },
): readonly Fact[] {
  const { credorId, contactId } = link;
  const isKnown = record.contacts.some((contact) => contact.contactId === contactId);
  if (!isKnown || isDisowned(record, contactId)) return [];
  return [{ type: 'contact-disowned', credorId, contactId }];
}
