import fc from 'fast-check';
import { expect, it } from 'vitest';
import fixture from '#shared/testing/fixtures/brazil/phone.json' with { type: 'json' };
import { parsePhone } from './phone.ts';

it.each(fixture.vectors)('reads $written as $kind', ({ written, e164, kind }) => {
  const parsed = parsePhone(written);
  expect(parsed.ok ? parsed.value : { e164: null, kind: null }).toMatchObject({ e164, kind });
});

it.each([
  ['(11) 98765-4321', '+5511987654321', 'mobile', 'SP'],
  ['+55 51 3333-4444', '+555133334444', 'landline', 'RS'],
  ['55 98765-4321', '+5555987654321', 'mobile', 'RS'],
  ['555598765.4321', '+5555987654321', 'mobile', 'RS'],
  ['0055 11 98765 4321', '+5511987654321', 'mobile', 'SP'],
  ['+55 (0)21 98765-4321', '+5521987654321', 'mobile', 'RJ'],
  ['61 3333-4444', '+556133334444', 'landline', 'DF'],
])('calls %s at %s, a %s of %s', (text, e164, kind, uf) => {
  expect(parsePhone(text)).toMatchObject({ ok: true, value: { e164, kind, uf } });
});

it.each([
  ['', 'em branco'],
  ['987654321', 'com 9 dígitos, e precisa'],
  ['11 8765-4321', 'celular antigo'],
  ['11 6765-4321', 'celular antigo'],
  ['11 91234-56789', 'com 12 dígitos'],
  ['11 61234-5678', 'impossível'],
  ['11 1234-5678', 'telefone fixo com primeiro dígito impossível'],
  ['10 98765-4321', 'DDD 10 não existe'],
  ['+1 212 555 0100', 'fora do Brasil'],
  ['0800 123 4567', 'telefone de serviço'],
  ['(11) 99999-9999', 'preenchimento'],
  ['11 98765-4321 / 11 91234-5678', 'mais de um número'],
  ['11 98765-4321 recado', 'letras'],
])('refuses "%s" and says why: %s', (text, why) => {
  const parsed = parsePhone(text);
  expect(parsed).toEqual({ ok: false, reason: expect.stringContaining(why) });
});

it('reads what it gave out, and gives out only numbers that the plan has', () => {
  const written = fc.stringMatching(/^(\+?55)?[ (]{0,2}0?[1-9][1-9]\)? ?[2-9]\d{3,4}[-. ]?\d{4}$/);
  fc.assert(
    fc.property(fc.oneof(written, fc.string()), (text) => {
      const parsed = parsePhone(text);
      const e164 = parsed.ok ? parsed.value.e164 : '+551130000000';
      expect(e164).toMatch(/^\+55[1-9]\d(?:[789]\d{8}|[2-5]\d{7})$/);
      expect(parsed.ok ? parsePhone(e164) : parsed).toEqual(parsed);
    }),
  );
});
