import { createHash, createHmac, verify } from 'node:crypto';
import { sameSecret } from '#shared/domain/values/same-secret.ts';

export const hmacSha256 = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('hex');

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Whether somebody named a user and password by HTTP Basic (RFC 7617). */
export const isBasic = (header: string, user: string, password: string): boolean =>
  sameSecret(header, `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`);

/** Whether the owner of a public key signed a text (ECDSA over SHA-256, DER in base64). @param publicKey PEM */
export function isEcdsaSigned(publicKey: string, text: string, signature: string): boolean {
  try {
    return verify('sha256', Buffer.from(text), publicKey, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
