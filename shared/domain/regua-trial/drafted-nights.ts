import type { Regua } from '#shared/domain/regua/regua.ts';
import type { DraftedCarteiras } from './carteiras-in-place.ts';
import type { NightRules } from './nights.ts';

/** The nights as if the drafts had been published: cases are sorted by those carteiras, and take that version of the régua. */
export function draftedNights(
  nights: NightRules,
  carteiras: DraftedCarteiras | null,
  regua: { readonly draft: Regua; readonly version: number } | null,
): NightRules {
  const sortings = new Map(nights.sortings);
  if (carteiras) sortings.set(carteiras.credorId, carteiras);
  if (regua === null) return { ...nights, sortings };
  const { draft, version } = regua;
  for (const [credorId, sorting] of sortings) {
    const reguas = new Map(sorting.reguas).set(draft.reguaId, { version, document: draft });
    sortings.set(credorId, { ...sorting, reguas });
  }
  return { ...nights, sortings };
}
