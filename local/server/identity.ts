import * as z from 'zod';
import type { EmbeddedAws } from '#local/aws/embedded-aws.ts';
import { jsonResponse, readBody, type WireHandler } from '#local/aws/wire.ts';
import { LOCAL_PEOPLE } from './people.ts';

const BODY_BYTES_MAX = 10_000;
const InitiateAuth = z.object({
  AuthFlow: z.literal('USER_PASSWORD_AUTH'),
  AuthParameters: z.object({ USERNAME: z.string(), PASSWORD: z.string() }),
});

/** Stands where Cognito's own endpoint stands, in the one call that the console makes. */
export function identityEndpoint(aws: EmbeddedAws): WireHandler {
  return async ({ headers, body }) => {
    const text = (await readBody(body, BODY_BYTES_MAX)).toString();
    const asked = InitiateAuth.safeParse(jsonOf(text));
    if (!headers['x-amz-target']?.endsWith('.InitiateAuth') || !asked.success)
      return refusal('InvalidParameterException');
    const { USERNAME, PASSWORD } = asked.data.AuthParameters;
    const person = LOCAL_PEOPLE.find(
      ({ email, password }) => email === USERNAME && password === PASSWORD,
    );
    if (!person) return refusal('NotAuthorizedException');
    return jsonResponse(200, {
      AuthenticationResult: { IdToken: await aws.tokens.issue(person), ExpiresIn: 28_800 },
    });
  };
}

const refusal = (type: string) =>
  jsonResponse(400, { __type: type, message: 'Incorrect username or password.' });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
