import type { ContactKind } from '#shared/domain/debtor/contact.ts';
import type { Debtor } from '#shared/domain/debtor/debtor.ts';
import type { Channel } from '#shared/domain/message/channel.ts';

/** What each kind of contact would be looked up for: e-mails, SMS, and calls where there is but a landline. */
const SERVES: Readonly<Record<ContactKind, Channel>> = {
  email: 'email',
  mobile: 'sms',
  landline: 'voice',
};

/** Which kinds of contact may still be asked for: not those by which the person wants to hear nothing (LGPD art. 6, III). */
export const kindsLeft = (
  kinds: readonly ContactKind[],
  { optedOut }: Pick<Debtor, 'optedOut'>,
): readonly ContactKind[] => kinds.filter((kind) => !optedOut.includes(SERVES[kind]));
