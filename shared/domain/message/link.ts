import { createHash, createHmac } from 'node:crypto';
import * as z from 'zod';
import { ContactId, CredorId, MessageId } from '#shared/domain/values/ids.ts';
import { addMinutes, Instant } from '#shared/domain/values/zone.ts';

const TOKEN_LENGTH = 22;
const MINUTES_PER_DAY = 1_440;

/** How long the link of a message opens the portal, whatever is owed. Whom it leads to is never forgotten. */
export const LINK_DAYS = 60;

/** What stands after `/p/` and `/u/`: 22 characters, 132 bits that nobody can guess. */
export const LinkToken = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22}$/)
  .brand<'LinkToken'>();
export type LinkToken = z.infer<typeof LinkToken>;

/** What a link's reference leads to, beside the debtor. */
export const LinkTarget = z.object({
  purpose: z.literal('portal'),
  messageId: MessageId,
  credorId: CredorId,
  contactId: ContactId,
  /** From here on it opens nothing to whoever owes nothing. */
  openUntil: Instant,
});
export type LinkTarget = z.infer<typeof LinkTarget>;

/**
 * The token of a message's link. Derived, not stored: a message rendered again carries the same link, and whoever
 * reads the table finds only its hash.
 *
 * @param key the deployment's document key
 */
export const linkTokenOf = (key: string, messageId: MessageId): LinkToken =>
  LinkToken.parse(
    createHmac('sha256', key)
      .update(`link\u001f${messageId}`)
      .digest('base64url')
      .slice(0, TOKEN_LENGTH),
  );

/** The name under which the link is kept (`REF#link#...`): SHA-256 of the token, 64 hex digits. */
export const linkRefOf = (token: LinkToken): string =>
  createHash('sha256').update(token).digest('hex');

export const linkExpiryOf = (sentAt: Instant): Instant =>
  addMinutes(sentAt, LINK_DAYS * MINUTES_PER_DAY);

/** Where the debtor sees and pays. @param publicUrl https base without a final slash */
export const portalUrlOf = (publicUrl: string, token: LinkToken): string =>
  `${publicUrl}/p/${token}`;

/** Where one click stops this channel (RFC 8058). */
export const unsubscribeUrlOf = (publicUrl: string, token: LinkToken): string =>
  `${publicUrl}/u/${token}`;

/** Whoever opens a debtor's link and knows the document acts as the debtor, so the team sees where it stood, not it. */
export const withoutLinks = (text: string): string =>
  text.replaceAll(/(\/[pu]\/)[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])/g, '$1••••••');
