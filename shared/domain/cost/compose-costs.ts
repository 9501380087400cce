import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { CostAmounts, CostIncrement } from './cost-of-entry.ts';
import { type CostPlace, NOWHERE } from './cost-place.ts';
import type { FeeKind } from './fee-of.ts';

type Line = Omit<CostIncrement, 'credorId'>;

/** A sum of the ledger, with what a real that came in and stayed cost to collect; null where nothing came in. */
export type CostSum = CostAmounts & { readonly costPerReal: number | null };

/** Sums by one thing, dearest first; days and months in their order. */
export type CostGroup = CostSum & { readonly key: string };

/** Everything that was booked for one place in one month. */
export type CostMonthLine = CostSum & CostPlace & { readonly month: string };

const NOTHING: CostAmounts = { messages: 0, parts: 0, costMicros: 0, unpriced: 0, recovered: 0 };
/** Millionths of a real in a centavo. */
const MICROS_PER_CENTAVO = 10_000;

/**
 * The ledger of a period, summed by each thing that people ask about. Money is booked where the case was and on the day that
 * it moved, so only days, months, carteiras and the whole know both sides.
 */
export function composeCosts(lines: readonly Line[]) {
  const monthOf = (day: LocalDate) => day.slice(0, 7);
  return {
    total: sumOf(lines),
    byMonth: grouped(lines, ({ day }) => monthOf(day)),
    byDay: grouped(lines, ({ day }) => day),
    byCarteira: dearestFirst(grouped(lines, ({ place }) => place.carteiraId)),
    byChannel: dearestFirst(grouped(sent(lines), ({ place }) => place.channel)),
    byCampaign: dearestFirst(grouped(sent(lines), ({ place }) => `${place.regua} ${place.step}`)),
    byArm: dearestFirst(
      grouped(
        sent(lines).filter(({ place }) => place.arm !== NOWHERE),
        ({ place }) => place.arm,
      ),
    ),
    lines: [...Map.groupBy(lines, ({ day, place }) => [monthOf(day), ...wordsOf(place)].join('#'))]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, those]): CostMonthLine[] => {
        const [first] = those;
        return first ? [{ month: monthOf(first.day), ...first.place, ...sumOf(those) }] : [];
      }),
  };
}

/** What left or was paid for, and not the money that came. */
const sent = (lines: readonly Line[]) =>
  lines.filter(({ by }) => by.messages > 0 || by.costMicros !== 0);

const wordsOf = ({ carteiraId, channel, regua, step, arm }: CostPlace) => [
  carteiraId,
  channel,
  regua,
  step,
  arm,
];

function sumOf(lines: readonly Line[]): CostSum {
  const sum = lines.reduce(
    (whole, { by }) => ({
      messages: whole.messages + by.messages,
      parts: whole.parts + by.parts,
      costMicros: whole.costMicros + by.costMicros,
      unpriced: whole.unpriced + by.unpriced,
      recovered: whole.recovered + by.recovered,
    }),
    NOTHING,
  );
  const { recovered } = sum;
  const collecting = lines.filter(isOfCollecting).reduce((all, { by }) => all + by.costMicros, 0);
  const costPerReal = recovered > 0 ? collecting / MICROS_PER_CENTAVO / recovered : null;
  return { ...sum, costPerReal };
}

/** A report on somebody who asks for credit is a cost of granting: it brings in nothing that is owed. */
const isOfCollecting = ({ place }: Line): boolean => place.channel !== CREDIT_REPORT;
const CREDIT_REPORT: FeeKind = 'credit-report';

const grouped = (lines: readonly Line[], keyOf: (line: Line) => string): CostGroup[] =>
  [...Map.groupBy(lines, keyOf)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, those]) => ({ key, ...sumOf(those) }));

const dearestFirst = (groups: readonly CostGroup[]): CostGroup[] =>
  groups.toSorted((a, b) => b.costMicros - a.costMicros);
