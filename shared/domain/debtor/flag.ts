import * as z from 'zod';
import { NoteId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import type { Debtor } from './debtor.ts';

/**
 * What somebody of the team knows of the person and the law protects: who died, who is a minor, and whose debts are more
 * than they can bear (superendividamento, Lei 14.181/2021).
 */
export const DebtorFlag = z.enum(['deceased', 'minor', 'hardship']);
export type DebtorFlag = z.infer<typeof DebtorFlag>;

/** Who noted it and when. What it rests on are words about the person, and lie in the note's own item. */
export const NotedFlag = z.object({
  flag: DebtorFlag,
  since: Instant,
  by: z.string().max(90),
  noteId: NoteId.nullable(),
});
export type NotedFlag = z.infer<typeof NotedFlag>;

/** In pt-BR, of a person. */
export const FLAG_NAMES: Readonly<Record<DebtorFlag, string>> = {
  deceased: 'Falecida',
  minor: 'Menor de idade',
  hardship: 'Superendividada',
};

type Flagged = Pick<Debtor, 'flags' | 'listingBar'>;

/** Whether this is known of the person; that nothing of theirs may be listed says it of minors and the deceased, too. */
export const hasFlag = ({ flags = [], listingBar }: Flagged, flag: DebtorFlag): boolean =>
  listingBar?.because === flag || flags.some((noted) => noted.flag === flag);

/**
 * Whether nothing new may be signed or promised in this person's name: the dead bind nobody, a minor not by themselves, and
 * where a court order stands nobody agrees past it (Código Civil art. 3, 4, 6, 166 I and 171 I).
 */
export const cannotBind = (debtor: Flagged): boolean =>
  hasFlag(debtor, 'deceased') ||
  hasFlag(debtor, 'minor') ||
  debtor.listingBar?.because === 'court-order';

/** The weightiest flag of a person, for which nobody waits to contact them; null for nearly everybody. */
export const silencedBy = (debtor: Flagged): DebtorFlag | null =>
  DebtorFlag.options.find((flag) => hasFlag(debtor, flag)) ?? null;
