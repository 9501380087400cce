import { expect, test } from 'vitest';
import { centavos } from '#shared/domain/values/money.ts';
import { dynamicBrCode, staticBrCode } from './br-code.ts';
import { flawOfCode } from './code-flaw.ts';

const OWED = centavos(102_167);
const receiver = { name: 'Loja Aurora', city: 'Sao Paulo' };
const dynamic = dynamicBrCode({ url: 'pix.example.com/qr/v2/1', ...receiver });
const fixed = (amount: number | null) =>
  staticBrCode({
    key: '11222333000181',
    amount: amount === null ? null : centavos(amount),
    txid: 'mpqrinter1',
    ...receiver,
  });

test.each([
  ['leaves the amount to the payer’s bank', dynamic],
  ['asks for what is owed', fixed(102_167)],
  ['leaves the amount open', fixed(null)],
])('nothing is wrong with a code that %s', (_, code) => {
  expect(flawOfCode(code, OWED)).toBeNull();
});

test.each([
  ['was cut off', dynamic.slice(0, -1), /código Pix inválido/],
  ['was changed by a letter', dynamic.replace('Aurora', 'Aurara'), /verificador não confere/],
  [
    'asks for another amount',
    fixed(102_176),
    /pede R\$ 1\.021,76, e a cobrança é de R\$ 1\.021,67/,
  ],
  ['is none', '0'.repeat(40), /código Pix inválido/],
])('a code that %s is shown to nobody', (_, code, flaw) => {
  expect(flawOfCode(code, OWED)).toMatch(flaw);
});
