import * as z from 'zod';
import { intervalOf } from '#shared/domain/experiment/interval.ts';
import type { Moments } from '#shared/domain/experiment/moments.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import type { AnswerIncrement } from './answers-of-entry.ts';

/**
 * What was chosen beside the plain ladder, since the policy was published: how many more of a hundred contacts a payment followed, as a
 * share, and between what that surely lies at every look.
 */
export const WaysCompared = z.object({
  since: LocalDate,
  contacts: z.object({ chosen: z.int().min(0), plain: z.int().min(0) }),
  difference: z.number(),
  low: z.number(),
  high: z.number(),
});
export type WaysCompared = z.infer<typeof WaysCompared>;

const ALPHA = 0.05;
/** Contacts of both at which the interval is narrowest. */
const TIGHT_AT = 5_000;
/** Below it the interval, which is good for many, is not to be trusted. */
const CONTACTS_MIN = 100;

type Count = Pick<AnswerIncrement, 'place' | 'by'>;

/** @returns null while one of the two has too few contacts to say anything */
export function compareWays(counts: readonly Count[], since: LocalDate): WaysCompared | null {
  const [chosen, plain] = [momentsOf(counts, 'chosen'), momentsOf(counts, 'plain')];
  if (Math.min(chosen.count, plain.count) < CONTACTS_MIN) return null;
  const found = intervalOf(chosen, plain, ALPHA, TIGHT_AT);
  return found && { since, contacts: { chosen: chosen.count, plain: plain.count }, ...found };
}

/** Whether experience surely chooses worse than the ladder by itself: then it chooses no more, until somebody publishes a policy anew. */
export const isSurelyWorse = (compared: WaysCompared | null): boolean =>
  compared !== null && compared.high < 0;

/** A contact that a payment followed counts one, any other nothing. */
function momentsOf(counts: readonly Count[], way: Count['place']['way']): Moments {
  const own = counts.filter(({ place }) => place.way === way);
  const hits = own.reduce((sum, { by }) => sum + by.hits, 0);
  return { count: own.reduce((sum, { by }) => sum + by.tries, 0), sum: hits, squares: hits };
}
