import type { ChargeKind } from '#shared/domain/charge/charge-kind.ts';
import type { IssuedBoleto } from '#shared/domain/charge/issued-boleto.ts';
import type { Credor } from '#shared/domain/credor/credor.ts';
import type { ChargeId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
import type { PostalAddress } from '#shared/domain/values/postal-address.ts';
import type { Instant } from '#shared/domain/values/zone.ts';

/** `cnab` is the credor's own bank, which tells of its boletos in files and never by webhooks. */
export type GatewayName = Credor['gateway'] | 'cnab';

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

type OfPayment = {
  /** The end-to-end id where the gateway knows it, else the gateway's own id of the payment. */
  readonly gatewayPaymentId: string;
  /** The charge's id as we gave it; null when the money came without one. */
  readonly txid: string | null;
  readonly amount: Centavos;
};

/** What a gateway says of money, in our words. A return or chargeback implies its credit, which stands before it. */
export type MoneyEvent =
  | (OfPayment & {
      readonly kind: 'paid';
      readonly paidAt: Instant;
      /** CPF or CNPJ of whoever paid, where the gateway tells it. Personal data: never logged or written into history. */
      readonly payerTaxId?: string;
      /**
       * Of gateways that tell states instead of events: the id that a chargeback of this payment would bear, and that none
       * stands now. One that is known was won.
       */
      readonly uncontested?: string;
      /** Of gateways that tell one total under one id: all that was paid until now, which grows when it is paid in parts. */
      readonly soFar?: true;
    })
  | (OfPayment & {
      readonly kind: 'refunded';
      /** Unique within the payment. */
      readonly refundId: string;
      readonly refundedAt: Instant;
    })
  /** For gateways that tell no single return: `amount` is all that went back of the payment until now. */
  | (OfPayment & { readonly kind: 'refunded-in-all'; readonly refundedAt: Instant })
  /** The payer's bank took money back against the creditor's will: a card dispute, or a Pix by MED. */
  | (OfPayment & {
      readonly kind: 'chargeback';
      /** Unique within the payment; a gateway that gives none may say `whole`. */
      readonly chargebackId: string;
      readonly chargedBackAt: Instant;
      /** A gateway that tells a state and no amount that is contested: all that is left, of the `amount` that was paid. */
      readonly whole?: true;
      /** The payment is told by its charge alone, as banks do in files: the newest of it. */
      readonly namesCharge?: true;
    })
  /** The creditor won: all that this chargeback took is back. It may be told before the chargeback itself. */
  | (OfPayment & {
      readonly kind: 'chargeback-reversed';
      /** The same as the chargeback's. */
      readonly chargebackId: string;
      readonly reversedAt: Instant;
    });

/** What a gateway is asked about: a payment or charge by its own id, by ours, or by both. */
export type Subject = {
  readonly gatewayPaymentId: string | null;
  readonly txid: string | null;
};

/** What a gateway's answer amounts to. */
export type KnownEvent =
  | MoneyEvent
  /** Paid at the payer's bank, and credited on a later business day, as boletos are: no money yet, but no reason to ask. */
  | { readonly kind: 'clearing'; readonly txid: string | null; readonly paidAt: Instant }
  /** Nothing that moves money. `what` is a word for the log. */
  | { readonly kind: 'ignored'; readonly what: string }
  /** Somebody contests a payment, in a shape that the gateway publishes nowhere: no money moves, and a person looks at its panel. */
  | {
      readonly kind: 'contested';
      /** Of this very notice: what is told later of the same contest is looked at again. */
      readonly noticeId: string;
      /** The gateway's ids of the contest, if it gives one, and, where the notice names one payment alone, of that. */
      readonly contestId: string | null;
      readonly gatewayPaymentId: string | null;
    }
  /** What may be money, and cannot be read: a person must look at the body. */
  | { readonly kind: 'unreadable' };

/** One page, from 0 on, of what was received in a stretch of time. */
export type Stretch = {
  readonly from: Instant;
  readonly until: Instant;
  readonly page: number;
  /** Only what something went back of since. */
  readonly returned?: true | undefined;
};

/**
 * What a webhook or question of ours amounts to. `look-up`: something changed, and what, the gateway must be asked.
 * `look-through`: it must be asked for all that it received.
 */
export type GatewayEvent =
  | KnownEvent
  | ({ readonly kind: 'look-up' } & Subject)
  | ({ readonly kind: 'look-through' } & Stretch);

export type ChargeOrder = {
  /** Also the txid or reference, so that ordering twice yields the same charge. */
  readonly chargeId: ChargeId;
  readonly kind: ChargeKind;
  readonly amount: Centavos;
  /** The debtor's day for which the amount was computed. */
  readonly forDate: LocalDate;
  /** The last day on which this amount is taken; a boleto's due date. Not before `forDate`. */
  readonly payableUntil: LocalDate;
  readonly credor: Pick<Credor, 'name' | 'pixKey' | 'city'>;
  readonly payer: {
    readonly name: string;
    readonly taxId: string;
    /** Absent where nobody told: boletos of most gateways cannot be had then. */
    readonly address?: PostalAddress | undefined;
  };
};

export type IssuedCharge = {
  /** By which the gateway knows it, for cancelling and asking. */
  readonly gatewayChargeId: string;
  /** What a bank's app reads; null for a boleto without Pix. */
  readonly copiaECola: string | null;
  readonly boleto: IssuedBoleto | null;
  readonly expiresAt: Instant;
};

/** A charge that was issued, as its gateway and we name it. */
export type IssuedRef = { readonly chargeId: ChargeId; readonly gatewayChargeId: string };

/** One way to receive money. Every method may be called twice. */
export type Gateway = {
  readonly name: GatewayName;
  readonly verify: (webhook: Webhook, now: Instant) => Verification;
  /** @throws UnreadableWebhook when the body is not what this gateway sends */
  readonly read: (body: string) => readonly GatewayEvent[];
  /** @throws GatewayRefused when asking again cannot help; any other error may pass */
  readonly issue: (order: ChargeOrder) => Promise<IssuedCharge>;
  /** Makes a charge unpayable. @throws GatewayRefused when it cannot be, most often because it was paid */
  readonly cancel: (charge: IssuedRef) => Promise<void>;
  /** All that the gateway itself says of a payment or charge until now; nothing when it knows of none. */
  readonly refetch: (subject: Subject) => Promise<readonly KnownEvent[]>;
  /** All that came in, of charges of ours or not. Absent where the gateway lists nothing of the kind. */
  readonly received?: (
    stretch: Stretch,
  ) => Promise<{ readonly events: readonly KnownEvent[]; readonly isMore: boolean }>;
  /**
   * CPF or CNPJ of whoever a payment was drawn on, where its events tell none and the gateway knows it all the same;
   * `gatewayPaymentId` as events give it. Absent where there is nothing to ask.
   */
  readonly payerOf?: (gatewayPaymentId: string) => Promise<string | undefined>;
};

export class UnreadableWebhook extends Error {
  override readonly name = 'UnreadableWebhook';
}

/** The gateway will not do it. The message is ours and holds no personal data. */
export class GatewayRefused extends Error {
  override readonly name = 'GatewayRefused';
}

/** How long a Pix of today's value can be paid: the default of the Bacen Pix API (`calendario.expiracao`, openapi 2.9.0). */
export const CHARGE_VALID_SECONDS = 86_400;
