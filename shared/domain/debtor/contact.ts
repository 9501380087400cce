import * as z from 'zod';
import { ContactId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Instant } from '#shared/domain/values/zone.ts';

export const ContactKind = z.enum(['email', 'mobile', 'landline']);
export type ContactKind = z.infer<typeof ContactKind>;

/** Why we may hold this datum (LGPD art. 7): X credit protection, V contract, I consent. */
export const LegalBasis = z.enum(['credit-protection', 'contract', 'consent']);
export type LegalBasis = z.infer<typeof LegalBasis>;

/**
 * The person's yes to WhatsApp at a phone, which Meta's policy and ours ask for: who says so, since when, and why we may
 * hold it. `health` is WhatsApp's own: a phone without WhatsApp still takes SMS.
 */
export const WhatsAppConsent = z.object({
  source: z.string().max(60),
  basis: LegalBasis,
  givenOn: LocalDate,
  health: z.enum(['untried', 'delivers', 'bounced']),
});
export type WhatsAppConsent = z.infer<typeof WhatsAppConsent>;

/**
 * One way to reach the debtor. `confirmed` means that the debtor proved, through it, to be who we look for;
 * until then only neutral texts may go there. `value` is null once anonymised.
 */
export const Contact = z.object({
  contactId: ContactId,
  kind: ContactKind,
  value: z.string().min(3).max(254).nullable(),
  source: z.string().max(60),
  basis: LegalBasis,
  addedAt: Instant,
  /** 0 to 100: how sure we were at the last news that this reaches the debtor; `confidenceAt` tells of today. */
  confidence: z.int().min(0).max(100),
  confirmed: z.boolean(),
  health: z.enum(['untried', 'delivers', 'bounced', 'complained', 'wrong-person']),
  /** The last sign that it reaches somebody: a delivery, an opening, a click, or the debtor's own proof. */
  provenAt: Instant.optional(),
  /** When it last died, came alive or was confirmed. */
  changedAt: Instant.optional(),
  /** Only of mobiles; absent: nobody may write there by WhatsApp. */
  whatsapp: WhatsAppConsent.optional(),
});
export type Contact = z.infer<typeof Contact>;
