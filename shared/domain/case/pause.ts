import * as z from 'zod';
import { Instant } from '#shared/domain/values/zone.ts';

/** Why the team lets a ladder rest or stop, as it was chosen from a list: free words hold what history must be able to forget. */
export const PauseMotive = z.enum([
  'asked',
  'hardship',
  'grief',
  'checking',
  'credor',
  'court-order',
  'other',
]);
export type PauseMotive = z.infer<typeof PauseMotive>;

/** What the team chooses from and the timeline says, in pt-BR. */
export const PAUSE_MOTIVE_WORDS: Readonly<Record<PauseMotive, string>> = {
  asked: 'A pessoa pediu um tempo',
  hardship: 'A pessoa passa por dificuldades',
  grief: 'Doença ou luto na família',
  checking: 'A equipe está conferindo algo',
  credor: 'O credor pediu',
  'court-order': 'Há uma ordem judicial',
  other: 'Outro motivo',
};

/** Motives that protect the person: whoever ends what rests for one of them answers for it with words. */
export const PROTECTING_MOTIVES: readonly PauseMotive[] = ['hardship', 'grief', 'court-order'];

/** A time in which nobody is collected from. What would have been done in it is not owed afterwards. */
export const Pause = z.object({
  from: Instant,
  /** The first moment after it. */
  until: Instant,
  motive: PauseMotive,
});
export type Pause = z.infer<typeof Pause>;

/** The ladder ended by a decision of the team, until somebody resumes it. */
export const Stop = z.object({ since: Instant, motive: PauseMotive });
export type Stop = z.infer<typeof Stop>;

type Rested = Paused & { readonly stopped?: Stop | undefined };

/** For what that protects the person a ladder is stopped, or rests from now or a later day on. */
export const protectedFor = (
  { pauses = [], stopped }: Rested,
  now: Instant,
): readonly PauseMotive[] => {
  const standing = pauses.filter(({ until }) => until > now).map(({ motive }) => motive);
  const motives = new Set([...(stopped ? [stopped.motive] : []), ...standing]);
  return PROTECTING_MOTIVES.filter((motive) => motives.has(motive));
};

type Paused = { readonly pauses?: readonly Pause[] | undefined };

/** Whether a moment lies in one of a case's pauses. */
export const isPausedAt = ({ pauses = [] }: Paused, at: Instant): boolean =>
  pauses.some(({ from, until }) => from <= at && at < until);

/** The first moment from this one on that lies in no pause. */
export function afterPauses({ pauses = [] }: Paused, at: Instant): Instant {
  const inside = pauses.find(({ from, until }) => from <= at && at < until);
  return inside ? afterPauses({ pauses }, inside.until) : at;
}
