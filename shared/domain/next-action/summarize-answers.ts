import { shareInterval } from '#shared/domain/experiment/share-interval.ts';
import { armKey } from './belief.ts';
import type { AnswerIncrement } from './answers-of-entry.ts';
import type { Arm } from './experience.ts';

type Count = Pick<AnswerIncrement, 'place' | 'by'>;

/** So many contacts, the share of them that was answered, and between what it lies, 19 times in 20 however often one looks. */
export type Share = {
  readonly contacts: number;
  readonly answered: number;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
};

const ALPHA = 0.05;

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

function shareOf(counts: readonly Count[]): Share {
  const contacts = counts.reduce((sum, { by }) => sum + by.tries, 0);
  const answered = counts.reduce((sum, { by }) => sum + by.hits, 0);
  const rate = contacts === 0 ? 0 : answered / contacts;
  return { contacts, answered, rate, ...shareInterval(answered, contacts, ALPHA) };
}
