import * as z from 'zod';

const TALK_SECONDS_MAX = 3_600;

/** How calls go from now on: by the last digit of the number, as somebody wants it, or not at all. */
export const CallWish = z.discriminatedUnion('outcome', [
  /** An even last digit picks up and talks for a minute and a half, an odd one does not. */
  z.object({ outcome: z.literal('by-number') }),
  z.object({ outcome: z.literal('answered'), seconds: z.int().min(1).max(TALK_SECONDS_MAX) }),
  z.object({ outcome: z.enum(['no-answer', 'busy']) }),
]);
export type CallWish = z.infer<typeof CallWish>;

/** What a call comes to, in seconds; `talks` is null when nobody picks up. */
export type CallCourse = { readonly ringsFor: number; readonly talks: number | null };

const RINGS_SECONDS = 8;
const GIVES_UP_SECONDS = 30;
const BUSY_SECONDS = 3;
const USUAL_TALK_SECONDS = 95;

export type Telephone = ReturnType<typeof createTelephone>;

/** Whoever is at the other end of the embedded telephone system. */
export function createTelephone() {
  let wish: CallWish = { outcome: 'by-number' };
  return {
    wish: (): CallWish => wish,
    decide: (next: CallWish): void => void (wish = next),
    /** @param number E.164 */
    courseOf(number: string): CallCourse {
      switch (wish.outcome) {
        case 'answered':
          return { ringsFor: RINGS_SECONDS, talks: wish.seconds };
        case 'no-answer':
          return { ringsFor: GIVES_UP_SECONDS, talks: null };
        case 'busy':
          return { ringsFor: BUSY_SECONDS, talks: null };
        case 'by-number':
          return Number(number.at(-1)) % 2 === 0
            ? { ringsFor: RINGS_SECONDS, talks: USUAL_TALK_SECONDS }
            : { ringsFor: GIVES_UP_SECONDS, talks: null };
      }
    },
  };
}
