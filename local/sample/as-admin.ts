import { LOCAL_PEOPLE } from '#local/server/people.ts';
import type { World } from '#local/world.ts';
import { asPerson } from './as-person.ts';

/**
 * Asks the product's own API as the local admin.
 *
 * @throws when the answer is no success
 */
export async function asAdmin(
  world: Pick<World, 'aws'>,
  method: string,
  path: string,
  body?: object,
  more: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const [admin] = LOCAL_PEOPLE;
  if (!admin) throw new Error('nobody administers the local run');
  return asPerson(world, admin, method, path, body, more);
}
