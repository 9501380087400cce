import type { Contact, ContactKind } from '#shared/domain/debtor/contact.ts';
import { credorOfSource, sourceText } from '#shared/domain/debtor/source-text.ts';
import { sees, type User } from './user.ts';

/** Whether a datum came from one of the user's credores, or from no credor at all. */
export function isOwnSource(user: User, source: string): boolean {
  const credorId = credorOfSource(source);
  return credorId === null || sees(user, credorId);
}

/** A contact that another credor brought serves for sending, but is not shown whole nor told whose it was. */
export const shownContact = (user: User, contact: Contact): Contact =>
  isOwnSource(user, contact.source)
    ? { ...contact, source: sourceText(contact.source) }
    : {
        ...contact,
        source: 'outro credor',
        value: contact.value && hidden(contact.kind, contact.value),
      };

/** `m***@example.com`, `***4321`. */
function hidden(kind: ContactKind, value: string): string {
  if (kind !== 'email') return `***${value.slice(-4)}`;
  return `${value.slice(0, 1)}***${value.slice(value.lastIndexOf('@'))}`;
}
