import { createPrivateKey, createPublicKey, generateKeyPairSync, hash } from 'node:crypto';
import { createSigner, createVerifier } from 'fast-jwt';
import * as z from 'zod';
import type { TokenVerifier } from '../api-gateway/http-api.ts';
import type { Chance } from '../chance.ts';
import type { Clock } from '../clock.ts';
import { jsonResponse, readBody, type WireHandler } from '../wire.ts';

const KEY_ID = 'embedded';

/** Someone who may log in to the local console. */
export type LocalUser = {
  readonly email: string;
  readonly password: string;
  readonly groups: readonly string[];
  /** Further claims, such as custom:tenant. */
  readonly claims?: Readonly<Record<string, string>>;
};

export type TokenIssuerOptions = {
  readonly endpoint: string;
  readonly poolId: string;
  readonly clientId: string;
  readonly users: readonly LocalUser[];
  readonly tokenSeconds: number;
};

const Login = z.object({ email: z.string(), password: z.string() });

/** What of the pool outlasts a restart. */
export type IssuerState = { readonly privateKey: string };

type SigningKey = { readonly pem: string; readonly publicPem: string; readonly jwk: PublicJwk };
type PublicJwk = z.infer<typeof PublicJwk>;
const PublicJwk = z.object({ kty: z.literal('RSA'), n: z.string(), e: z.string() });
const Claims = z.record(z.string(), z.unknown());

/**
 * Stands in for a Cognito user pool: signs id tokens (RS256) that look like Cognito's and publishes the key to check them. It signs
 * and checks at once: what waited for another thread would let calls that run side by side pass each other, and no two runs of one
 * seed would be alike.
 */
export function createTokenIssuer(options: TokenIssuerOptions, clock: Clock, ids: Chance) {
  const { poolId, clientId, users, tokenSeconds } = options;
  const issuer = `${options.endpoint}/${poolId}`;
  let known: SigningKey | undefined;

  /** Made when first needed, since an RSA key takes a while. */
  const key = (): SigningKey => (known ??= signingKeyOf(newPrivateKey()));

  const publicKeys = () => ({ keys: [{ ...key().jwk, kid: KEY_ID, alg: 'RS256', use: 'sig' }] });

  /** An id token for a user, valid from the clock's moment. */
  function issue(user: LocalUser): string {
    const seconds = Math.floor(clock.now() / 1000);
    const sign = createSigner({ key: key().pem, algorithm: 'RS256', kid: KEY_ID });
    return sign({
      'cognito:groups': [...user.groups],
      'cognito:username': subjectOf(user),
      email: user.email,
      email_verified: true,
      auth_time: seconds,
      event_id: ids.uuid(),
      token_use: 'id',
      ...user.claims,
      iss: issuer,
      aud: clientId,
      sub: subjectOf(user),
      jti: ids.uuid(),
      iat: seconds,
      exp: seconds + tokenSeconds,
    });
  }

  /** Checks signature, issuer, audience and time; gives the claims as HTTP APIs do, all as text and lists as "[a b]". */
  const verify: TokenVerifier = async (token) => {
    try {
      const check = createVerifier({
        key: key().publicPem,
        algorithms: ['RS256'],
        allowedIss: issuer,
        allowedAud: clientId,
        clockTimestamp: clock.now(),
        requiredClaims: ['iss', 'aud', 'exp'],
      });
      return Object.fromEntries(
        Object.entries(Claims.parse(check(token))).map(([name, value]) => [
          name,
          Array.isArray(value) ? `[${value.join(' ')}]` : String(value),
        ]),
      );
    } catch {
      return undefined;
    }
  };

  function logIn(body: string): string | undefined {
    const credentials = Login.safeParse(parse(body)).data;
    const user = users.find(
      ({ email, password }) => email === credentials?.email && password === credentials.password,
    );
    return user && issue(user);
  }

  /** Serves /<poolId>/.well-known/jwks.json, the openid-configuration beside it, and POST /<poolId>/login. */
  const handle: WireHandler = async (request) => {
    switch (`${request.method} ${request.path}`) {
      case `GET /${poolId}/.well-known/jwks.json`:
        return jsonResponse(200, publicKeys());
      case `GET /${poolId}/.well-known/openid-configuration`:
        return jsonResponse(200, { issuer, jwks_uri: `${issuer}/.well-known/jwks.json` });
      case `POST /${poolId}/login`: {
        const idToken = logIn((await readBody(request.body, 10_000)).toString());
        return idToken === undefined
          ? jsonResponse(401, { message: 'Incorrect username or password.' })
          : jsonResponse(200, { idToken, expiresIn: tokenSeconds });
      }
      default:
        return jsonResponse(404, { message: 'Not Found' });
    }
  };

  return {
    issuer,
    clientId,
    poolId,
    handle,
    issue,
    verify,
    exportState: (): IssuerState => ({ privateKey: key().pem }),
    importState({ privateKey }: IssuerState): void {
      known = signingKeyOf(privateKey);
    },
  };
}

function newPrivateKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return privateKey;
}

function signingKeyOf(pem: string): SigningKey {
  const publicKey = createPublicKey(createPrivateKey(pem));
  const jwk = PublicJwk.parse(publicKey.export({ format: 'jwk' }));
  return { pem, publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(), jwk };
}

/** Cognito's subject is a UUID that stays with the user. */
function subjectOf({ email }: LocalUser): string {
  const hex = hash('sha1', email);
  return [0, 8, 12, 16, 20].map((from, i, all) => hex.slice(from, all[i + 1] ?? 32)).join('-');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
