import { hash } from 'node:crypto';
import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  jwtVerify,
  SignJWT,
} from 'jose';
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

/** Stands in for a Cognito user pool: signs id tokens (RS256) that look like Cognito's and publishes the key to check them. */
export function createTokenIssuer(options: TokenIssuerOptions, clock: Clock, ids: Chance) {
  const { poolId, clientId, users, tokenSeconds } = options;
  const issuer = `${options.endpoint}/${poolId}`;
  let privateJwk: Promise<JWK> | undefined;

  /** Made when first needed, since an RSA key takes a while. */
  function key(): Promise<JWK> {
    privateJwk ??= generateKeyPair('RS256', { extractable: true }).then(async (pair) => ({
      ...(await exportJWK(pair.privateKey)),
      kid: KEY_ID,
      alg: 'RS256',
      use: 'sig',
    }));
    return privateJwk;
  }

  async function publicKeys(): Promise<{ keys: JWK[] }> {
    const { kty = 'RSA', n = '', e = '', kid = KEY_ID } = await key();
    return { keys: [{ kty, n, e, kid, alg: 'RS256', use: 'sig' }] };
  }

  /** An id token for a user, valid from the clock's moment. */
  async function issue(user: LocalUser): Promise<string> {
    const seconds = Math.floor(clock.now() / 1000);
    return new SignJWT({
      'cognito:groups': [...user.groups],
      'cognito:username': subjectOf(user),
      email: user.email,
      email_verified: true,
      auth_time: seconds,
      event_id: ids.uuid(),
      token_use: 'id',
      ...user.claims,
    })
      .setProtectedHeader({ alg: 'RS256', kid: KEY_ID })
      .setIssuer(issuer)
      .setAudience(clientId)
      .setSubject(subjectOf(user))
      .setJti(ids.uuid())
      .setIssuedAt(seconds)
      .setExpirationTime(seconds + tokenSeconds)
      .sign(await importJWK(await key(), 'RS256'));
  }

  /** Checks signature, issuer, audience and time; gives the claims as HTTP APIs do, all as text and lists as "[a b]". */
  const verify: TokenVerifier = async (token) => {
    try {
      const { payload } = await jwtVerify(token, createLocalJWKSet(await publicKeys()), {
        issuer,
        audience: clientId,
        currentDate: new Date(clock.now()),
      });
      return Object.fromEntries(
        Object.entries(payload).map(([name, value]) => [
          name,
          Array.isArray(value) ? `[${value.join(' ')}]` : String(value),
        ]),
      );
    } catch {
      return undefined;
    }
  };

  async function logIn(body: string): Promise<string | undefined> {
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
        return jsonResponse(200, await publicKeys());
      case `GET /${poolId}/.well-known/openid-configuration`:
        return jsonResponse(200, { issuer, jwks_uri: `${issuer}/.well-known/jwks.json` });
      case `POST /${poolId}/login`: {
        const idToken = await logIn((await readBody(request.body, 10_000)).toString());
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
    exportState: (): Promise<JWK> => key(),
    importState(jwk: JWK): void {
      privateJwk = Promise.resolve(jwk);
    },
  };
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
