import type { Fact } from '#shared/domain/history/entry.ts';
import type { CarteiraId, CredorId } from '#shared/domain/values/ids.ts';
import type { Centavos } from '#shared/domain/values/money.ts';

/** What stands in the place of a channel for what is paid to others than channels. */
export const FEE_KINDS = ['look-up', 'listing', 'credit-report'] as const;
export type FeeKind = (typeof FEE_KINDS)[number];

/** What somebody who is no channel is paid for one deed: a provider for a question, a registry for a listing that it took, a bureau for a report. */
export type Fee = {
  readonly credorId: CredorId;
  readonly channel: FeeKind;
  readonly carteiraId: CarteiraId | undefined;
  readonly payee: string;
  /** In centavos. */
  readonly price: Centavos;
};

/**
 * The fee that a fact tells of; null for one that costs nothing, or whose price nobody has told. A question counts whatever came of
 * it, as in the budget: whether one without an answer is charged is for the provider to say.
 */
export function feeOf(fact: Fact): Fee | null {
  if (fact.type === 'contacts-looked-up') {
    const { credorId, carteiraId, provider, price } = fact;
    return { credorId, channel: 'look-up', carteiraId, payee: provider, price };
  }
  if (fact.type === 'listing-filed' && fact.fee) {
    const { credorId, carteiraId, fee } = fact;
    return { credorId, channel: 'listing', carteiraId, payee: fee.registry, price: fee.price };
  }
  return null;
}

const MICROS_PER_CENTAVO = 10_000;
/** Millionths of a real, in which the ledger of costs counts. */
export const microsOf = (price: Centavos): number => price * MICROS_PER_CENTAVO;
