import { CarteirasDraftView } from '#events/api/carteiras-draft.ts';
import { PublishedCarteiras } from '#events/api/configuration.ts';
import type { Drafted } from '../../parts/use-draft.ts';
import { useCredor } from '../../session/credor.tsx';

/** The carteiras of the credor on screen, as a document that somebody writes and another person publishes. */
export function useCarteirasDrafted(): Drafted<CarteirasDraftView> {
  const { credor } = useCredor();
  const path = `/credores/${credor.credorId}/carteiras`;
  return {
    path,
    view: CarteirasDraftView,
    published: PublishedCarteiras,
    queryKey: ['carteiras-draft', path],
    read: ['carteiras', 'sortings'],
    follows: 'Os casos são distribuídos.',
  };
}
