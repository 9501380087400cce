import { type PauseMotive, PROTECTING_MOTIVES } from './pause.ts';

export type MayLift =
  | { readonly answer: 'yes' }
  /** It protects the person for this motive, and whoever asks is no gestor. */
  | { readonly answer: 'no'; readonly because: 'only-gestor'; readonly motive: PauseMotive }
  /** A gestor answers for it with words, and gave none. */
  | { readonly answer: 'no'; readonly because: 'words-missing'; readonly motive: PauseMotive };

/**
 * Whether somebody of the team may end what rests, is stopped or done otherwise for these motives. What protects the person only a
 * gestor or admin ends: it was let rest for the person's sake, and whoever has the case on their list has reasons to end it. Motives
 * that protect nobody anybody of the team ends; that the team checks something is one, as it ends once that is checked.
 *
 * @param by `isGestor` also of an admin; `words` is null where none are asked for
 */
export function mayLift(
  motives: readonly PauseMotive[],
  by: { readonly isGestor: boolean; readonly words: string | null },
): MayLift {
  const motive = PROTECTING_MOTIVES.find((protecting) => motives.includes(protecting));
  if (motive === undefined) return { answer: 'yes' };
  if (!by.isGestor) return { answer: 'no', because: 'only-gestor', motive };
  if (by.words === '') return { answer: 'no', because: 'words-missing', motive };
  return { answer: 'yes' };
}
