import type { CarteiraId } from '#shared/domain/values/ids.ts';
import type { Membership } from './carteira.ts';

/** The carteiras that others of the team work: those that name who works them, and do not name this person. */
export const workedByOthers = (
  places: readonly Membership[],
  email: string,
): readonly CarteiraId[] =>
  places.flatMap(({ carteiraId, team }) =>
    team === undefined || team.includes(email.toLowerCase()) ? [] : [carteiraId],
  );
