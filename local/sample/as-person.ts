import type { LocalUser } from '#local/aws/cognito/token-issuer.ts';
import type { World } from '#local/world.ts';

/** Less than any token lives. */
const KEPT_MS = 50 * 60_000;

type Tokens = World['aws']['tokens'];
type Kept = { readonly token: string; readonly until: number };
const kept = new WeakMap<Tokens, Map<LocalUser, Kept>>();

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
    authorization: `Bearer ${tokenOf(aws, who)}`,
    'content-type': 'application/json',
    ...more,
  };
  const text = body === undefined ? '' : JSON.stringify(body);
  const answer = await aws.request({ method, path, headers, body: text });
  if (answer.status >= 300)
    throw new Error(`${method} ${path} was answered with ${answer.status}: ${answer.body}`);
  return answer.body === '' ? null : JSON.parse(answer.body);
}

/** Whoever signed in goes on with their token, as a browser does: each is an RSA signature. */
function tokenOf(aws: Pick<World, 'aws'>['aws'], who: LocalUser): string {
  const tokens = kept.get(aws.tokens) ?? new Map<LocalUser, Kept>();
  const known = tokens.get(who);
  if (known && known.until > aws.now()) return known.token;
  const token = aws.tokens.issue(who);
  tokens.set(who, { token, until: aws.now() + KEPT_MS });
  kept.set(aws.tokens, tokens);
  return token;
}
