import * as z from 'zod';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { ContactWay } from './contact-way.ts';
import { datedRule } from './dated-rule.ts';
import { HoursRule } from './hours-rule.ts';
import { RuleOwner } from './rule-owner.ts';
import { PrescriptionTerms } from './prescription-terms.ts';
import { checkDates } from './policy-dates.ts';
import { checkOpenings } from './policy-openings.ts';

/**
 * At most so many messages and calls over these channels together, over all credores: on one day of the debtor's calendar, on
 * any seven of them in a row, or on any thirty.
 */
const Cap = z.strictObject({
  ...datedRule,
  of: RuleOwner.optional(),
  channels: z.array(ContactWay).min(1),
  per: z.enum(['day', 'week', 'month']),
  max: z.int().min(1).max(50),
});
export type Cap = z.infer<typeof Cap>;

/** For policies that were published before they said anything of it. */
const USUAL_CLEARING = {
  businessDays: 3,
  source: 'Prática bancária: boleto é creditado de D+1 a D+3 úteis',
  validFrom: LocalDate.parse('2026-01-01'),
  validUntil: null,
};

const USUAL_UNMATCHED_HOLD = {
  businessDays: 10,
  source:
    'Política da casa: quem talvez já tenha pago não é cobrado enquanto ninguém decidiu de quem é o dinheiro',
  validFrom: LocalDate.parse('2026-01-01'),
  validUntil: null,
};

const USUAL_REST_AFTER_CONVERSATION = {
  hours: 72,
  source: 'Política da casa: quem falou com a equipe descansa três dias, como quem prometeu',
  validFrom: LocalDate.parse('2026-01-01'),
  validUntil: null,
};

const WHATSAPP_OFF = {
  allowed: false,
  source:
    'Política da casa: desligado até que um advogado confirme a política da Meta para cobrança',
  validFrom: LocalDate.parse('2026-01-01'),
  validUntil: null,
};

/** For policies that were published before their deployment had a text for it. */
const NO_CONFIRMATION = {
  on: false,
  source: 'Política da casa: ainda sem confirmação de descadastro',
  validFrom: LocalDate.parse('2026-01-01'),
  validUntil: null,
};

const VOICE_OFF = {
  allowed: false,
  source:
    'Política da casa: desligado até que um admin o ligue; a Anatel trata ligações automáticas em massa como abuso (Despacho Decisório 22/2024/RCTS/SRC)',
  validFrom: LocalDate.parse('2026-01-01'),
  validUntil: null,
};

/** What the gate obeys: law and good manners as one dated document, tuned without a deployment. */
export const ContactPolicy = z
  .object({
    title: z.string().min(3).max(120),
    hours: z.array(HoursRule).min(1).max(100),
    caps: z.array(Cap).max(20),
    /** Between any two messages to one person, whatever the channel and the credor. */
    minimumInterval: z.object({ ...datedRule, minutes: z.int().min(0).max(10_080) }),
    /** How long whoever paid is left alone by that credor. */
    restAfterPayment: z.object({ ...datedRule, hours: z.int().min(0).max(720) }),
    /** How long whoever spoke with the team in person is left alone, by every credor. */
    restAfterConversation: z
      .object({ ...datedRule, hours: z.int().min(0).max(720) })
      .default(USUAL_REST_AFTER_CONVERSATION),
    /** How many business days a payment may take from the payer's bank to the creditor's. */
    clearing: z
      .object({ ...datedRule, businessDays: z.int().min(0).max(10) })
      .default(USUAL_CLEARING),
    /** How many business days money that matches nothing holds whoever it may belong to, where nobody decides before. */
    unmatchedHold: z
      .object({ ...datedRule, businessDays: z.int().min(0).max(10) })
      .default(USUAL_UNMATCHED_HOLD),
    /** What may go to a contact that nobody has confirmed to be the debtor's. */
    unconfirmedContacts: z.object({
      ...datedRule,
      allow: z.enum(['anything', 'neutral-only', 'nothing']),
    }),
    /** Whether anything leaves by WhatsApp. It takes a phone number of the deployment, too, and the person's consent. */
    whatsapp: z.object({ ...datedRule, allowed: z.boolean() }).default(WHATSAPP_OFF),
    /** Whether whoever answers SAIR gets one last message, which says that they were heard. */
    confirmOptOut: z.object({ ...datedRule, on: z.boolean() }).default(NO_CONFIRMATION),
    /** Whether a machine may call and speak. The team's own calls are another matter. It takes a number of the deployment, too. */
    voiceMessages: z.object({ ...datedRule, allowed: z.boolean() }).default(VOICE_OFF),
    /** From the due date on; whatever is older is not collected. `years` is for what is of no known kind. */
    prescription: z.object({
      ...datedRule,
      years: z.int().min(1).max(20),
      terms: PrescriptionTerms,
    }),
  })
  .superRefine(checkOpenings)
  .superRefine(checkDates);
export type ContactPolicy = z.infer<typeof ContactPolicy>;

/** The policy document that the gate reads. */
export const CONTACT_POLICY_ID = 'br';
