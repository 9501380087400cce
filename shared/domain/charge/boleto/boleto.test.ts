import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import fixture from '#shared/testing/fixtures/brazil/boleto.json' with { type: 'json' };
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { BOLETO_AMOUNT_MAX, type Boleto, BoletoBarcode, boletoBarcode } from './barcode.ts';
import { CHECK_DIGITS } from './check-digits.ts';
import { dueDateOf, dueFactorOf } from './due-factor.ts';
import { formatLinhaDigitavel, linhaDigitavelOf } from './linha-digitavel.ts';
import { readBoleto } from './read-boleto.ts';

const TODAY = localDate('2026-11-22');

const barcodeOf = (boleto: Boleto): BoletoBarcode => {
  const written = boletoBarcode(boleto);
  if (!written.ok) throw new Error(written.reason);
  return written.value;
};

describe('a boleto that a bank or a test published', () => {
  it.each(fixture.valid)('is read from line and barcode: $bank, $source', (vector) => {
    const { bank, barcode, dueDate, amount, campoLivre } = vector;
    const read = { bank, dueDate, amount: amount === 0 ? null : amount, campoLivre, barcode };
    const whenDue = dueDate === null ? TODAY : localDate(dueDate);
    for (const text of [
      barcode,
      vector.linhaDigitavel,
      formatLinhaDigitavel(vector.linhaDigitavel),
    ])
      expect(readBoleto(text, whenDue)).toEqual({ ok: true, value: read });
  });

  it.each(fixture.valid)('is written alike: $bank, $source', (vector) => {
    const { bank, amount, campoLivre } = vector;
    const dueDate = vector.dueDate === null ? null : localDate(vector.dueDate);
    const boleto = { bank, dueDate, amount: amount === 0 ? null : centavos(amount), campoLivre };
    expect(barcodeOf(boleto)).toBe(vector.barcode);
    expect(linhaDigitavelOf(barcodeOf(boleto))).toBe(vector.linhaDigitavel);
  });

  it.each(fixture.wrongGeneralDigit)(
    'with a wrong general digit is refused, and its line is read: $barcode',
    ({ barcode, linhaDigitavel, dueDate, expected }) => {
      expect(readBoleto(barcode, localDate(dueDate))).toEqual({
        ok: false,
        reason: expect.stringContaining('dígito verificador geral'),
      });
      expect(readBoleto(linhaDigitavel, localDate(dueDate))).toMatchObject({
        value: { barcode: expected },
      });
      expect(BoletoBarcode.safeParse(barcode).success).toBe(false);
      expect(BoletoBarcode.safeParse(expected).success).toBe(true);
    },
  );

  it('stands on paper in five groups', () => {
    expect(formatLinhaDigitavel('34191101213456788005871234570001616670000012345')).toBe(
      '34191.10121 34567.880058 71234.570001 6 16670000012345',
    );
  });
});

describe('the factor of a due date', () => {
  it.each(fixture.dueFactor)('is $factor for $date', ({ date, factor }) => {
    expect(dueFactorOf(localDate(date))).toEqual({ ok: true, value: factor });
    expect(dueDateOf(factor, localDate(date))).toEqual({ ok: true, value: date });
  });

  it.each(fixture.dueFactorRead)(
    '$factor, seen on $referenceDate, is $dueDate',
    ({ factor, referenceDate, dueDate }) => {
      expect(dueDateOf(factor, localDate(referenceDate))).toEqual({ ok: true, value: dueDate });
    },
  );

  test('counts on after 9999, and not in a fifth digit', () => {
    for (const days of [0, 9_000, 18_000])
      expect(dueFactorOf(addDays(localDate('2000-07-03'), days))).toMatchObject({ value: '1000' });
  });

  test.each([
    ['3000 days back', '2018-09-05', true],
    ['3001 days back', '2018-09-04', false],
    ['5500 days ahead', '2041-12-13', true],
    ['5501 days ahead', '2041-12-14', false],
  ])('is read within its window: %s', (_, date, known) => {
    const factor = dueFactorOf(localDate(date));
    expect(factor.ok && dueDateOf(factor.value, TODAY).ok).toBe(known);
  });
});

