import { describe, expect, test } from 'vitest';
import fixture from '#shared/testing/fixtures/brazil/cnab-240.json' with { type: 'json' };
import { BANKS } from '../banks/banks.ts';
import { FEBRABAN_OCCURRENCES, SETTLEMENT_REASONS } from '../occurrences/febraban-occurrences.ts';
import { isMoney } from '../occurrences/occurrence.ts';
import { fieldOf, type RecordLayout, recordLayout, variantOf } from '../record-layout.ts';
import { titleColumns } from '../retorno/title-columns.ts';
import { amount, digits, text } from '../field.ts';
import { BATCH_HEADER, BATCH_TRAILER, FILE_HEADER, FILE_TRAILER } from './febraban-240-frame.ts';
import { SEGMENT_P, SEGMENT_Q, SEGMENT_R } from './febraban-240-remessa.ts';
import { SEGMENT_T, SEGMENT_U } from './febraban-240-retorno.ts';
import { REMESSA_240 } from './remessa-formats.ts';

const FEBRABAN: Readonly<Record<string, RecordLayout>> = {
  headerArquivo: FILE_HEADER,
  headerLote: BATCH_HEADER,
  P: SEGMENT_P,
  Q: SEGMENT_Q,
  R: SEGMENT_R,
  T: SEGMENT_T,
  U: SEGMENT_U,
  trailerLote: BATCH_TRAILER,
  trailerArquivo: FILE_TRAILER,
};
const everyFormat = Object.values(BANKS).flatMap((bank) =>
  ([240, 400] as const).map((length) => ({ bank, length })),
);

test.each(Object.entries(fixture.layouts))('record %s is FEBRABAN’s own', (name, published) => {
  const ours = FEBRABAN[name]?.order.map(([field, { from, to }]) => ({ name: field, from, to }));
  const theirs = published
    .filter((field) => !field.name.startsWith('cnab'))
    .map(({ name: field, from, to }) => ({ name: field, from, to }));
  expect(ours).toEqual(theirs);
});

test('FEBRABAN’s occurrences are all known, and only 06 and 17 are money', () => {
  expect(Object.keys(FEBRABAN_OCCURRENCES).toSorted()).toEqual(
    Object.keys(fixture.retornoMovimento).toSorted(),
  );
  const money = Object.entries(FEBRABAN_OCCURRENCES).filter(([, what]) => isMoney(what));
  expect(money.map(([code]) => code).toSorted()).toEqual(['06', '17']);
});

test('every way of paying or writing off has words', () => {
  const published = { ...fixture.motivoLiquidacao, ...fixture.motivoBaixa };
  const certain = Object.keys(published).filter((code) => code !== '61');
  expect(Object.keys(SETTLEMENT_REASONS).toSorted()).toEqual(certain.toSorted());
});

test('the instructions of a remessa have FEBRABAN’s codes', () => {
  for (const movement of Object.values(REMESSA_240.movements)) {
    expect(fixture.remessaMovimento).toHaveProperty(String(movement));
  }
});

describe.each(everyFormat)('$bank.name, $length positions', ({ bank, length }) => {
  test('tells of a title all that is read of one', () => {
    const columns = titleColumns(bank.retorno[length]);
    expect(columns.code.field.to - columns.code.field.from).toBe(1);
    expect(columns.lateCharges.length).toBeGreaterThan(0);
  });

  test('has a code for a payment, an entry, a rejection and a baixa', () => {
    const known = new Set(Object.values(bank.retorno[length].occurrences));
    expect([...known]).toEqual(
      expect.arrayContaining(['paid', 'entry-confirmed', 'entry-rejected', 'baixa']),
    );
  });

  test('writes lines of that length alone', () => {
    const { title, fileHeader, fileTrailer } = bank.remessa[length];
    const records = [fileHeader, ...title.map(({ record }) => record), fileTrailer];
    expect(new Set(records.map((record) => record.length))).toEqual(new Set([length]));
  });
});

test('a bank’s own fields push out those that they cover, and no others', () => {
  const base = recordLayout(240, { a: digits(1, 5), b: text(6, 10), c: amount(11, 20) });
  const own = variantOf(base, { d: digits(5, 8), c: amount(12, 20) });
  expect(own.order.map(([name]) => name)).toEqual(['d', 'c']);
});

test('a slip in a table is found when it is loaded', () => {
  expect(() => recordLayout(240, { a: digits(1, 5), b: digits(5, 6) })).toThrow('b overlaps');
  expect(() => recordLayout(240, { a: digits(236, 241) })).toThrow('leaves the line');
  expect(() => recordLayout(240, { a: digits(1, 1, '00') })).toThrow('too long');
  expect(() => fieldOf(SEGMENT_T, 'valorPago')).toThrow('no field valorPago');
});
