import type { Fact } from '#shared/domain/history/entry.ts';
import type { PricesBeside } from '#shared/domain/message/prices-beside.ts';

const SECONDS_PER_MINUTE = 60;

/**
 * What a fact costs that is no message, in millionths of a real: a call of the team's when it is placed and again by its started minutes,
 * and what the gateway keeps of a payment, which it keeps too when the money goes back. Zero for every other fact.
 *
 * @param capAmount centavos; of a larger payment no more counts, nor of what is kept of it, or the largest would count as losses
 */
export function costBeside(fact: Fact, prices: PricesBeside, capAmount: number): number {
  switch (fact.type) {
    case 'call-placed':
      return prices.callMicros ?? 0;
    case 'call-ended':
      return Math.ceil(fact.seconds / SECONDS_PER_MINUTE) * (prices.callMinuteMicros ?? 0);
    case 'payment-applied': {
      const fee = prices.gatewayFees.find(({ gateway }) => gateway === fact.gateway);
      // A centavo has 10 000 millionths, of which a share is told in as many parts.
      return fee ? fee.fixedMicros + Math.min(fact.amount, capAmount) * fee.shareBps : 0;
    }
    default:
      return 0;
  }
}
