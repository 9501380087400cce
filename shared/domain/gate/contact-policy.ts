import * as z from 'zod';
import { Channel } from '#shared/domain/message/channel.ts';
import { datedRule } from './dated-rule.ts';
import { HoursRule } from './hours-rule.ts';
import { checkOpenings } from './policy-openings.ts';

/**
 * At most so many messages over these channels together, over all credores: on one day of the debtor's calendar, or
 * on any seven of them in a row.
 */
const Cap = z.object({
  ...datedRule,
  channels: z.array(Channel).min(1),
  per: z.enum(['day', 'week']),
  max: z.int().min(1).max(50),
});
export type Cap = z.infer<typeof Cap>;

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
    /** What may go to a contact that nobody has confirmed to be the debtor's. */
    unconfirmedContacts: z.object({
      ...datedRule,
      allow: z.enum(['anything', 'neutral-only', 'nothing']),
    }),
    /** From the due date on; whatever is older is not collected. */
    prescription: z.object({ ...datedRule, years: z.int().min(1).max(20) }),
  })
  .superRefine(checkOpenings);
export type ContactPolicy = z.infer<typeof ContactPolicy>;

/** The policy document that the gate reads. */
export const CONTACT_POLICY_ID = 'br';
