import { Channel } from '#shared/domain/message/channel.ts';
import { addDays, daysBetween, type LocalDate } from '#shared/domain/values/local-date.ts';
import { type AgingLine, emptyAging } from './aging.ts';
import {
  channelFigures,
  type FigureLine,
  figuresOf,
  heldByReason,
  recoveredIn,
  totalsOf,
} from './figures.ts';
import { reasonLabel } from './reason-labels.ts';

/** What one counter counted on one day. */
export type DayCounter = {
  readonly day: LocalDate;
  readonly metric: string;
  readonly amount: number;
};

/** The book as a night found it. Amounts in centavos. */
export type BookPicture = {
  readonly day: LocalDate;
  readonly activeCases: number;
  readonly disputedCases: number;
  readonly settledCases: number;
  readonly openAmount: number;
  readonly aging: readonly AgingLine[];
};

export type Period = { readonly from: LocalDate; readonly to: LocalDate };

/**
 * The overview of one credor's book: what was counted in the period, today included, and the book as its newest
 * picture shows it. Every figure says how it is computed.
 *
 * @param counters of the period, in any order
 * @param pictures of the period, oldest first
 */
export function composeOverview(
  period: Period,
  counters: readonly DayCounter[],
  pictures: readonly BookPicture[],
) {
  const totals = totalsOf(counters);
  const newest = pictures.at(-1);
  return {
    snapshotDay: newest?.day ?? null,
    figures: [...(newest ? bookFigures(newest) : []), ...figuresOf(totals)],
    aging: newest?.aging ?? emptyAging(),
    contactsByChannel: Channel.options.map((channel) => channelFigures(totals, channel)),
    heldByReason: heldByReason(totals).map(({ reason, count }) => ({
      reason,
      label: reasonLabel(reason),
      count,
    })),
    evolution: evolutionOf(period, counters, pictures),
  };
}

const bookFigures = (book: BookPicture): readonly FigureLine[] => [
  {
    key: 'open-amount',
    label: 'Carteira em aberto',
    value: book.openAmount,
    unit: 'centavos',
    formula: 'Principal em aberto de todos os casos, na foto da última noite.',
  },
  {
    key: 'active-cases',
    label: 'Casos ativos',
    value: book.activeCases,
    unit: 'count',
    formula: 'Casos (devedor e credor) na régua, na foto da última noite.',
  },
  {
    key: 'disputed-cases',
    label: 'Em contestação',
    value: book.disputedCases,
    unit: 'count',
    formula: 'Casos parados até que alguém da equipe decida, na foto da última noite.',
  },
];

/** One line for every day of the period, also for those on which nothing happened. */
function evolutionOf(
  { from, to }: Period,
  counters: readonly DayCounter[],
  pictures: readonly BookPicture[],
) {
  const countersByDay = Map.groupBy(counters, ({ day }) => day);
  const openByDay = new Map(pictures.map(({ day, openAmount }) => [day, openAmount]));
  const dayCount = Math.max(0, daysBetween(from, to) + 1);
  return Array.from({ length: dayCount }, (_, index) => {
    const day = addDays(from, index);
    const totals = totalsOf(countersByDay.get(day) ?? []);
    const count = (metric: string) => totals.get(metric) ?? 0;
    return {
      day,
      openAmount: openByDay.get(day) ?? null,
      paidAmount: recoveredIn(totals),
      sent: count('sent-email') + count('sent-sms'),
      settled: count('cases-settled'),
    };
  });
}
