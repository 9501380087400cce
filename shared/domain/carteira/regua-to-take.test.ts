import { expect, test } from 'vitest';
import type { Case } from '#shared/domain/case/case.ts';
import { CarteiraId, ReguaId } from '#shared/domain/values/ids.ts';
import { aCase } from '#shared/testing/records.ts';
import { Carteiras } from './carteira.ts';
import { reguaToTake } from './regua-to-take.ts';

const LATE = CarteiraId.parse('atrasados');
const REST = CarteiraId.parse('resto');
const CARTEIRAS = Carteiras.parse({
  carteiras: [
    { carteiraId: LATE, name: 'Atrasados', reguaId: 'branda', reguaForAll: true, rule: true },
  ],
  otherwise: { carteiraId: REST, name: 'Resto', reguaId: 'branda' },
});
const branda = { reguaId: ReguaId.parse('branda'), version: 1 };

test.each<[string, Partial<Case>, CarteiraId, string | null]>([
  ['came from elsewhere', {}, LATE, 'branda'],
  ['follows it already, in whatever version', { regua: branda }, LATE, null],
  ['is where the régua is for those who open there', {}, REST, null],
  ['was given another one there by the team', { reguaKeptIn: LATE }, LATE, null],
  ['was given another one elsewhere', { reguaKeptIn: REST }, LATE, 'branda'],
  ['is in a carteira that is no more', {}, CarteiraId.parse('antiga'), null],
])('a case that %s takes the régua of its carteira or not', (_, changes, place, takes) => {
  expect(reguaToTake({ ...aCase(), ...changes }, CARTEIRAS, place)).toBe(takes);
});
