import { expect, test } from 'vitest';
import { parseTaxId } from '#shared/domain/values/cpf-cnpj.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { parsePhone } from '#shared/domain/values/phone.ts';
import { sampleBook } from './book.ts';

const OPENING = localDate('2026-03-16');
const book = sampleBook(OPENING, 300, 1);

test('the sample debtors have documents, phones and addresses as real ones do, each their own', () => {
  for (const { cpf, phone, uf } of book.people) {
    expect(parseTaxId(cpf)).toMatchObject({ ok: true });
    expect(parsePhone(phone)).toMatchObject({ ok: true, value: { kind: 'mobile', uf } });
  }
  expect(new Set(book.people.map(({ cpf }) => cpf)).size).toBe(300);
  expect(new Set(book.people.map(({ email }) => email)).size).toBe(300);
});

test('nobody in the sample can be reached: their mail goes to the simulator of SES', () => {
  const hosts = book.people.map(({ email }) => email.split('@')[1]);
  expect([...new Set(hosts)]).toEqual(['simulator.amazonses.com']);
});

test('some owe both credores, and each file has rows that no import accepts', () => {
  const [aurora, horizonte] = book.files.map(({ csv }) => csv);
  const both = book.people.filter(({ cpf }) => aurora?.includes(cpf) && horizonte?.includes(cpf));
  expect(both.length).toBeGreaterThan(10);
  expect(book.files.map(({ csv }) => csv.match(/^ERR-/gm)?.length)).toEqual([3, 3]);
});

test('the same seed gives the same town, another seed another', () => {
  expect(sampleBook(OPENING, 300, 1)).toEqual(book);
  expect(sampleBook(OPENING, 300, 2)).not.toEqual(book);
});
