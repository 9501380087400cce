import * as z from 'zod';
import { JoinGround } from '#shared/domain/debtor/join.ts';
import { LikenessReason } from '#shared/domain/debtor/same-person.ts';
import { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { AlikePerson } from './coverage.ts';

/** Two registrations of a credor's that are alike and are of two people. */
export const ApartRequest = z.strictObject({
  credorId: CredorId,
  people: z.tuple([DebtorId, DebtorId]),
});

/** Two registrations of a credor's that are of one person, and what shows it. */
export const JoinRequest = z.strictObject({
  ...ApartRequest.shape,
  ground: JoinGround,
  /** In free words, of which the first 500 characters are kept. */
  proof: z.string().trim().min(10).max(2_000),
  /** The registration whose document is the person's own, where that is known. Joined again with it, it is said later. */
  right: DebtorId.optional(),
});

const told = {
  since: Instant,
  by: z.string(),
  ground: JoinGround,
  signs: z.array(LikenessReason),
};

/** What a credor has joined and not parted again. */
export const JoinList = z.object({
  items: z.array(
    z.object({
      ...told,
      /** Two of them. */
      people: z.array(AlikePerson),
    }),
  ),
});
export type JoinList = z.infer<typeof JoinList>;

/** Another registration of the person, on their page. */
export const JoinView = z.object({
  ...told,
  ...AlikePerson.shape,
  credorId: CredorId,
  proof: z.string().nullable(),
  /** Whether the document of the registration that was asked for is the person's own; null while nobody said so, and where both are. */
  ownDocument: z.enum(['right', 'wrong']).nullable(),
});
export type JoinView = z.infer<typeof JoinView>;
