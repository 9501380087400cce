import { PublishedContactPolicy } from '#events/api/contact.ts';
import type { World } from '#local/world.ts';
import { Regua } from '#shared/domain/regua/regua.ts';
import { asAdmin } from './as-admin.ts';

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
export async function letWhatsAppLeave(world: Pick<World, 'aws'>): Promise<void> {
  const read = await asAdmin(world, 'GET', '/api/contact-policy');
  const { version: expectedVersion, document } = PublishedContactPolicy.parse(read);
  const whatsapp = { ...document.whatsapp, allowed: true };
  const body = { expectedVersion, document: { ...document, whatsapp } };
  await asAdmin(world, 'PUT', '/api/contact-policy', body);
}
