import { expect, test } from 'vitest';
import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import { DEFAULT_CARTEIRAS } from '#shared/domain/carteira/default-carteiras.ts';
import { AURORA, aRecord, HORIZONTE, instant } from '#shared/testing/records.ts';
import { assessCase } from './assess-case.ts';

const NOW = instant('2026-03-20T15:00:00.000Z');

test('a debtor ten days late has a score with reasons and is in the first carteira of delay', () => {
  expect(assessCase(aRecord(), AURORA, DEFAULT_CARTEIRAS, NOW)).toMatchObject({
    score: {
      model: 'especialista-v1',
      at: NOW,
      reasons: expect.arrayContaining([
        expect.objectContaining({ fact: 'daysLate', text: 'Atraso de 6 a 15 dias' }),
      ]),
    },
    carteira: { carteiraId: 'inicial', reguaId: 'padrao' },
  });
});

test('a carteira may look at the score', () => {
  const carteiras = Carteiras.parse({
    carteiras: [
      {
        carteiraId: 'provaveis',
        name: 'Prováveis',
        reguaId: 'leve',
        rule: { '>=': [{ var: 'score' }, 500] },
      },
    ],
    otherwise: { carteiraId: 'resto', name: 'Resto', reguaId: 'padrao' },
  });
  const on = (day: string) =>
    assessCase(aRecord(), AURORA, carteiras, instant(`${day}T15:00:00.000Z`));
  expect(on('2026-03-12')?.carteira.carteiraId).toBe('provaveis');
  expect(on('2027-12-12')?.carteira.carteiraId).toBe('resto');
});

test('whoever owes nothing to a credor is not assessed', () => {
  expect(assessCase(aRecord(), HORIZONTE, DEFAULT_CARTEIRAS, NOW)).toBeNull();
});
