import { describe, expect, test } from 'vitest';
import { centavos } from '#shared/domain/values/money.ts';
import { anAccount, retornoLines } from '#shared/testing/retorno-file.ts';
import type { BankCode } from '../banks/bank.ts';
import type { LineLength } from '../record-layout.ts';
import { paidAmount } from './paid-amount.ts';
import type { PaidReading } from './retorno-format.ts';
import { readRetorno } from './read-retorno.ts';

const CREDITED: readonly PaidReading[] = ['paid+tariff', 'paid'];
const WITHOUT_LATE: readonly PaidReading[] = ['paid+late', 'paid'];

describe('what the payer paid, by what the bank’s column holds', () => {
  test.each<[string, readonly PaidReading[], number[], number]>([
    // face, stated, tariff, late, discount, rebate
    ['the payment itself', ['paid'], [10_000, 10_233, 350, 233, 0, 0], 10_233],
    ['the credit, without the tariff', CREDITED, [4_000, 3_790, 210, 0, 0, 0], 4_000],
    [
      'the credit, with interest, without the tariff',
      CREDITED,
      [39_541, 39_209, 333, 1, 0, 0],
      39_542,
    ],
    [
      'the credit, where the tariff is debited monthly',
      CREDITED,
      [4_000, 4_000, 210, 0, 0, 0],
      4_000,
    ],
    ['the credit of a part, where nothing adds up', CREDITED, [10_000, 3_000, 200, 0, 0, 0], 3_200],
    ['the amount without interest', WITHOUT_LATE, [10_000, 9_900, 500, 150, 100, 0], 10_050],
    ['the amount with interest after all', WITHOUT_LATE, [10_000, 10_150, 500, 150, 0, 0], 10_150],
    ['less a discount and a rebate', ['paid'], [10_000, 9_700, 0, 0, 200, 100], 9_700],
  ])(
    '%s',
    (_, readings, [face = 0, stated = 0, tariff = 0, late = 0, discount = 0, rebate = 0], paid) => {
      const amounts = {
        face: centavos(face),
        stated: centavos(stated),
        tariff: centavos(tariff),
        lateCharges: centavos(late),
        discount: centavos(discount),
        rebate: centavos(rebate),
      };
      expect(paidAmount(amounts, readings)).toBe(paid);
    },
  );
});

describe('where the paid amount follows from several columns, a blank in one sets the line aside', () => {
  test.each<[string, BankCode, LineLength, number, number]>([
    ['the tariff of Itaú', '341', 400, 176, 188],
    ['the tariff of Itaú in segment T', '341', 240, 199, 213],
    ['the face of Itaú', '341', 400, 153, 165],
    ['the interest of Banco do Brasil', '001', 400, 267, 279],
    ['the fine of Sicredi', '748', 400, 280, 292],
  ])('%s', async (_, bank, length, from, to) => {
    const account = anAccount(bank);
    const told = {
      code: '06',
      nossoNumero: '77',
      face: 5_000,
      paid: 5_030,
      lateCharges: 30,
      tariff: 120,
    };
    const at = length === 400 ? 1 : 2;
    const lines = retornoLines(account, length, [told]).map((line, index) =>
      index === at ? line.slice(0, from - 1) + ' '.repeat(to - from + 1) + line.slice(to) : line,
    );
    const news = [];
    for await (const some of readRetorno([Buffer.from(lines.join('\n'))], account))
      news.push(...some);
    expect(news).toContainEqual({
      kind: 'rejected',
      line: at + 1,
      column: from,
      reason: expect.stringContaining('brancos'),
    });
    expect(news.some(({ kind }) => kind === 'title')).toBe(false);
  });
});
