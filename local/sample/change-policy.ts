import { PublishedContactPolicy } from '#events/api/contact.ts';
import type { World } from '#local/world.ts';
import type { ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { asAdmin } from './as-admin.ts';

/** Publishes the contact policy with some of it changed, as an admin. @throws when the API answers with anything but success */
export async function changePolicy(
  world: Pick<World, 'aws'>,
  changed: (document: ContactPolicy) => Partial<ContactPolicy>,
): Promise<void> {
  const read = await asAdmin(world, 'GET', '/api/contact-policy');
  const { version: expectedVersion, document } = PublishedContactPolicy.parse(read);
  const body = { expectedVersion, document: { ...document, ...changed(document) } };
  await asAdmin(world, 'PUT', '/api/contact-policy', body);
}
