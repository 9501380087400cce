import type { Case } from '#shared/domain/case/case.ts';
import type { CarteiraId, ReguaId } from '#shared/domain/values/ids.ts';
import type { Carteiras } from './carteira.ts';

/**
 * The régua that a case is to take from the carteira that it is in; null where it follows that already, where the carteira's régua
 * is only for whoever opens their case in it, and where somebody of the team gave the case another one there. Versions do not
 * matter: which version a case follows is for its régua to say.
 */
export function reguaToTake(
  { regua, reguaKeptIn }: Pick<Case, 'regua' | 'reguaKeptIn'>,
  { carteiras, otherwise }: Carteiras,
  carteiraId: CarteiraId,
): ReguaId | null {
  const place = [...carteiras, otherwise].find((one) => one.carteiraId === carteiraId);
  if (!place?.reguaForAll || reguaKeptIn === carteiraId) return null;
  return regua.reguaId === place.reguaId ? null : place.reguaId;
}
