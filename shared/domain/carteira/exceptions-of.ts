import type { CredorId } from '#shared/domain/values/ids.ts';
import type { Carteiras } from './carteira.ts';
import { type CarteiraExceptions, carteiraName } from './step-exception.ts';

/** What each carteira of a credor does otherwise than its régua. */
export const exceptionsOf = (
  credorId: CredorId,
  { carteiras, otherwise }: Carteiras,
): CarteiraExceptions =>
  new Map(
    [...carteiras, otherwise].flatMap(({ carteiraId, exceptions = [] }) =>
      exceptions.length > 0 ? [[carteiraName(credorId, carteiraId), exceptions] as const] : [],
    ),
  );
