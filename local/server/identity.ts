import * as z from 'zod';
import type { EmbeddedAws } from '#local/aws/embedded-aws.ts';
import { jsonResponse, type WireHandler } from '#local/aws/wire.ts';
import { jsonBody } from './json-body.ts';
import { LOCAL_PEOPLE } from './people.ts';

const BODY_BYTES_MAX = 10_000;
const InitiateAuth = z.object({
  AuthFlow: z.literal('USER_PASSWORD_AUTH'),
  AuthParameters: z.object({ USERNAME: z.string(), PASSWORD: z.string() }),
});

/** Stands where Cognito's own endpoint stands, in the one call that the console makes. */
export function identityEndpoint(aws: EmbeddedAws): WireHandler {
  return async (request) => {
    const asked = await jsonBody(request, InitiateAuth, BODY_BYTES_MAX);
    if (!request.headers['x-amz-target']?.endsWith('.InitiateAuth') || !asked)
      return refusal('InvalidParameterException');
    const { USERNAME, PASSWORD } = asked.AuthParameters;
    const person = LOCAL_PEOPLE.find(
      ({ email, password }) => email === USERNAME && password === PASSWORD,
    );
    if (!person) return refusal('NotAuthorizedException');
    return jsonResponse(200, {
      AuthenticationResult: { IdToken: aws.tokens.issue(person), ExpiresIn: 28_800 },
    });
  };
}

const refusal = (type: string) =>
  jsonResponse(400, { __type: type, message: 'Incorrect username or password.' });
