import { expect, test } from 'vitest';
import { fieldsOf } from './column-mapping.ts';
import { readReport } from '#shared/testing/report-rows.ts';

test.each(['0,00', '0', '0.00', '-', '—', 'R$ -'])(
  'a balance of "%s" tells that its debt is paid',
  (balance) => {
    expect(readReport({ 'Valor em aberto': balance }, 'Valor em aberto')).toMatchObject({
      kind: 'rejected',
      externalId: 'A-1',
      isSettled: true,
      problems: [{ column: 'Valor em aberto', reason: expect.stringContaining('já foi paga') }],
    });
  },
);

test.each(['-10,00', '10,00-', '(10,00)'])(
  'a balance of "%s" may be a credit or what is owed, and pays nothing',
  (balance) => {
    expect(readReport({ 'Valor em aberto': balance }, 'Valor em aberto')).toMatchObject({
      kind: 'rejected',
      isSettled: false,
      tellsPayment: false,
    });
  },
);

test.each(['0,00', '-10,00', '-', ''])(
  'an amount "%s" that is no balance is a slip, and tells of no payment',
  (amount) => {
    expect(readReport({ Valor: amount })).toMatchObject({ kind: 'rejected', isSettled: false });
  },
);

test.each(['-100,00', '100,00-', '(100,00)', '+100,00', '-R$ 100,00'])(
  'whoever wrote what was paid as a credit, %s, is believed',
  (paid) => {
    expect(readReport({ 'Valor Pago': paid })).toMatchObject({ kind: 'rejected', isSettled: true });
  },
);

test.each(['500.000', '1.234', '100,00 (Pix)', '40,00 D', '0100,00', 'sim'])(
  'of "%s" as what was paid nobody knows whether anything is owed',
  (paid) => {
    expect(readReport({ 'Valor Pago': paid })).toMatchObject({
      kind: 'rejected',
      isSettled: false,
      problems: [{ value: paid, reason: expect.stringContaining('na dúvida') }],
    });
  },
);

test('of a debt with a rebate less is owed, and less pays it', () => {
  expect(readReport({ Abatimento: '10,00', 'Valor Pago': '90,00' })).toMatchObject({
    isSettled: true,
  });
});

test('nobody is asked for the part that was paid', () => {
  expect(readReport({ 'Valor Pago': '40,00' })).toMatchObject({
    kind: 'rejected',
    isSettled: false,
    problems: [
      { column: 'Valor Pago', reason: expect.stringContaining('R$ 40,00 já foram pagos') },
    ],
  });
});

test('of a balance what was paid is off already', () => {
  expect(readReport({ 'Valor Pago': '400,00' }, 'Saldo').kind).toBe('read');
  expect(readReport({ 'Valor Pago': '400,00' }, 'Valor em aberto').kind).toBe('read');
});

test.each(['0,00', '-', '0,00 D', '0,00 C'])(
  'a balance of "%s" beside the amount tells that it is paid',
  (balance) => {
    expect(readReport({ 'Saldo em aberto': balance })).toMatchObject({
      kind: 'rejected',
      isSettled: true,
      problems: [{ column: 'Saldo em aberto', reason: expect.stringContaining('já foi paga') }],
    });
  },
);

test('of a balance that is less than the amount beside it a part was paid', () => {
  expect(readReport({ Saldo: '60,00' })).toMatchObject({
    kind: 'rejected',
    isSettled: false,
    problems: [
      { column: 'Saldo', reason: expect.stringContaining('saldo de R$ 60,00 é menor que o valor') },
    ],
  });
});

test.each(['-100,00', '(100,00)', '100,00 C', '-5,00'])(
  'of a balance of "%s" beside the amount nobody knows whether it is a credit',
  (balance) => {
    expect(readReport({ Saldo: balance })).toMatchObject({
      kind: 'rejected',
      isSettled: false,
      tellsPayment: false,
      problems: [{ column: 'Saldo', reason: expect.stringContaining('na dúvida') }],
    });
  },
);

test.each(['-100,00', '(100,00)', '-112,40', '100,00 C'])(
  'an open debt is owed whose balance accounting writes as "%s"',
  (balance) => {
    expect(readReport({ Saldo: balance, Status: 'Vencido' }).kind).toBe('read');
  },
);

test('of an open debt a balance below zero that is less than its amount is in doubt', () => {
  expect(readReport({ Saldo: '-60,00', Status: 'Vencido' })).toMatchObject({
    kind: 'rejected',
    isSettled: false,
  });
});

test.each(['100,00', '112,40', '100,00 D', '100,00D', '', '#N/D'])(
  'a balance of "%s" beside the amount tells of no payment',
  (balance) => {
    expect(readReport({ Saldo: balance }).kind).toBe('read');
  },
);

test('a balance is less for a rebate, too', () => {
  expect(readReport({ Abatimento: '10,00', Saldo: '90,00' }).kind).toBe('read');
});

test('of a balance that cannot be read nobody knows', () => {
  expect(readReport({ Saldo: '1.234' })).toMatchObject({ kind: 'rejected', isSettled: false });
});

test('a balance that somebody said to be the amount is one, and one that stays out says nothing', () => {
  const headers = ['Contrato', 'CPF', 'Nome', 'Valor original', 'Saldo', 'Vencimento'];
  const fields = (field: 'amount' | 'ignore') =>
    fieldsOf(headers, { Saldo: field }).map((column) => column.field);
  expect(fields('amount').slice(3)).toEqual([null, 'amount', 'dueDate']);
  expect(fields('ignore').slice(3)).toEqual(['amount', null, 'dueDate']);
});
