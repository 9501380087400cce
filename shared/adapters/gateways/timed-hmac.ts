import { sameSecret } from '#shared/domain/values/same-secret.ts';
import { epochSecondsOf, type Instant } from '#shared/domain/values/zone.ts';
import type { Verification } from './gateway.ts';
import { hmacSha256 } from './signature.ts';

const TOLERANCE_SECONDS = 300;
/** `t` and one or more `v1`, the others of secrets that are being replaced; other schemes may stand between. */
const MOMENT = /^t=(\d{1,12})$/;
const SIGNATURE = /^v1=([0-9a-f]{64})$/;
/** Nobody sends more at once; each costs an HMAC. */
const PARTS_MAX = 20;

/** `t=<epoch seconds>,v1=<HMAC-SHA256 of "t.body">`, the scheme of Stripe and of our sandbox. */
export const timedHmac = (secret: string, epochSeconds: number, body: string): string =>
  `t=${epochSeconds},v1=${hmacSha256(secret, `${epochSeconds}.${body}`)}`;

/** The moment is signed too, and at most five minutes old or early, so an old request cannot be played again. */
export function verifyTimedHmac(
  header: string,
  secret: string,
  body: string,
  now: Instant,
): Verification {
  const parts = header.split(',').slice(0, PARTS_MAX);
  const t = parts.flatMap((part) => MOMENT.exec(part)?.[1] ?? [])[0];
  if (t === undefined) return { ok: false };
  if (Math.abs(Number(t) - epochSecondsOf(now)) > TOLERANCE_SECONDS) return { ok: false };
  const expected = hmacSha256(secret, `${t}.${body}`);
  const isSigned = parts.some((part) => {
    const v1 = SIGNATURE.exec(part)?.[1];
    return v1 !== undefined && sameSecret(v1, expected);
  });
  return isSigned ? { ok: true, strength: 'strong' } : { ok: false };
}
