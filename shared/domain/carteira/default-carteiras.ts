import { Carteiras } from './carteira.ts';

/** By delay alone, in the bands that Brazilian collectors report in, all on the régua `padrao`. */
export const DEFAULT_CARTEIRAS: Carteiras = Carteiras.parse({
  carteiras: [
    {
      carteiraId: 'preventiva',
      name: 'Preventiva (a vencer)',
      rule: { '<=': [{ var: 'daysLate' }, 0] },
      reguaId: 'padrao',
    },
    {
      carteiraId: 'inicial',
      name: 'Inicial (1 a 30 dias)',
      rule: { '<=': [1, { var: 'daysLate' }, 30] },
      reguaId: 'padrao',
    },
    {
      carteiraId: 'intermediaria',
      name: 'Intermediária (31 a 90 dias)',
      rule: { '<=': [31, { var: 'daysLate' }, 90] },
      reguaId: 'padrao',
    },
  ],
  otherwise: { carteiraId: 'antiga', name: 'Antiga (mais de 90 dias)', reguaId: 'padrao' },
});
