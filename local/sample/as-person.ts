import type { LocalUser } from '#local/aws/cognito/token-issuer.ts';
import type { World } from '#local/world.ts';

/**
 * Asks the product's own API as somebody of the team.
 *
 * @throws when the answer is no success
 */
export async function asPerson(
  { aws }: Pick<World, 'aws'>,
  who: LocalUser,
  method: string,
  path: string,
  body?: object,
  more: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const headers = {
    authorization: `Bearer ${aws.tokens.issue(who)}`,
    'content-type': 'application/json',
    ...more,
  };
  const text = body === undefined ? '' : JSON.stringify(body);
  const answer = await aws.request({ method, path, headers, body: text });
  if (answer.status >= 300)
    throw new Error(`${method} ${path} was answered with ${answer.status}: ${answer.body}`);
  return answer.body === '' ? null : JSON.parse(answer.body);
}
