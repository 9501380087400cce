import { expect, it } from 'vitest';
import cep from '#shared/testing/fixtures/brazil/cep.json' with { type: 'json' };
import { parseCep } from './cep.ts';

it.each(cep.valid)('reads %s', (text) => {
  expect(parseCep(text).ok).toBe(true);
});

it.each(cep.invalid)('refuses %s', (text) => {
  expect(parseCep(text).ok).toBe(false);
});

it.each([
  ['01310-100', 'SP'],
  ['19900-000', 'SP'],
  ['20040-002', 'RJ'],
  ['29010-001', 'ES'],
  ['30110-000', 'MG'],
  ['40010-000', 'BA'],
  ['49010-000', 'SE'],
  ['50010-000', 'PE'],
  ['57010-000', 'AL'],
  ['58010-000', 'PB'],
  ['59010-000', 'RN'],
  ['60010-000', 'CE'],
  ['64000-000', 'PI'],
  ['65010-000', 'MA'],
  ['66010-000', 'PA'],
  ['68900-000', 'AP'],
  ['69005-000', 'AM'],
  ['69301-000', 'RR'],
  ['69400-000', 'AM'],
  ['69900-000', 'AC'],
  ['70074-900', 'DF'],
  ['72800-000', 'GO'],
  ['73310-000', 'DF'],
  ['74003-010', 'GO'],
  ['76801-000', 'RO'],
  ['77001-000', 'TO'],
  ['78005-000', 'MT'],
  ['79002-000', 'MS'],
  ['80010-000', 'PR'],
  ['88010-000', 'SC'],
  ['90010-000', 'RS'],
])('finds the debtor of %s in %s', (text, uf) => {
  expect(parseCep(text)).toMatchObject({ ok: true, value: { uf } });
});

it('suspects the spreadsheet of a lost zero', () => {
  expect(parseCep('1310100')).toMatchObject({ reason: expect.stringContaining('zero à esquerda') });
  expect(parseCep('')).toMatchObject({ reason: expect.stringContaining('em branco') });
});
