import { createHash } from 'node:crypto';
import { canonical } from '#shared/domain/history/hash-chain.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
import type { AgreementTerms } from './agreement.ts';

/** What may be agreed, valued for one day, without anybody having agreed to it. */
export type Offer = Omit<
  AgreementTerms,
  'agreementId' | 'fingerprint' | 'regua' | 'replaces' | 'instalments'
> & {
  readonly kind: 'cash' | 'parcels';
  /** What is owed without an agreement. */
  readonly owed: Centavos;
  readonly discount: Centavos;
  /** In the order in which they are due; the entry, if any, is number 0. */
  readonly parts: readonly OfferPart[];
  /** Whether an operator may only propose it to a gestor. */
  readonly needsApproval: boolean;
};

export type OfferPart = {
  readonly number: number;
  readonly from: LocalDate;
  readonly dueDate: LocalDate;
  readonly amount: Centavos;
  readonly interest: Centavos;
  /** The share that comes from the principal of the debts. */
  readonly bearing: Centavos;
};

/** The number of parcels names an offer: `a-vista`, or `6x`. */
export const offerIdOf = (parcels: number): string => (parcels === 0 ? 'a-vista' : `${parcels}x`);

const FINGERPRINT_LENGTH = 32;

/**
 * What identifies an offer to whoever accepts it. It changes with anything in the offer, also when a payment, a
 * correction or another policy came between showing and accepting.
 */
export const fingerprintOf = (offer: Offer): string =>
  createHash('sha256').update(canonical(offer)).digest('hex').slice(0, FINGERPRINT_LENGTH);
