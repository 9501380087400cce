import * as z from 'zod';
import { DebtorFlag } from '#shared/domain/debtor/flag.ts';
import { LanguageSource } from '#shared/domain/debtor/preferred-language.ts';
import { CredorId, NoteId } from '#shared/domain/values/ids.ts';
import { Language } from '#shared/domain/values/language.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/** Something that the law protects is known of the person. What it rests on is in the note, which may be forgotten. */
export const DebtorFlagged = z.object({
  type: z.literal('debtor-flagged'),
  flag: DebtorFlag,
  noteId: NoteId.nullable(),
});

export const DebtorUnflagged = z.object({
  type: z.literal('debtor-unflagged'),
  flag: DebtorFlag,
});

/** What the person reads best became known, or changed: texts that have it are sent in it from here on. */
export const LanguageChosen = z.object({
  type: z.literal('language-chosen'),
  language: Language,
  toldBy: LanguageSource,
});

/** The person goes by another name, or it was written wrong. The name is in the profile, what shows it in the note. */
export const NameCorrected = z.object({
  type: z.literal('name-corrected'),
  noteId: NoteId.nullable(),
});

/** Somebody spoke with the debtor in person: the right-party contact after which they are left alone for a while. */
export const RightPersonReached = z.object({
  type: z.literal('right-person-reached'),
  credorId: CredorId,
  via: z.enum(['phone', 'reply', 'in-person']),
  spokeAt: Instant,
});

/** Somebody of the team took out all that is known of the person's debts with one creditor, with personal data. */
export const DossierIssued = z.object({
  type: z.literal('dossier-issued'),
  credorId: CredorId,
  volume: z.int().min(1),
  /** The entries that are in it. */
  from: z.int().min(1),
  through: z.int().min(1),
  /** SHA-256 of what it says. */
  contentHash: z.string().length(64),
});
