import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';
import type { AnswerIncrement } from './answers-of-entry.ts';
import type { WaysCompared } from './compare-ways.ts';
import { ANSWER_DAYS, type Experience, type Tally } from './experience.ts';
import type { MeasuredLift } from './measured-lift.ts';
import { addSpending, type Spending } from './spending.ts';

/** What people did half a year ago says little of today. */
const WINDOW_DAYS = 90;

/** The days whose contacts are looked at: those of the last months whose answer has had its time to come. */
export const experienceWindow = (today: LocalDate): { from: LocalDate; to: LocalDate } => {
  const to = addDays(today, -ANSWER_DAYS - 1);
  return { from: addDays(to, 1 - WINDOW_DAYS), to };
};

export type AnswerCount = Pick<AnswerIncrement, 'place' | 'by'>;

/** What a credor's counted contacts, costs, control groups and comparison teach; contacts by channel, part of the day and segment, whoever chose them. */
export function gatherExperience(
  today: LocalDate,
  counts: readonly AnswerCount[],
  spending: readonly Spending[],
  lifts: readonly MeasuredLift[],
  ways: WaysCompared | null,
): Experience {
  const byPlace = Map.groupBy(counts, ({ place: { segment, channel, slot } }) =>
    [segment, channel, slot].join(' '),
  );
  const tallies = [...byPlace.values()].flatMap((group): Tally[] => {
    const [first] = group;
    if (!first) return [];
    const { way: _, ...place } = first.place;
    const tries = group.reduce((sum, { by }) => sum + by.tries, 0);
    const hits = group.reduce((sum, { by }) => sum + by.hits, 0);
    return [{ ...place, tries, hits: Math.min(hits, tries) }];
  });
  const spentMicros = addSpending({}, spending);
  return { until: today, tallies: tallies.toSorted(byName), spentMicros, lifts: [...lifts], ways };
}

const nameOf = ({ segment, channel, slot }: Tally): string => [segment, channel, slot].join(' ');
const byName = (a: Tally, b: Tally): number => (nameOf(a) < nameOf(b) ? -1 : 1);
