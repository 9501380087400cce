import { sameSecret } from '#shared/domain/values/same-secret.ts';
import { isRightAddress } from './address-secret.ts';
import type { Gateway, Verification, Webhook } from './gateway.ts';
import type { Send } from './http-sender.ts';
import { pixApi } from './pix-api.ts';
import { readPixWebhook } from './pix-webhook.ts';

export type BacenPixProof = {
  /** Subject of the PSP's certificate, verified by mTLS at the edge. */
  readonly clientCertificateSubject?: string | undefined;
  /** Secret that we put into the webhook's address as `?hmac=`, for PSPs that call without a certificate (Efí). */
  readonly addressSecret?: string | undefined;
};

/** Any PSP that follows Bacen's Pix API. Everything that is configured as proof must be there. */
export function bacenPixGateway(settings: {
  readonly send: Send;
  readonly baseUrl: string;
  readonly authorization: () => Promise<string | null>;
  readonly proof: BacenPixProof;
}): Gateway {
  return {
    name: 'bacen-pix',
    verify: (webhook) => verifyPsp(webhook, settings.proof),
    read: readPixWebhook,
    ...pixApi(settings),
  };
}

/** A certificate proves who called. A secret in an address ends up in logs, so alone it is weak. */
export function verifyPsp(webhook: Webhook, proof: BacenPixProof): Verification {
  const { clientCertificateSubject, addressSecret } = proof;
  const isAtAddress = addressSecret === undefined || isRightAddress(webhook, addressSecret);
  const isRightCertificate =
    clientCertificateSubject === undefined ||
    sameSecret(webhook.clientCertificate ?? '', clientCertificateSubject);
  const isUnproven = addressSecret === undefined && clientCertificateSubject === undefined;
  if (isUnproven || !isAtAddress || !isRightCertificate) return { ok: false };
  return { ok: true, strength: clientCertificateSubject === undefined ? 'weak' : 'strong' };
}
