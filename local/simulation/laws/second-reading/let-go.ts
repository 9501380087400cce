import type { FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';
import type { Standing } from './agreements.ts';
import { afterPayment, type OwnDebt, type OwnLedger } from './arithmetic.ts';
import { localDayOf } from '#local/simulation/laws/calendar/state-hours.ts';

/** What a gestor let go of an agreement, and when. */
type OwnLetGo = FactOf<'agreement-rest-let-go'> & Pick<HistoryEntry, 'at'>;

export const letGoIn = (entries: readonly HistoryEntry[]): readonly OwnLetGo[] =>
  entries.flatMap(({ fact, at }) =>
    fact.type === 'agreement-rest-let-go' ? [{ ...fact, at }] : [],
  );

type Books = {
  readonly debts: ReadonlyMap<string, OwnDebt>;
  readonly standing: readonly Standing[];
};

/** What lets go, up to a moment, of all that a gestor had let go by then and that was not let go of yet. */
export function forgiver(
  entries: readonly HistoryEntry[],
  { debts, standing }: Books,
  { credorId, uf }: { readonly credorId: string; readonly uf: string },
  put: (ledgers: ReadonlyMap<string, OwnLedger>) => void,
): (until: string) => void {
  let waiting = letGoIn(entries).filter((rest) => rest.credorId === credorId);
  return (until) => {
    for (const rest of waiting.filter(({ at }) => at <= until)) {
      const stands = standing.some(({ agreementId }) => agreementId === rest.agreementId);
      const of = stands ? null : agreedIn(entries, rest.agreementId);
      put(afterLetGo(rest, debts, of, localDayOf(uf, Date.parse(rest.at))));
    }
    waiting = waiting.filter(({ at }) => at > until);
  };
}

export const signedAt = (
  entries: readonly HistoryEntry[],
  { agreementId }: Pick<Standing, 'agreementId'>,
): string =>
  entries.find(({ fact }) => fact.type === 'agreement-accepted' && fact.agreementId === agreementId)
    ?.at ?? '';

/** The debts that an agreement is about. */
export const agreedIn = (
  entries: readonly HistoryEntry[],
  agreementId: string,
): readonly string[] =>
  entries.flatMap(({ fact }) =>
    fact.type === 'agreement-accepted' && fact.agreementId === agreementId
      ? fact.debts.map(({ debtId }) => debtId)
      : [],
  );

/**
 * What debts owe once that was let go. Where the agreement stands it goes off its instalments; where it has ended since, the debts
 * that it was about owe as much less as if so much had been paid on that day, for what was forgiven stays forgiven.
 *
 * @param of the debts of the agreement; null while it stands
 * @param day of the debtor on which it was let go
 */
function afterLetGo(
  { parts, amount }: OwnLetGo,
  debts: ReadonlyMap<string, OwnDebt>,
  of: readonly string[] | null,
  day: string,
): ReadonlyMap<string, OwnLedger> {
  const named = (ids: readonly string[]) =>
    ids.flatMap((debtId) => {
      const known = debts.get(debtId);
      return known ? [known] : [];
    });
  if (of) return afterPayment(named(of), amount, day);
  return new Map(
    named(parts.map(({ debtId }) => debtId)).map(({ debtId, ledger }) => {
      const gone = parts.find((part) => part.debtId === debtId)?.ledger;
      const left = (open: number, less = 0) => Math.max(0, open - less);
      return [
        debtId,
        {
          ...ledger,
          principal: left(ledger.principal, gone?.principalOpen),
          fine: left(ledger.fine, gone?.fineOpen),
          interest: left(ledger.interest, gone?.interestOpen),
        },
      ];
    }),
  );
}
