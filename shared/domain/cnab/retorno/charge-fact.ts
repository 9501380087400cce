import type { Charge } from '#shared/domain/charge/charge.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import type { Occurrence } from '../occurrences/occurrence.ts';
import { describeTitle } from './describe-title.ts';
import type { Title } from './title.ts';

type ChargeFact = FactOf<'charge-registered' | 'charge-rejected' | 'charge-written-off'>;

const REASON_LENGTH_MAX = 200;

/** What becomes of a charge by a title that is no payment. */
const FATES: Readonly<Partial<Record<Occurrence, ChargeFact['type']>>> = {
  'entry-confirmed': 'charge-registered',
  'entry-rejected': 'charge-rejected',
  baixa: 'charge-written-off',
  'baixa-protested': 'charge-written-off',
};

export const changesCharge = ({ occurrence }: Title): boolean => FATES[occurrence] !== undefined;

/**
 * What a bank's word about a boleto is to its charge. Null when it says nothing new: it was said before, or the charge
 * was paid or ended since.
 */
export function chargeFactOf(charge: Charge | undefined, title: Title): ChargeFact | null {
  const type = FATES[title.occurrence];
  if (type === undefined) return null;
  if (charge?.status !== 'issued' && charge?.status !== 'cancelling') return null;
  const { chargeId, credorId } = charge;
  if (type === 'charge-registered') {
    return charge.registeredAt === undefined ? { type, chargeId, credorId } : null;
  }
  const reason = describeTitle(title).slice(0, REASON_LENGTH_MAX);
  return { type, chargeId, credorId, reason };
}
