import type { FactOf } from '#shared/domain/history/entry.ts';
import type { Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach } from '#local/simulation/laws/law.ts';

/** What was taken back because of a later charge of the same debt, where none was asked for after it: nobody can pay either then. */
export function takenBackInVain({ debtorId, entries }: Life): readonly Breach[] {
  const asked: FactOf<'charge-requested'>[] = [];
  return entries.flatMap(({ fact, at }) => {
    if (fact.type === 'charge-requested') asked.push(fact);
    if (fact.type !== 'charge-cancel-requested' || fact.reason !== 'replaced') return [];
    const place = asked.findIndex(({ chargeId }) => chargeId === fact.chargeId);
    const debtIds = asked[place]?.debtIds ?? [];
    const isReplaced = asked
      .slice(place + 1)
      .some((later) => later.debtIds.some((debtId) => debtIds.includes(debtId)));
    if (isReplaced) return [];
    return [
      { debtorId, at, what: `nothing was asked for in place of the charge ${fact.chargeId}` },
    ];
  });
}
