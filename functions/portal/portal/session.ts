import { createHmac, randomBytes } from 'node:crypto';
import { epochMsOf, type Instant } from '#shared/domain/values/zone.ts';
import type { Link } from './find-link.ts';
import { sameSecret } from '#shared/domain/values/same-secret.ts';

const COOKIE = 'regua-sessao';
const LASTS_SECONDS = 1_800;

/** A debtor who proved who they are, on one link. `csrf` is what this session's forms carry. */
export type Session = { readonly csrf: string };

/**
 * The cookie of somebody whose identity was just confirmed: `<nonce>.<end>.<signature>`. It holds nothing about
 * the debtor; the signature binds it to the link's debtor and credor, and the path keeps it to this link.
 *
 * @param key the deployment's document key
 */
export function sessionCookie(key: string, link: Link, at: Instant): string {
  const claims = `${randomBytes(12).toString('base64url')}.${epochMsOf(at) + LASTS_SECONDS * 1_000}`;
  const value = `${claims}.${sign(key, link, claims)}`;
  return `${COOKIE}=${value}; Path=/p/${link.token}; Max-Age=${LASTS_SECONDS}; HttpOnly; Secure; SameSite=Lax`;
}

/** @returns null for a cookie that is absent, expired, forged, or of another debtor or credor */
export function readSession(
  key: string,
  link: Link,
  cookies: Readonly<Record<string, string>>,
  at: Instant,
): Session | null {
  const value = cookies[COOKIE] ?? '';
  const [nonce, end, signature, ...rest] = value.split('.');
  if (!nonce || !end || !signature || rest.length > 0) return null;
  if (!sameSecret(signature, sign(key, link, `${nonce}.${end}`))) return null;
  return epochMsOf(at) < Number(end) ? { csrf: mac(key, 'portal-form', value) } : null;
}

const sign = (key: string, { debtorId, credorId }: Link, claims: string): string =>
  mac(key, 'portal-session', debtorId, credorId, claims);

/** Each use of the key has its own name in front, so that no signature serves for another use. */
const mac = (key: string, ...parts: readonly string[]): string =>
  createHmac('sha256', key).update(parts.join('\u001f')).digest('base64url');
