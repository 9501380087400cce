import { describe, expect, test } from 'vitest';
import { LocalDateTime } from '#shared/domain/values/zone.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos, ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import { aBillingAccount, aTitulo } from '#shared/testing/titulos.ts';
import { BANKS } from '../banks/banks.ts';
import type { BankCode } from '../banks/bank.ts';
import type { Field } from '../field.ts';
import type { LineLength } from '../record-layout.ts';
import { Instruction } from './remessa-format.ts';
import type { RemessaOrder, Titulo } from './titulo.ts';
import { RemessaRefused, writeRemessa } from './write-remessa.ts';

const FILE = { sequence: 7, at: LocalDateTime.parse('2026-11-25T18:20') };
const kinds = Object.values(BANKS).flatMap((bank) =>
  ([240, 400] as const).map((length) => ({ bank: bank.code, name: bank.name, length })),
);

const write = (bank: BankCode, length: LineLength, orders: readonly RemessaOrder[]): string[] => [
  ...writeRemessa(aBillingAccount(bank, length), FILE, orders),
];
const entry = (changes: Partial<Titulo> = {}): RemessaOrder => ({
  instruction: 'entry',
  titulo: aTitulo(changes),
});
const at = (line = '', field?: Field): string =>
  field ? line.slice(field.from - 1, field.to) : '';
function refusal(bank: BankCode, length: LineLength, order: RemessaOrder): RemessaRefused {
  try {
    write(bank, length, [entry(), order]);
  } catch (error) {
    if (error instanceof RemessaRefused) return error;
    throw error;
  }
  throw new Error('the order was written');
}

describe.each(kinds)('a remessa of $name, $length positions', ({ bank, length }) => {
  const format = BANKS[bank].remessa[length];

  test('has lines of exactly that length, plain, ended by CRLF, and numbered through', () => {
    const lines = write(bank, length, [entry(), entry({ fineBps: 0 })]);
    const shape = new RegExp(`^[ -~]{${length}}\\r\\n$`);
    expect(lines.filter((line) => !shape.test(line))).toEqual([]);
    const numbered = length === 400 ? lines : lines.filter((line) => line[7] === '3');
    const numbers = numbered.map((line) =>
      Number(length === 400 ? line.slice(394, 400) : line.slice(8, 13)),
    );
    expect(numbers).toEqual(numbered.map((_, index) => index + 1));
  });

  test('carries the title whole and unchanged', () => {
    const [{ record } = { record: null }] = format.title;
    const line = write(bank, length, [entry()])[length === 240 ? 2 : 1];
    expect(Number(at(line, record?.fields['nossoNumero']))).toBe(1_234_567);
    expect(at(line, record?.fields['nossoNumeroDv'])).toBe(
      record?.fields['nossoNumeroDv'] ? '8' : '',
    );
    expect(Number(at(line, record?.fields['valorTitulo']))).toBe(12_345);
    expect(at(line, record?.fields['vencimento'])).toBe(length === 240 ? '10122026' : '101226');
    expect(at(line, record?.fields['numeroDocumento']).trim()).toBe('NF-1001/1');
  });

  test.each(Object.entries(format.movements).filter(([, movement]) => movement !== null))(
    'asks for %s by the bank’s code %s',
    (name, movement) => {
      const instruction = Instruction.parse(name);
      const order = { instruction, titulo: aTitulo(), rebate: centavos(345) };
      const [{ record } = { record: null }] = format.title;
      const line = write(bank, length, [order])[length === 240 ? 2 : 1];
      expect(at(line, record?.fields['codigoMovimento'])).toBe(movement);
      const rebate = Number(at(line, record?.fields['abatimento']));
      expect(rebate).toBe(instruction === 'grant-rebate' ? 345 : 0);
    },
  );
});

test('the trailers of 240 positions count titles, lines and money', () => {
  const lines = write('756', 240, [entry(), entry({ fineBps: 0 })]);
  expect(lines.slice(2, -2).map((line) => line[13])).toEqual(['P', 'Q', 'R', 'P', 'Q']);
  expect(lines.at(-2)?.slice(17, 46)).toBe('00000700000200000000000024690');
  expect(lines.at(-1)?.slice(17, 29)).toBe('000001000009');
});

test('a batch that is full is followed by another, each numbered and counted by itself', () => {
  const orders = function* () {
    for (let index = 1; index <= 40_000; index++) yield entry({ nossoNumero: String(index) });
  };
  const counts: string[] = [];
  let last = '';
  for (const line of writeRemessa(aBillingAccount('756', 240), FILE, orders())) {
    last = line;
    if (line[7] === '5') counts.push(line.slice(3, 7) + line.slice(17, 29));
  }
  expect(counts).toEqual(['0001100001033333', '0002020003006667']);
  expect(last.slice(17, 29)).toBe('000002120006');
});

