import { expect, test } from 'vitest';
import { CaseFacts } from './attributes.ts';
import { tablesOf } from './model-tables.ts';
import { EXPERT_MODEL } from './collection-model.ts';
import { refusedBecause } from './refused-attributes.ts';

test.each([
  'sexo',
  'customer_sex',
  'Gênero',
  'customerAge',
  'RAÇA',
  'religião',
  'ZIP_CODE',
  'cep',
  'uf',
  'stateOfResidence',
  'estado civil',
  'opted-out',
  'optOut',
  'dispute',
  'reclamacaoProcon',
  'reviewRequested',
  'relativeDebts',
  'nomeCompleto',
  'openDisputes',
  'complaintsCount',
  'optOuts',
  'opted_out',
  'municipio',
  'areaCode',
  'ZIPCODE',
  'faixaEtaria',
  'isFemale',
  'motherIncome',
  'n_filhos',
  'cpf_final',
  'religious',
  'processosJudiciais',
  'dtNasc',
  'DTNASC',
  'anoNasc',
  'gestante',
  'logradouro',
  'lat',
  'home_lng',
  'lon',
  'comarca',
  'codIbge',
  'geoLocation',
  'negro',
  'corPreta',
  'cigano',
  'evangelico',
  'ouvidoria',
  'temAdvogado',
  'consumidorGovBr',
  'escolaridade',
  'educationLevel',
  'cid',
  'ip',
  'ipAddress',
])('%s is refused as an input of any score', (name) => {
  expect(refusedBecause(name)).toMatch(/\w{4,}/);
  const shape = {
    bins: { kind: 'numeric' as const, name, edges: [] },
    points: new Float64Array(2),
  };
  expect(() => tablesOf({ intercept: 0, shapes: [shape], pairs: [] })).toThrow('não pode entrar');
});

test('what collection scores look at is not refused', () => {
  const names = Object.keys(CaseFacts.shape);
  expect(names.filter((name) => refusedBecause(name) !== null)).toEqual([]);
  expect(tablesOf(EXPERT_MODEL.sum).shapes).toHaveLength(names.length);
});
