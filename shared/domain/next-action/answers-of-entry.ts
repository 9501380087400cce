import * as z from 'zod';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { Arm } from './experience.ts';
import { Segment } from './segment.ts';

/** Of which contacts something is counted: with whom, how, and whether experience or the plain ladder chose them. */
export const AnswerPlace = z.object({
  segment: Segment,
  ...Arm.shape,
  way: z.enum(['plain', 'chosen']),
});
export type AnswerPlace = z.infer<typeof AnswerPlace>;

export type AnswerIncrement = {
  readonly credorId: CredorId;
  /** On which the contact left, in the books' zone. */
  readonly day: LocalDate;
  readonly place: AnswerPlace;
  readonly by: { readonly tries: number; readonly hits: number };
};

/**
 * What one history entry adds to the count of contacts and of payments that followed them. A payment counts on the day of its
 * contact, so that of no day's contacts more are answered than left.
 */
export function answersOfEntry({ fact, at }: HistoryEntry): readonly AnswerIncrement[] {
  if (fact.type === 'message-claimed' && fact.purpose.kind === 'regua-step') {
    const { credorId, channel, purpose } = fact;
    if (!purpose.choice) return [];
    const place = placeOf({ channel, ...purpose.choice });
    return [{ credorId, day: localDateOf(at, BOOK_ZONE), place, by: { tries: 1, hits: 0 } }];
  }
  if (fact.type === 'payment-applied' && fact.answers) {
    const { credorId, answers } = fact;
    const day = localDateOf(answers.at, BOOK_ZONE);
    return [{ credorId, day, place: placeOf(answers), by: { tries: 0, hits: 1 } }];
  }
  return [];
}

const placeOf = ({
  segment,
  channel,
  slot,
  plain,
}: Omit<AnswerPlace, 'way'> & { readonly plain?: true | undefined }): AnswerPlace => ({
  segment,
  channel,
  slot,
  way: plain ? 'plain' : 'chosen',
});
