import type { Contact, ContactKind } from '#shared/domain/debtor/contact.ts';
import { OTHER_CREDOR, seesSource, sourceText } from '#shared/domain/debtor/source-text.ts';
import { sees, type User } from './user.ts';

/** Whether a datum came from one of the user's credores, or from no credor at all. */
export const isOwnSource = (user: User, source: string): boolean =>
  seesSource(source, (credorId) => sees(user, credorId));

/** A contact that another credor brought serves for sending, but is not shown whole nor told whose it was. */
export function shownContact(user: User, contact: Contact): Contact {
  const { source, kind, value, whatsapp } = contact;
  return {
    ...contact,
    source: shownSource(user, source),
    value: isOwnSource(user, source) ? value : value && hidden(kind, value),
    ...(whatsapp && { whatsapp: { ...whatsapp, source: shownSource(user, whatsapp.source) } }),
  };
}

const shownSource = (user: User, source: string): string =>
  isOwnSource(user, source) ? sourceText(source) : OTHER_CREDOR;

/** `m***@example.com`, `***4321`. */
export function hidden(kind: ContactKind, value: string): string {
  if (kind !== 'email') return `***${value.slice(-4)}`;
  return `${value.slice(0, 1)}***${value.slice(value.lastIndexOf('@'))}`;
}
