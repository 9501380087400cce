import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { type Centavos, sumCentavos } from '#shared/domain/values/money.ts';
import type { DebtLedger } from './debt.ts';

/** Days in a row with the same principal open: those after `from`, up to `to`, as far as was known on the day `asOf`. */
export type Stretch = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly principal: Centavos;
  readonly asOf: LocalDate;
};

/** What was counted of a stretch, whose end lies after `through` while a series is not known that far. */
type Counted = { readonly amount: Centavos; readonly through: LocalDate };

/** What was counted of several stretches, and the last day of it: `from` itself when none was. */
export type Over<T> = Counted & { readonly parts: readonly (T & Stretch)[] };

/**
 * Counts stretch by stretch, each on what was open then, until one whose days are not all known: those from before a
 * payment, whose rate was missing when it came, and then the days since.
 */
export function overStretches<T extends Counted>(
  { uncounted = [] }: Pick<DebtLedger, 'uncounted'>,
  { from, to, principal, asOf }: Stretch,
  count: (stretch: Stretch) => T,
): Over<T> {
  const parts: (T & Stretch)[] = [];
  let through = from;
  for (const days of [...uncounted, { until: to, principal }]) {
    if (days.until <= through) continue;
    const stretch = { from: through, to: days.until, principal: days.principal, asOf };
    const counted = count(stretch);
    parts.push({ ...stretch, ...counted });
    through = counted.through;
    if (through < days.until) break;
  }
  return { amount: sumCentavos(parts.map(({ amount }) => amount)), through, parts };
}

/** The days after `reached` that are not counted, each with what was open on it, up to the day `to`. */
export function leftUncounted(
  { uncounted = [] }: Pick<DebtLedger, 'uncounted'>,
  reached: LocalDate,
  to: LocalDate,
  principal: Centavos,
): Pick<DebtLedger, 'uncounted'> {
  const left = uncounted.filter(({ until }) => until > reached);
  const last = left.at(-1)?.until ?? reached;
  const all = to > last ? [...left, { until: to, principal }] : left;
  return all.length > 0 ? { uncounted: all } : {};
}
