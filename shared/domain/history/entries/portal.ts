import * as z from 'zod';
import { ContactId, CredorId } from '#shared/domain/values/ids.ts';

export const PortalVisited = z.object({
  type: z.literal('portal-visited'),
  credorId: CredorId,
  contactId: ContactId.nullable(),
});

/** Whoever opened the link proved to be the debtor, so the contact that brought them is confirmed. */
export const IdentityConfirmed = z.object({
  type: z.literal('identity-confirmed'),
  credorId: CredorId,
  contactId: ContactId.nullable(),
});

export const IdentityRefused = z.object({
  type: z.literal('identity-refused'),
  credorId: CredorId,
});

/** A person of the team let the debtor try again. */
export const IdentityUnlocked = z.object({ type: z.literal('identity-unlocked') });

/** Whoever opened the link says that the debtor is somebody else: this contact is not used again. */
export const ContactDisowned = z.object({
  type: z.literal('contact-disowned'),
  credorId: CredorId,
  contactId: ContactId,
});
