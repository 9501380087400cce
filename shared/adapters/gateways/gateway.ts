import type { Credor } from '#shared/domain/credor/credor.ts';
import type { ChargeId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
import type { Instant } from '#shared/domain/values/zone.ts';

export type GatewayName = Credor['gateway'];

/** A webhook as it arrived. Header names are lower-case. */
export type Webhook = {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Subject of the client certificate that the edge verified (mTLS), or null. */
  readonly clientCertificate: string | null;
};

/**
 * Who sent a webhook. `strong`: only the gateway can have sent it. `weak`: whoever knows the address could have, so
 * no money is posted from its body; what it speaks of is asked of the gateway instead.
 */
export type Verification =
  | { readonly ok: true; readonly strength: 'strong' | 'weak' }
  | { readonly ok: false };

/** What a gateway tells, in our words. `gatewayPaymentId` is the end-to-end id where the gateway knows it. */
export type GatewayEvent =
  | {
      readonly kind: 'paid';
      readonly gatewayPaymentId: string;
      /** The charge's id as we gave it; null when the money came without one. */
      readonly txid: string | null;
      readonly amount: Centavos;
      readonly paidAt: Instant;
    }
  | {
      readonly kind: 'refunded';
      readonly gatewayPaymentId: string;
      readonly txid: string | null;
      /** Unique within the payment. */
      readonly refundId: string;
      readonly amount: Centavos;
      readonly refundedAt: Instant;
    }
  /** Nothing that moves money. `what` is a word for the log. */
  | { readonly kind: 'ignored'; readonly what: string }
  /** What may be money, and cannot be read: a person must look at the body. */
  | { readonly kind: 'unreadable' };

export type PixOrder = {
  /** Also the txid, so that ordering twice yields the same charge. */
  readonly chargeId: ChargeId;
  readonly amount: Centavos;
  readonly forDate: LocalDate;
  readonly credor: Pick<Credor, 'name' | 'pixKey'>;
  readonly payer: { readonly name: string; readonly taxId: string };
};

export type IssuedPix = {
  readonly txid: string;
  /** What a bank's app reads. */
  readonly copiaECola: string;
  readonly expiresAt: Instant;
};

/** One way to receive money. Every method may be called twice. */
export type Gateway = {
  readonly name: GatewayName;
  readonly verify: (webhook: Webhook, now: Instant) => Verification;
  /** @throws UnreadableWebhook when the body is not what this gateway sends */
  readonly read: (body: string) => readonly GatewayEvent[];
  /** @throws GatewayRefused when asking again cannot help; any other error may pass */
  readonly issuePix: (order: PixOrder) => Promise<IssuedPix>;
  /** What the gateway itself says of an event that a weak webhook told. */
  readonly refetch: (event: GatewayEvent) => Promise<readonly GatewayEvent[]>;
};

export class UnreadableWebhook extends Error {
  override readonly name = 'UnreadableWebhook';
}

/** The gateway will not do it. The message is ours and holds no personal data. */
export class GatewayRefused extends Error {
  override readonly name = 'GatewayRefused';
}

/** How long a charge can be paid: the default of the Bacen Pix API (`calendario.expiracao`, openapi 2.9.0). */
export const CHARGE_VALID_SECONDS = 86_400;
