import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOneSlipApart, likenessOf, type Registration } from './same-person.ts';

const MARIA = '52998224725';
const SLIP = '52998224644';
const STRANGER = '11144477735';
const phone = (value: string, health: 'untried' | 'wrong-person' = 'untried') =>
  ({ kind: 'mobile', value, health }) as const;
const who = (
  taxId: string,
  name: string,
  contacts: Registration['contacts'] = [],
): Registration => ({ profile: { taxId, name }, contacts });
const HERS = phone('+5511987654321');

test.each([
  [
    'a digit of the CPF was typed wrong',
    who(MARIA, 'Maria Souza'),
    who(SLIP, 'MARIA SOUZA'),
    ['document-slip', 'same-name'],
  ],
  [
    'another CPF has her name and telephone',
    who(MARIA, 'Maria Souza', [HERS]),
    who(STRANGER, 'Maria da Silva Souza', [HERS]),
    ['similar-name', 'same-phone'],
  ],
  ['somebody has her name alone', who(MARIA, 'Maria Souza'), who(STRANGER, 'Maria Souza'), []],
  [
    'her son has her telephone',
    who(MARIA, 'Maria Souza', [HERS]),
    who(STRANGER, 'José Souza', [HERS]),
    [],
  ],
  ['a CPF is only near hers', who(MARIA, 'Maria Souza'), who(SLIP, 'José Lima'), []],
  [
    'the telephone turned out to be a stranger’s',
    who(MARIA, 'Maria Souza', [HERS]),
    who(STRANGER, 'Maria Souza', [phone('+5511987654321', 'wrong-person')]),
    [],
  ],
  [
    'her company has her name and telephone',
    who(MARIA, 'Maria Souza', [HERS]),
    who('11222333000181', 'Maria Souza', [HERS]),
    [],
  ],
  [
    'a company has a branch',
    who('11222333000181', 'Padaria Sol', [HERS]),
    who('11222333000262', 'Padaria Sol', [HERS]),
    [],
  ],
  [
    'a digit of the CNPJ was typed wrong',
    who('11222333000181', 'Padaria Sol'),
    who('11222334000126', 'Padaria Sol'),
    ['document-slip', 'same-name'],
  ],
  [
    'two companies share name and telephone',
    who('11222333000181', 'Padaria Sol', [HERS]),
    who('33000167000101', 'Padaria Sol', [HERS]),
    [],
  ],
])('whether a debtor is registered twice when %s', (_when, a, b, reasons) => {
  expect(likenessOf(a, b)).toEqual(reasons);
  expect(likenessOf(b, a)).toEqual(reasons);
});

test('every single slip is seen, and nothing is one slip from itself', () => {
  const digits = fc.array(fc.constantFrom<string>('0', '1', '2', '3'), {
    minLength: 2,
    maxLength: 9,
  });
  fc.assert(
    fc.property(digits, fc.nat(8), (typed, place) => {
      const at = place % typed.length;
      const right = typed.join('');
      expect(isOneSlipApart(right, right)).toBe(false);
      expect(isOneSlipApart(right, typed.with(at, 'x').join(''))).toBe(true);
      expect(isOneSlipApart(right, typed.toSpliced(at, 1).join(''))).toBe(true);
      expect(isOneSlipApart(right, typed.toSpliced(at, 0, 'x').join(''))).toBe(true);
      expect(isOneSlipApart(right, typed.toSpliced(at, 0, 'x', 'y').join(''))).toBe(false);
    }),
  );
});
