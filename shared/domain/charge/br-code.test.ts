import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import fixture from '#shared/testing/fixtures/brazil/br-code.json' with { type: 'json' };
import { centavos, WRITTEN_AMOUNT_MAX } from '#shared/domain/values/money.ts';
import { dynamicBrCode, type StaticPix, staticBrCode } from './br-code.ts';
import { crc16 } from './br-code-crc.ts';
import { decodeBrCode } from './br-code-decode.ts';
import { fieldsIn } from './br-code-tlv.ts';

const FULANO: StaticPix = {
  key: '123e4567-e12b-12d1-a456-426655440000',
  amount: null,
  txid: null,
  name: 'Fulano de Tal',
  city: 'BRASILIA',
};
const ACCOUNT = { url: 'pix.example.com/8b3da2f39a4140d1a91abd93113bd441' };

it.each(fixture.crc16)('closes $input with $crc', ({ input, crc }) => {
  expect(crc16(input)).toBe(crc);
});

describe('a code that Bacen or a bank published', () => {
  it.each(fixture.valid)('is read field by field: $name', ({ payload, fields }) => {
    const cut = fieldsIn(payload);
    expect(cut.ok && Object.fromEntries(cut.value)).toEqual(fields);
    expect(decodeBrCode(payload)).toMatchObject({
      ok: true,
      value: { name: fields['59'], city: fields['60'] },
    });
  });

  it('is written alike', () => {
    const published = (name: string) =>
      fixture.valid.find((vector) => vector.name === name)?.payload;
    expect(staticBrCode(FULANO)).toBe(published('static, no amount'));
    expect(dynamicBrCode({ ...FULANO, ...ACCOUNT })).toBe(published('dynamic'));
  });

  it('tells the kinds of Pix apart', () => {
    const kinds = fixture.valid.map(({ payload }) => {
      const parsed = decodeBrCode(payload);
      return parsed.ok ? `${parsed.value.pix.kind} ${parsed.value.recurrenceUrl !== null}` : '';
    });
    expect(new Set(kinds)).toEqual(
      new Set([
        'static false',
        'static true',
        'dynamic false',
        'dynamic true',
        'recurrence-only true',
      ]),
    );
  });
});

describe('a code that a debtor cannot pay', () => {
  const unpayable = (fields: string) => `${fields}6304${crc16(`${fields}6304`)}`;
  const HEAD = '00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-426655440000';
  const TAIL = '5802BR5913Fulano de Tal6008BRASILIA62070503***';

  it.each(fixture.invalid)('is refused: $why', ({ payload }) => {
    expect(decodeBrCode(payload).ok).toBe(false);
  });

  it.each([
    ['', 'não começa com 000201'],
    ['pague aqui', 'campo ilegível na posição 1'],
    [staticBrCode(FULANO).slice(0, -1), 'campo 63 cortado'],
    [staticBrCode(FULANO).slice(0, -8), 'não termina com o verificador'],
    [staticBrCode(FULANO).replace('Fulano', 'Sicano'), 'verificador não confere'],
    [unpayable(`${HEAD}5303986${TAIL}`), 'categoria'],
    [unpayable(`${HEAD}52040000530384${TAIL}`), 'campo ilegível'],
    [unpayable(`${HEAD}520400005303840${TAIL}`), 'não é real'],
    [unpayable(`${HEAD}520400005303986540410,5${TAIL}`), 'valor'],
    [unpayable(`${HEAD}520400005303986${TAIL.replace('BR', 'PT')}`), 'não é Brasil'],
    [unpayable(`${HEAD}5204000053039865802BR6008BRASILIA`), 'nome'],
    [unpayable(`${HEAD}5204000053039865802BR5903Ana`), 'cidade'],
    [unpayable(`${HEAD}${HEAD.slice(6)}520400005303986${TAIL}`), 'campo 26 repetido'],
    [unpayable(`000201520400005303986${TAIL}`), 'sem dados do Pix'],
    [unpayable(`00020126180014br.gov.bcb.pix520400005303986${TAIL}`), 'sem dados do Pix'],
  ])('is refused: "%s" because %s', (payload, why) => {
    expect(decodeBrCode(payload)).toEqual({ ok: false, reason: expect.stringContaining(why) });
  });
});

describe('a code that we write', () => {
  it('carries name and city without accents, cut to what banks show', () => {
    const name = 'Associação Educação & Saúde São João';
    const city = 'São José dos Campos';
    expect(decodeBrCode(staticBrCode({ ...FULANO, name, city }))).toMatchObject({
      value: { name: 'Associacao Educacao & Sau', city: 'Sao Jose dos Ca' },
    });
  });

  it('carries a description in the room that the key leaves', () => {
    const code = staticBrCode({ ...FULANO, description: `Mensalidade de março ${'x'.repeat(90)}` });
    const description = `Mensalidade de marco ${'x'.repeat(16)}`;
    expect(decodeBrCode(code)).toMatchObject({ value: { pix: { description } } });
  });

  it('refuses what no bank would read', () => {
    expect(() => staticBrCode({ ...FULANO, amount: centavos(0) })).toThrow('a Pix amount');
    expect(() => staticBrCode({ ...FULANO, txid: 'a-b' })).toThrow('a static txid');
    expect(() => staticBrCode({ ...FULANO, key: 'k'.repeat(78) })).toThrow('a Pix key');
    expect(() => staticBrCode({ ...FULANO, city: '北京' })).toThrow('a name and a city');
    expect(() => dynamicBrCode({ ...FULANO, url: '' })).toThrow('a payload URL');
  });

  it('is read back as it was meant', () => {
    const ascii = (max: number) => fc.stringMatching(new RegExp(`^[!-~]{1,${max}}$`));
    const pix = fc.record({
      key: ascii(77),
      amount: fc.option(fc.integer({ min: 1, max: WRITTEN_AMOUNT_MAX }).map(centavos)),
      txid: fc.option(fc.stringMatching(/^[A-Za-z0-9]{1,25}$/)),
      name: ascii(25),
      city: ascii(15),
    });
    fc.assert(
      fc.property(pix, ascii(77), (meant, url) => {
        const { key, ...shown } = meant;
        expect(decodeBrCode(staticBrCode(meant))).toMatchObject({
          ok: true,
          value: { ...shown, pix: { kind: 'static', key, description: null }, singleUse: false },
        });
        expect(decodeBrCode(dynamicBrCode({ ...meant, url: `https://${url}` }))).toMatchObject({
          ok: true,
          value: { pix: { kind: 'dynamic', url }, amount: null, txid: null, singleUse: true },
        });
      }),
    );
  });

  it('takes no single change of a character for the same code', () => {
    const code = staticBrCode({ ...FULANO, amount: centavos(12_345) });
    fc.assert(
      fc.property(fc.nat(code.length - 1), fc.stringMatching(/^[!-~]$/), (at, char) => {
        fc.pre(code[at]?.toUpperCase() !== char.toUpperCase());
        expect(decodeBrCode(code.slice(0, at) + char + code.slice(at + 1)).ok).toBe(false);
      }),
    );
  });
});
