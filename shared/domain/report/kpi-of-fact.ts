import { payableOf } from '#shared/domain/agreement/agreement-figures.ts';
import { feeOf, microsOf } from '#shared/domain/cost/fee-of.ts';
import type { SkipReason } from '#shared/domain/history/entries/contact.ts';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import { allocatedBy } from '#shared/domain/payment/allocate.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { type LocalDate } from '#shared/domain/values/local-date.ts';
import { ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { BOOK_ZONE } from './book-day.ts';

/** One addition to one counter. Amounts are centavos, costs millionths of a real, everything else a count. */
export type KpiIncrement = {
  readonly credorId: CredorId;
  readonly day: LocalDate;
  readonly metric: string;
  readonly by: number;
};

/**
 * What one history entry adds to the panels. Every figure of a panel is the sum of these over the history, so it can
 * be rebuilt at any time with the same result.
 */
export function kpiOfEntry(entry: HistoryEntry): readonly KpiIncrement[] {
  const { fact } = entry;
  if (!('credorId' in fact)) return [];
  const { credorId } = fact;
  const day = localDateOf(entry.at, BOOK_ZONE);
  return metricsOf(fact).map(([metric, by]) => ({ credorId, day, metric, by }));
}

type Metrics = readonly (readonly [metric: string, by: number])[];

function metricsOf(fact: HistoryEntry['fact']): Metrics {
  switch (fact.type) {
    case 'case-opened':
      return [['cases-opened', 1]];
    case 'case-settled':
      return [['cases-settled', 1]];
    case 'case-disputed':
      return [['disputes', 1]];
    case 'debt-imported':
      return [
        ['debts-imported', 1],
        ['principal-imported', fact.principal],
      ];
    case 'message-sent':
      return [
        [`sent-${fact.channel}`, 1],
        ['cost-micros', fact.costMicros ?? 0],
      ];
    case 'message-outcome':
      return [
        [`${fact.outcome}-${fact.channel}`, 1],
        ...(fact.booked ? [['cost-micros', fact.booked.costMicros ?? 0] as const] : []),
      ];
    case 'contacts-looked-up':
    case 'listing-filed':
      return [['cost-micros', microsOf(feeOf(fact)?.price ?? ZERO_CENTAVOS)]];
    case 'message-uncertain':
      return [[`uncertain-${fact.channel}`, 1]];
    case 'message-refused':
      return [[`refused-${fact.channel}`, 1]];
    case 'step-held':
    case 'message-held':
      return fact.reasons.slice(0, 1).map((reason) => [`held-${reason}`, 1]);
    case 'step-skipped':
      return fact.reasons.slice(0, 1).map((reason) => [`${skipped(reason)}-${reason}`, 1]);
    case 'message-withheld':
      return fact.reasons.slice(0, 1).map((reason) => [`withheld-${reason}`, 1]);
    case 'portal-visited':
      return [['portal-visits', 1]];
    case 'identity-confirmed':
      return [['identities-confirmed', 1]];
    case 'charge-issued':
      return [['charges-issued', 1]];
    case 'payment-applied':
      return [
        ['payments', 1],
        ['paid-amount', fact.amount],
        ...(fact.waived ? [['waived-amount', allocatedBy(fact.waived)] as const] : []),
      ];
    case 'payment-refunded':
      return [
        ['refunds', 1],
        ['refunded-amount', fact.amount],
        // What a chargeback held turns out to have gone back before it.
        ...(fact.fromChargeback
          ? [['charged-back-amount', 0 - fact.fromChargeback.amount] as const]
          : []),
      ];
    case 'agreement-accepted':
      return [
        ['agreements', 1],
        ['agreed-amount', payableOf(fact)],
      ];
    case 'agreement-rest-let-go':
      return [['waived-amount', fact.amount]];
    case 'agreement-fulfilled':
      return [['agreements-fulfilled', 1]];
    case 'agreement-broken':
      return [['agreements-broken', 1]];
    case 'agreement-reinstated':
      return [['agreements-reinstated', 1]];
    case 'promise-made':
      return fact.replaces ? [['promises-moved', 1]] : [['promises', 1]];
    case 'promise-kept':
      return [['promises-kept', 1]];
    case 'promise-broken':
      return [['promises-broken', 1]];
    case 'payment-charged-back':
      return [
        ['chargebacks', 1],
        ['charged-back-amount', fact.amount],
        ...(fact.reversedBefore ? [['reversed-amount', fact.amount] as const] : []),
      ];
    case 'chargeback-reversed':
      return [
        ['chargebacks-reversed', 1],
        ['reversed-amount', fact.amount],
      ];
    default:
      return [];
  }
}

/** What the régua itself passes over was never held back from anybody. */
const PASSED_BY_REGUA: ReadonlySet<string> = new Set<SkipReason>([
  'missed',
  'merged',
  'jumped',
  'condition-not-met',
  'in-pause',
  'overridden',
  'left-out',
  'no-offer',
  'not-worth-its-price',
  'budget-used-up',
]);
const skipped = (reason: string): 'passed' | 'withheld' =>
  PASSED_BY_REGUA.has(reason) ? 'passed' : 'withheld';
