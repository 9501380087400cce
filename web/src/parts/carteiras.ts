import { useQuery } from '@tanstack/react-query';
import { CarteirasView } from '#events/api/carteiras-draft.ts';
import { useCredor } from '../session/credor.tsx';
import { useApi } from '../session/session.tsx';

/** The carteiras in force of a credor: of the one on screen, where no other is named. */
export function useCarteiras(ofCredor?: string) {
  const api = useApi();
  const { credor } = useCredor();
  const credorId = ofCredor ?? credor.credorId;
  return useQuery({
    queryKey: ['carteiras', credorId],
    queryFn: () => api.get(CarteirasView, `/credores/${credorId}/carteiras`),
  });
}

/** Those of the credor on screen, to choose among. */
export function useCarteiraChoices(): readonly {
  readonly value: string;
  readonly label: string;
}[] {
  const document = useCarteiras().data?.document;
  return document
    ? [...document.carteiras, document.otherwise].map(({ carteiraId, name }) => ({
        value: carteiraId,
        label: name,
      }))
    : [];
}

/** What is in brackets says who belongs, which a list of people need not. */
const shortened = (name: string): string => name.replace(/ \([^)]*\)$/, '');

/** How to call a carteira of that credor, as `Inicial`; one that is no longer in force goes by its code. */
export function useCarteiraName(ofCredor?: string): (carteiraId: string) => string {
  const document = useCarteiras(ofCredor).data?.document;
  const known = document ? [...document.carteiras, document.otherwise] : [];
  const names = new Map<string, string>(
    known.map(({ carteiraId, name }) => [carteiraId, shortened(name)]),
  );
  return (carteiraId) => names.get(carteiraId) ?? carteiraId;
}
