import * as z from 'zod';
import { Join } from '#shared/domain/debtor/join.ts';
import { CredorId, DebtorId } from '#shared/domain/values/ids.ts';

const which = { credorId: CredorId, otherId: DebtorId };

/** Another registration is of the same person, by this credor's word. Both histories stay where they are, and each says so. */
const RegistrationJoined = z.object({
  type: z.literal('registration-joined'),
  ...which,
  ...Join.pick({ ground: true, signs: true, noteId: true, ownDocument: true }).shape,
});

/** It is not, after all: from here on each registration counts for itself again. */
const RegistrationParted = z.object({ type: z.literal('registration-parted'), ...which });

/** Somebody looked at two registrations that are alike, and they are of two people. */
const RegistrationToldApart = z.object({ type: z.literal('registration-told-apart'), ...which });

/** All that is told of registrations that are, or are not, of one person. */
export const JOIN_FACTS = [RegistrationJoined, RegistrationParted, RegistrationToldApart] as const;
