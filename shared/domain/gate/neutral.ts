import type { Contact } from '#shared/domain/debtor/contact.ts';
import type { ContactPurpose } from './contact-purpose.ts';

/**
 * Whether a text to this contact will name no debt: send-message renders it so for whoever is not confirmed. The notice of a
 * listing is none without its debt, so it has no neutral form; that somebody was heard names none to anybody.
 */
export const isNeutral = (
  purpose: ContactPurpose,
  { confirmed }: Pick<Contact, 'confirmed'>,
): boolean => purpose === 'opt-out-confirmation' || (!confirmed && purpose !== 'listing-notice');
