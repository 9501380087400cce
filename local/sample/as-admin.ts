import { LOCAL_PEOPLE } from '#local/server/people.ts';
import type { World } from '#local/world.ts';

/**
 * Asks the product's own API as the local admin.
 *
 * @throws when the answer is no success
 */
export async function asAdmin(
  { aws }: Pick<World, 'aws'>,
  method: string,
  path: string,
  body?: object,
  more: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const [admin] = LOCAL_PEOPLE;
  if (!admin) throw new Error('nobody administers the local run');
  const headers = {
    authorization: `Bearer ${await aws.tokens.issue(admin)}`,
    'content-type': 'application/json',
    ...more,
  };
  const text = body === undefined ? '' : JSON.stringify(body);
  const answer = await aws.request({ method, path, headers, body: text });
  if (answer.status >= 300)
    throw new Error(`${method} ${path} was answered with ${answer.status}: ${answer.body}`);
  return answer.body === '' ? null : JSON.parse(answer.body);
}
