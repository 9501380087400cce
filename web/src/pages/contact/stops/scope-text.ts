import type { Me } from '#events/api/configuration.ts';
import type * as z from 'zod';
import type { StopScope } from '#shared/domain/gate/contact-stop.ts';
import { CHANNEL_NAMES } from '../../../parts/words.ts';

/** What a stop holds, in words: `Todo SMS`, `Tudo de Loja Aurora`. */
export function scopeText(
  scope: z.input<typeof StopScope>,
  { credores }: Me,
  carteiraName: (carteiraId: string) => string,
): string {
  const nameOf = (id: string) => credores.find(({ credorId }) => credorId === id)?.name ?? id;
  switch (scope.kind) {
    case 'all':
      return 'Tudo, de todos os credores';
    case 'channel':
      return `Todo ${CHANNEL_NAMES[scope.channel] ?? scope.channel}`;
    case 'credor':
      return `Tudo de ${nameOf(scope.credorId)}`;
    case 'carteira':
      return `Carteira ${carteiraName(scope.carteiraId)} de ${nameOf(scope.credorId)}`;
  }
}
