import { armKey } from './belief.ts';
import type { AnswerIncrement } from './answers-of-entry.ts';
import type { Arm } from './experience.ts';

type Count = Pick<AnswerIncrement, 'place' | 'by'>;

/** So many contacts, the share of them that was answered, and Wilson's interval for it at 95 %. */
export type Share = {
  readonly contacts: number;
  readonly answered: number;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
};

/** Standard deviations that hold 95 % of a normal. */
const Z = 1.96;

/** What was counted, by arm over all segments, the most answered first, and by who chose. */
export function summarizeAnswers(counts: readonly Count[]): {
  readonly arms: readonly (Arm & Share)[];
  readonly ways: { readonly plain: Share; readonly chosen: Share };
} {
  const byArm = Map.groupBy(counts, ({ place }) => armKey(place));
  const arms = [...byArm.values()].flatMap((group): (Arm & Share)[] => {
    const [first] = group;
    if (!first) return [];
    const { channel, slot } = first.place;
    return [{ channel, slot, ...shareOf(group) }];
  });
  const ofWay = (way: Count['place']['way']) =>
    shareOf(counts.filter(({ place }) => place.way === way));
  return {
    arms: arms.toSorted((a, b) => b.rate - a.rate),
    ways: { plain: ofWay('plain'), chosen: ofWay('chosen') },
  };
}

/** E. B. Wilson, JASA 22 (1927): holds also for few contacts and for shares near zero. */
function shareOf(counts: readonly Count[]): Share {
  const contacts = counts.reduce((sum, { by }) => sum + by.tries, 0);
  const answered = counts.reduce((sum, { by }) => sum + by.hits, 0);
  if (contacts === 0) return { contacts, answered, rate: 0, low: 0, high: 1 };
  const rate = answered / contacts;
  const width = 1 + Z ** 2 / contacts;
  const middle = (rate + Z ** 2 / (2 * contacts)) / width;
  const half =
    (Z * Math.sqrt((rate * (1 - rate)) / contacts + Z ** 2 / (4 * contacts ** 2))) / width;
  const within = (value: number) => Math.min(1, Math.max(0, value));
  return { contacts, answered, rate, low: within(middle - half), high: within(middle + half) };
}
