import type { FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';
import { fold } from '#shared/domain/history/evolve.ts';
import { dayAfter, openingOn } from '#local/simulation/laws/calendar/bank-days.ts';
import { nightsAfter } from './contested.ts';
import { localDayOf } from '#local/simulation/laws/calendar/state-hours.ts';

/** Business days that a bank may take, as the default policy has it. */
const CLEARING_DAYS = 3;

type Known = Pick<ReturnType<typeof fold>, 'cases' | 'charges'>;
type Boleto = { readonly from: string; readonly until: string };

/** The last day on which money of a day may still reach the creditor by way of a bank. */
const clearedBy = (day: string): string => {
  let reached = openingOn(day);
  for (let left = CLEARING_DAYS; left > 0; left -= 1) reached = openingOn(dayAfter(reached, 1));
  return reached;
};

/** Until when money that was paid by a day may still become known, as the history had it. */
export function mayComeUntil(
  known: readonly HistoryEntry[],
  credorId: string,
  paidBy: string,
  uf: string,
): string {
  const record = fold(known);
  const { clearing, suspected = [] } = record.cases.find((one) => one.credorId === credorId) ?? {};
  return [
    paidBy,
    ...(clearing && clearing.paidOn <= paidBy ? [clearing.clearsBy] : []),
    ...suspected.map(({ heldUntil }) => heldUntil),
    ...boletosOf(record, credorId, uf)
      .filter(({ from }) => from <= paidBy)
      .map(({ until }) => clearedBy(until < paidBy ? until : paidBy)),
  ].reduce((a, b) => (a > b ? a : b));
}

/** Until when a boleto that ended before a day may turn out to have been paid, or null. */
export const boletoHolds = (known: Known, credorId: string, day: string, uf: string) =>
  boletosOf(known, credorId, uf)
    .filter(({ until }) => until < day && clearedBy(until) >= day)
    .map(({ until }) => clearedBy(until))
    .toSorted()
    .at(-1) ?? null;

/**
 * What nobody is known to have paid; a boleto that its bank has not taken in cannot be paid, and one that was taken back
 * while it could be was not wanted any more.
 */
const boletosOf = ({ charges }: Known, credorId: string, uf: string): readonly Boleto[] =>
  charges.flatMap((charge) => {
    if (charge.credorId !== credorId || !('gateway' in charge) || charge.status === 'paid')
      return [];
    if (charge.gateway === 'cnab' ? !charge.registeredAt : !charge.boleto) return [];
    if (charge.status !== 'issued' && (charge.takenBackAt ?? '') < charge.expiresAt) return [];
    const dayOf = (at: string) => localDayOf(uf, Date.parse(at));
    const until = charge.payableUntil ?? dayOf(charge.expiresAt);
    return [{ from: dayOf(charge.requestedAt), until }];
  });

/** One that came back, or that owes again after it had been kept, has its tolerance from that day on, without the days of a dispute. */
export function lastDayOf(
  {
    agreementId,
    credorId,
    toleranceDays,
  }: Pick<FactOf<'agreement-accepted'>, 'agreementId' | 'credorId' | 'toleranceDays'>,
  earliest: string,
  known: readonly HistoryEntry[],
  uf: string,
): string {
  const back = known.findLast(
    ({ fact }) =>
      (fact.type === 'agreement-reinstated' || fact.type === 'agreement-reopened') &&
      fact.agreementId === agreementId,
  );
  const [due, day] = [openingOn(earliest), back ? localDayOf(uf, Date.parse(back.at)) : ''];
  return nightsAfter(day > due ? day : due, toleranceDays, known, credorId, uf);
}
