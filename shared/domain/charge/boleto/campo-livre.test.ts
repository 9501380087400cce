import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import * as z from 'zod';
import json from '#shared/testing/fixtures/brazil/boleto.json' with { type: 'json' };
import { type CampoLivreFields, fieldsOfCampoLivre, numbersOfBoleto } from './campo-livre.ts';
import {
  CAMPO_LIVRE_LAYOUTS,
  type CampoLivreLayout,
  type CampoLivreLayoutId,
} from './campo-livre-layouts.ts';

const isLayoutId = (id: string): id is CampoLivreLayoutId => id in CAMPO_LIVRE_LAYOUTS;
const vectors = z
  .array(
    z.object({
      layout: z.string().refine(isLayoutId),
      fields: z.record(z.string(), z.string()),
      nossoNumero: z.string().optional(),
      campoLivre: z.string().optional(),
      source: z.string(),
    }),
  )
  .parse(json.numbers);
const layoutIds = Object.keys(CAMPO_LIVRE_LAYOUTS).filter(isLayoutId);

describe('numbers that a bank or a test published', () => {
  it.each(vectors)('are written alike: $layout, $nossoNumero, $campoLivre', (vector) => {
    const { layout, fields, source: _, ...published } = vector;
    expect(numbersOfBoleto(layout, fields)).toMatchObject({ ok: true, value: published });
  });

  it.each([
    ['itau', 4],
    ['santander', 5],
    ['caixa', 5],
    ['sicredi', 10],
    ['sicoob', 8],
  ] as const)('of %s are taken apart, in %i of the boletos', (layout, count) => {
    const { bank } = CAMPO_LIVRE_LAYOUTS[layout];
    const apart = json.valid
      .filter((boleto) => boleto.bank === bank)
      .filter(({ campoLivre }) => fieldsOfCampoLivre(layout, campoLivre) !== null);
    expect(apart.length).toBeGreaterThanOrEqual(count);
  });

  test('of Caixa come back in the order of its nosso número', () => {
    expect(fieldsOfCampoLivre('caixa', '0055077222133347777777771')).toEqual({
      beneficiario: '005507',
      nossoNumero: '14222333777777777',
    });
  });
});

describe('what no bank would take is refused', () => {
  const itau: CampoLivreFields = { carteira: '109', nossoNumero: '1', agencia: '57', conta: '1' };

  test.each([
    [{ ...itau, conta: '123456' }, 'conta tem no máximo 5 números'],
    [{ ...itau, agencia: '57-1' }, 'agencia deve ter só números'],
    [{ carteira: '109', nossoNumero: '1', agencia: '57' }, 'conta deve ter só números, e é ""'],
    [{ ...itau, carteira: '168' }, 'carteira 168 não é do leiaute itau'],
  ])('%o', (fields, why) => {
    expect(numbersOfBoleto('itau', fields)).toEqual({
      ok: false,
      reason: expect.stringContaining(why),
    });
  });

  test('a carteira of Itaú that leaves out the account has a layout of its own', () => {
    expect(numbersOfBoleto('itau-without-account', { ...itau, carteira: '168' }).ok).toBe(true);
    expect(numbersOfBoleto('itau-without-account', itau).ok).toBe(false);
  });

  test('a campo livre with a wrong digit or of another carteira is not taken apart', () => {
    expect(fieldsOfCampoLivre('itau', '1101234567880057123457000')).not.toBeNull();
    expect(fieldsOfCampoLivre('itau', '1101234567870057123457000')).toBeNull();
    expect(fieldsOfCampoLivre('itau', '1101234567880057123457001')).toBeNull();
    expect(fieldsOfCampoLivre('itau-own-number', '1101234567880057123457000')).toBeNull();
  });
});

it.each(layoutIds)('%s has 25 digits and is taken apart as it was put together', (layoutId) => {
  const layout: CampoLivreLayout = CAMPO_LIVRE_LAYOUTS[layoutId];
  const widths = new Map<string, number>();
  for (const piece of layout.campoLivre) {
    if ('field' in piece) {
      const width = Math.max(widths.get(piece.field) ?? 0, piece.from + piece.length);
      widths.set(piece.field, width);
    }
  }
  const fields = fc.record(
    Object.fromEntries(
      Array.from(widths, ([field, width]) => [
        field,
        field === 'carteira' && layout.carteiras !== undefined
          ? fc.constantFrom(...layout.carteiras)
          : fc.stringMatching(new RegExp(`^[2-9]\\d{${width - 1}}$`)),
      ]),
    ),
  );
  fc.assert(
    fc.property(fields, (fields) => {
      const written = numbersOfBoleto(layoutId, { agencia: '1', conta: '1', ...fields });
      expect(written).toMatchObject({ ok: true });
      if (!written.ok) return;
      expect(written.value.campoLivre).toMatch(/^\d{25}$/);
      expect(fieldsOfCampoLivre(layoutId, written.value.campoLivre)).toEqual(fields);
    }),
  );
});