describe('what is no boleto is refused in words that help', () => {
  const LINE = '34191101213456788005871234570001616670000012345';
  const changed = (...places: readonly number[]): string =>
    Array.from(LINE, (digit, at) => (places.includes(at) ? (Number(digit) + 1) % 10 : digit)).join(
      '',
    );

  test.each([
    ['', 'em branco'],
    [' . ', 'em branco'],
    [`${LINE.slice(0, -1)}O`, 'com "O"; use só os números'],
    [LINE.slice(1), 'com 46 números; ela tem 47: falta 1 número'],
    [LINE.slice(2), 'com 45 números; ela tem 47: faltam 2 números'],
    [`${LINE}0`, 'com 48 números; ela tem 47: sobra 1 número'],
    [changed(5), 'dígito do campo 1 não confere; confira os números da posição 1 à 10'],
    [changed(9), 'dígito do campo 1 não confere'],
    [changed(12), 'dígito do campo 2 não confere; confira os números da posição 11 à 21'],
    [changed(31), 'dígito do campo 3 não confere; confira os números da posição 22 à 32'],
    [changed(5, 25), 'dígitos dos campos 1 e 3 não conferem'],
    [changed(5, 15, 25), 'dígitos dos campos 1, 2 e 3 não conferem'],
    [changed(32), 'dígito verificador geral não confere'],
    [changed(46), 'dígito verificador geral não confere'],
    ['34181101223456788005871234570001616670000012345', 'moeda'],
    ['34198000100000123451101234567880057123457000', 'dígito verificador geral'],
  ])('"%s": %s', (text, why) => {
    expect(readBoleto(text, TODAY)).toEqual({ ok: false, reason: expect.stringContaining(why) });
  });

  it.each(fixture.arrecadacao)('a bill of arrecadação: $linhaDigitavel', (bill) => {
    for (const text of [bill.barcode, bill.linhaDigitavel])
      expect(readBoleto(text, TODAY)).toEqual({
        ok: false,
        reason: expect.stringContaining('conta de arrecadação'),
      });
  });

  it.each(fixture.arrecadacaoDigits)('whose digits are closed as published: $digits', (bill) => {
    const { digits, mod10, mod11 } = bill;
    expect(CHECK_DIGITS.mod10(digits)).toBe(mod10);
    expect(mod11 ?? CHECK_DIGITS['mod11-digit'](digits)).toBe(CHECK_DIGITS['mod11-digit'](digits));
  });

  test('a factor that does not exist, or whose dates are all far away', () => {
    expect(dueDateOf('0999', TODAY)).toEqual({
      ok: false,
      reason: expect.stringContaining('0999 não existe; vai de 1000 a 9999'),
    });
    expect(dueDateOf('7400', TODAY)).toEqual({
      ok: false,
      reason: expect.stringContaining('longe demais de 22/11/2026'),
    });
  });
});

describe('what does not fit a boleto is not written', () => {
  const boleto: Boleto = {
    bank: '341',
    dueDate: TODAY,
    amount: BOLETO_AMOUNT_MAX,
    campoLivre: '1'.repeat(25),
  };

  test.each([
    [{ amount: centavos(BOLETO_AMOUNT_MAX + 1) }, 'R$ 100.000.000,00 não cabe em boleto'],
    [{ dueDate: localDate('2000-07-02') }, 'vencimento 02/07/2000 não cabe em boleto'],
  ])('%o', (change, why) => {
    expect(boletoBarcode({ ...boleto, ...change })).toEqual({
      ok: false,
      reason: expect.stringContaining(why),
    });
  });

  test.each([
    [{ bank: '8411' }, 'not a bank'],
    [{ bank: '841' }, 'not a bank'],
    [{ campoLivre: '1'.repeat(24) }, '25 digits'],
    [{ amount: centavos(0) }, 'open amount'],
  ])('%o is an error of whoever calls', (change, why) => {
    expect(() => boletoBarcode({ ...boleto, ...change })).toThrow(why);
  });
});

describe('any boleto', () => {
  const boletos = fc.record<Boleto>({
    bank: fc.stringMatching(/^[0-79]\d\d$/),
    dueDate: fc.option(fc.integer({ min: -3_000, max: 5_500 }).map((days) => addDays(TODAY, days))),
    amount: fc.option(fc.integer({ min: 1, max: BOLETO_AMOUNT_MAX }).map(centavos)),
    campoLivre: fc.stringMatching(/^\d{25}$/),
  });

  it('is read back as it was written, from line and barcode, with and without mask', () => {
    fc.assert(
      fc.property(boletos, (boleto) => {
        const barcode = barcodeOf(boleto);
        const line = linhaDigitavelOf(barcode);
        expect(BoletoBarcode.safeParse(barcode).success).toBe(true);
        expect(line).toMatch(/^\d{47}$/);
        const mask = formatLinhaDigitavel(line);
        expect(mask).toMatch(/^\d{5}\.\d{5} \d{5}\.\d{6} \d{5}\.\d{6} \d \d{14}$/);
        for (const text of [barcode, line, mask])
          expect(readBoleto(text, TODAY)).toEqual({ ok: true, value: { ...boleto, barcode } });
      }),
    );
  });

  it('shows every single wrong digit of fields 1 to 3, by the name of its field', () => {
    fc.assert(
      fc.property(boletos, fc.nat(31), fc.integer({ min: 1, max: 9 }), (boleto, at, by) => {
        const line = linhaDigitavelOf(barcodeOf(boleto));
        fc.pre(at > 0);
        const wrong = line.slice(0, at) + ((Number(line[at]) + by) % 10) + line.slice(at + 1);
        const field = at < 10 ? 1 : at < 21 ? 2 : 3;
        expect(readBoleto(wrong, TODAY)).toEqual({
          ok: false,
          reason: expect.stringContaining(`dígito do campo ${field} não confere`),
        });
      }),
    );
  });
});
