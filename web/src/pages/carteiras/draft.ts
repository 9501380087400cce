import type * as z from 'zod';
import type { CarteirasView } from '#events/api/carteiras-draft.ts';
import type { ExceptionDraft } from './exception-draft.ts';

export type Published = z.infer<typeof CarteirasView>;

/** The carteiras while somebody writes at them: everything is plain text and JSON until the API reads it. */
export type CarteirasDraft = {
  readonly carteiras: readonly CarteiraDraft[];
  readonly otherwise: PlaceDraft;
};
export type PlaceDraft = {
  readonly carteiraId: string;
  readonly name: string;
  readonly reguaId: string;
  readonly reguaForAll?: true | undefined;
  readonly team?: readonly string[] | undefined;
  readonly exceptions?: readonly ExceptionDraft[] | undefined;
};
export type CarteiraDraft = PlaceDraft & { readonly rule: unknown };

/** A carteira that takes everybody until it gets a rule, on the régua of those that no other takes. */
export function newCarteira({ carteiras, otherwise }: CarteirasDraft): CarteiraDraft {
  const taken = new Set([...carteiras, otherwise].map(({ carteiraId }) => carteiraId));
  let number = carteiras.length + 1;
  while (taken.has(`carteira-${number}`)) number += 1;
  const { reguaId } = otherwise;
  const rule = { '>=': [{ var: 'daysLate' }, 1] };
  return { carteiraId: `carteira-${number}`, name: `Carteira ${number}`, reguaId, rule };
}

/** As it is sent: a team or exceptions of which none is left are none. */
export const sendable = ({ carteiras, otherwise }: CarteirasDraft): CarteirasDraft => ({
  carteiras: carteiras.map(withoutBlank),
  otherwise: withoutBlank(otherwise),
});

function withoutBlank<Place extends PlaceDraft>({ team, exceptions, ...place }: Place) {
  return {
    ...place,
    ...(team && team.length > 0 && { team }),
    ...(exceptions && exceptions.length > 0 && { exceptions }),
  };
}