test('what a bank does not do in a layout is refused by name', () => {
  const order = { instruction: 'protest', titulo: aTitulo() } as const;
  expect(refusal('104', 400, order).problems).toMatchObject([{ field: 'instruction' }]);
});

describe('interest and fine in each bank’s unit', () => {
  test.each<[string, BankCode, LineLength, number, string, number, number]>([
    ['1 % a month, in per cent', '237', 240, 2, '000000000000100', 127, 141],
    ['1 % a month with five decimals', '033', 240, 2, '000000000100000', 127, 141],
    ['R$ 0,04 a day, of R$ 123,45', '341', 400, 1, '0000000000004', 161, 173],
    ['1 % a month with four decimals', '756', 400, 1, '010000', 161, 166],
    ['a fine of 2 %', '237', 400, 1, '0200', 67, 70],
    ['a fine of 2 % in reais', '104', 400, 1, '0000000247', 358, 367],
    ['a fine of 2 % in a line of its own', '341', 400, 2, '0000000000200', 11, 23],
  ])('%s', (_, bank, length, line, written, from, to) => {
    expect(write(bank, length, [entry()])[line]?.slice(from - 1, to)).toBe(written);
  });

  test.each<[string, number, string]>([
    ['R$ 149,85: 5 centavos a day would be 1,001 %', 14_985, '0000000000004'],
    ['R$ 15,01: a centavo a day would be 2 %', 1_501, '0000000000000'],
    ['R$ 30,00: a centavo a day is 1 %', 3_000, '0000000000001'],
  ])('a day’s interest brings no more in a month than was asked, of %s', (_, amount, written) => {
    const line = write('341', 400, [entry({ amount: centavos(amount) })])[1];
    expect(line?.slice(160, 173)).toBe(written);
  });

  test('a title without them says so, and has no line for a fine', () => {
    const lines = write('341', 400, [entry({ fineBps: 0, interestBpsMonth: 0 })]);
    expect(lines).toHaveLength(3);
    expect(lines[1]?.slice(160, 173)).toBe('0'.repeat(13));
  });
});

describe('protest so many days after the due date', () => {
  test.each<[BankCode, LineLength, string, number, number]>([
    ['001', 240, '205', 221, 223],
    ['341', 400, '09', 157, 158],
    ['341', 400, '05', 392, 393],
    ['237', 400, '0605', 157, 160],
    ['748', 400, '0605', 157, 160],
  ])('%s in %d positions: %s', (bank, length, written, from, to) => {
    const line = write(bank, length, [entry({ protestAfterDays: 5 })])[length === 240 ? 2 : 1];
    expect(line?.slice(from - 1, to)).toBe(written);
  });

  test('is refused by name where the layout cannot ask for it', () => {
    const order = entry({ protestAfterDays: 5 });
    expect(refusal('756', 400, order).problems).toMatchObject([
      { field: 'titulo.protestAfterDays' },
    ]);
  });
});

test('what no bank takes is refused with the order and all its fields', () => {
  const bare = aTitulo();
  const titulo = aTitulo({
    nossoNumero: '0',
    amount: ZERO_CENTAVOS,
    dueDate: localDate('2026-11-19'),
    payer: {
      ...bare.payer,
      name: ' ',
      taxId: '11144477736',
      address: '',
      cep: '0100',
      city: '',
      uf: 'sp',
    },
  });
  const refused = refusal('237', 240, { instruction: 'grant-rebate', titulo });
  expect(refused.order).toBe(1);
  expect(refused.problems.map(({ field }) => field)).toEqual([
    'titulo.nossoNumero',
    'titulo.amount',
    'titulo.dueDate',
    'titulo.payer.name',
    'titulo.payer.taxId',
    'titulo.payer.address',
    'titulo.payer.city',
    'titulo.payer.cep',
    'titulo.payer.uf',
    'rebate',
  ]);
});

test('a consumer is asked for no more fine and interest than the law of the due date allows, a company for what is agreed', () => {
  const asked = { fineBps: 201, interestBpsMonth: 101 };
  expect(refusal('237', 400, entry(asked)).problems).toEqual([
    { field: 'titulo.fineBps', reason: 'acima do máximo para consumidor; use até 200' },
    { field: 'titulo.interestBpsMonth', reason: 'acima do máximo para consumidor; use até 100' },
  ]);
  const payer = { ...aTitulo().payer, taxId: '11222333000181' };
  expect(write('237', 400, [entry({ ...asked, payer })])).toHaveLength(3);
});

test('a number that does not fit the bank’s field is refused, never cut', () => {
  expect(refusal('341', 400, entry({ nossoNumero: '123456789' })).problems).toMatchObject([
    { field: 'titulo.nossoNumero', reason: expect.stringContaining('9 posições e o campo tem 8') },
  ]);
  const account = { ...aBillingAccount('748', 400), agreement: '123456' };
  expect(() => [...writeRemessa(account, FILE, [])]).toThrow(
    expect.objectContaining({ name: 'RemessaRefused', order: null }),
  );
});
