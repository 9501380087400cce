import type { HistoryEntry } from '#shared/domain/history/entry.ts';

/** What became of one payment, in centavos. */
type Fate = { came: number; back: number; readonly withdrawn: Map<string, number> };

const leftOf = ({ came, back, withdrawn }: Fate): number =>
  came - back - [...withdrawn.values()].reduce((sum, amount) => sum + amount, 0);

/** How much more, or less, of each payment is left after a fact about it than before, in centavos and by the fact's place. */
export function changesOfMoney(entries: readonly HistoryEntry[]): ReadonlyMap<number, number> {
  const fates = new Map<string, Fate>();
  const changes = new Map<number, number>();
  for (const { seq, fact } of entries) {
    if (!('paymentId' in fact) || fact.paymentId === null) continue;
    const fate: Fate = fates.get(fact.paymentId) ?? { came: 0, back: 0, withdrawn: new Map() };
    const before = leftOf(fate);
    switch (fact.type) {
      case 'payment-applied':
        fate.came += fact.amount;
        break;
      case 'payment-refunded': {
        const from = fact.fromChargeback;
        fate.back += fact.amount;
        if (from) {
          const held = fate.withdrawn.get(from.chargebackId) ?? 0;
          fate.withdrawn.set(from.chargebackId, held - from.amount);
        }
        break;
      }
      case 'payment-charged-back':
        if (!fact.reversedBefore) fate.withdrawn.set(fact.chargebackId, fact.amount);
        break;
      case 'chargeback-reversed':
        fate.withdrawn.delete(fact.chargebackId);
        break;
      default:
        continue;
    }
    fates.set(fact.paymentId, fate);
    changes.set(seq, leftOf(fate) - before);
  }
  return changes;
}
