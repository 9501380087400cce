import type { World } from '#local/world.ts';
import { Regua } from '#shared/domain/regua/regua.ts';
import { changePolicy } from './change-policy.ts';

/** What says the same by WhatsApp. */
const BY_WHATSAPP: ReadonlyMap<string, string> = new Map([
  ['lembrete-sms', 'lembrete-whatsapp'],
  ['atraso-sms', 'atraso-whatsapp'],
]);

/** The régua whose reminders go by WhatsApp first, to whoever agreed to it; to all others as before. */
export const withWhatsApp = (regua: Regua): Regua =>
  Regua.parse({
    ...regua,
    steps: regua.steps.map((step) => {
      if (step.kind !== 'message') return step;
      const templateId = step.messages.flatMap((one) => BY_WHATSAPP.get(one.templateId) ?? [])[0];
      if (templateId === undefined) return step;
      return { ...step, messages: [{ channel: 'whatsapp', templateId }, ...step.messages] };
    }),
  });

/** As an admin turns WhatsApp on. @throws when the API answers with anything but success */
export const letWhatsAppLeave = (world: Pick<World, 'aws'>): Promise<void> =>
  changePolicy(world, ({ whatsapp }) => ({ whatsapp: { ...whatsapp, allowed: true } }));
