import { describe, expect, test } from 'vitest';
import { readBarcode } from '#shared/domain/charge/boleto/barcode.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { aBillingAccount } from '#shared/testing/titulos.ts';
import type { BankCode } from '../banks/bank.ts';
import type { BillingAccount } from '../billing-account.ts';
import { numberBoleto } from './number-boleto.ts';

const WORTH = {
  amount: centavos(12_345),
  dueDate: localDate('2026-12-10'),
  madeOn: localDate('2026-11-25'),
};
const accountAt = (bank: BankCode, changes: Partial<BillingAccount> = {}): BillingAccount => ({
  ...aBillingAccount(bank, 400),
  ...changes,
});

describe('a boleto gets a number that its bank can read back', () => {
  test.each<[BankCode, Partial<BillingAccount>, string, string]>([
    ['001', {}, '12345670000000007', '12345670000000007'],
    ['033', { beneficiary: '1234567', carteira: '101' }, '7', '000000000007-8'],
    ['104', { agreement: '123456' }, '14000000000000007', '14000000000000007-3'],
    ['237', {}, '7', '17/00000000007-1'],
    ['341', { carteira: '109' }, '7', '109/00000007-7'],
    ['341', { carteira: '126' }, '7', '126/00000007-8'],
    ['748', { carteira: '1', post: '02', agreement: '12345' }, '26200007', '26/200007-0'],
    ['756', {}, '7', '0000007-5'],
  ])('%s, %j', (bank, changes, nossoNumero, shown) => {
    const made = numberBoleto(accountAt(bank, changes), 7, WORTH);
    expect(made).toMatchObject({ ok: true, value: { nossoNumero } });
    if (!made.ok) return;
    expect(made.value.boleto.nossoNumero).toBe(shown);
    expect(made.value.nossoNumeroDigit).toBe(/-(.)$/.exec(shown)?.[1] ?? '');
    expect(readBarcode(made.value.boleto.barcode, WORTH.madeOn)).toMatchObject({
      ok: true,
      value: { bank, dueDate: WORTH.dueDate, amount: WORTH.amount },
    });
    expect(made.value.boleto.linhaDigitavel).toMatch(/^\d{47}$/);
  });
});

test.each<[string, BankCode, Partial<BillingAccount>, number, string]>([
  ['without the code of the barcode', '033', { carteira: '101' }, 7, 'código do beneficiário'],
  ['without a post', '748', { carteira: '1' }, 7, 'posto'],
  ['of an older convênio', '001', { agreement: '123456' }, 7, 'convênio de 7 números'],
  ['of a code of seven digits', '104', {}, 7, 'beneficiário de 6 números'],
  ['whose carteira wants more numbers', '341', { carteira: '198' }, 7, 'carteira 198'],
  ['whose series is used up', '748', { carteira: '1', post: '02' }, 123_456, 'nossoNumero'],
])('an account %s is refused, and told what is missing', (_, bank, changes, sequence, reason) => {
  expect(numberBoleto(accountAt(bank, changes), sequence, WORTH)).toEqual({
    ok: false,
    reason: expect.stringContaining(reason),
  });
});
