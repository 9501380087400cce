import { expect, test } from 'vitest';
import { carteiraFacts } from '#shared/testing/carteira-facts.ts';
import { aRecord } from '#shared/testing/records.ts';
import { Carteiras } from './carteira.ts';
import { chooseCarteira } from './choose-carteira.ts';
import { DEFAULT_CARTEIRAS } from './default-carteiras.ts';
import type { CarteiraFacts } from './facts.ts';

const facts = (change: Partial<CarteiraFacts>) => carteiraFacts(aRecord(), change);

test.each([
  [-5, 'preventiva'],
  [0, 'preventiva'],
  [1, 'inicial'],
  [30, 'inicial'],
  [31, 'intermediaria'],
  [90, 'intermediaria'],
  [91, 'antiga'],
  [4_000, 'antiga'],
])('a debtor %i days late is in %s', (daysLate, carteiraId) => {
  const chosen = chooseCarteira(DEFAULT_CARTEIRAS, facts({ daysLate }));
  expect(chosen).toMatchObject({ carteiraId, reguaId: 'padrao' });
});

test('a debtor who fits two carteiras is in the first', () => {
  const carteira = (carteiraId: string, rule: unknown) => ({
    carteiraId,
    name: carteiraId,
    reguaId: 'padrao',
    rule,
  });
  const document = Carteiras.parse({
    carteiras: [
      carteira('empresas', { '==': [{ var: 'documentKind' }, 'cnpj'] }),
      carteira('grandes', { '>=': [{ var: 'amountOpen' }, 1_000_000] }),
    ],
    otherwise: { carteiraId: 'resto', name: 'Resto', reguaId: 'padrao' },
  });
  const chosen = (change: Partial<CarteiraFacts>) =>
    chooseCarteira(document, facts(change)).carteiraId;
  expect(chosen({ documentKind: 'cnpj', amountOpen: 2_000_000 })).toBe('empresas');
  expect(chosen({ amountOpen: 2_000_000 })).toBe('grandes');
  expect(chosen({})).toBe('resto');
});

test('two carteiras of one code are refused where the second stands', () => {
  const carteira = { carteiraId: 'grandes', name: 'Grandes', reguaId: 'padrao', rule: true };
  const parsed = Carteiras.safeParse({
    carteiras: [carteira, carteira],
    otherwise: { carteiraId: 'resto', name: 'Resto', reguaId: 'padrao' },
  });
  expect(parsed.error?.issues).toMatchObject([{ path: ['carteiras', 1, 'carteiraId'] }]);
});
