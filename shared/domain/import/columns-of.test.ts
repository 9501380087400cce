import { expect, test } from 'vitest';
import { columnsOf } from './columns-of.ts';

test('what was said of the columns of another file takes nothing from those of this one', () => {
  const saved = { Contrato: 'externalId', Nome: 'name', Valor: 'amount' } as const;
  const sample = Buffer.from('Nota;CPF;Cliente;Valor;Vencimento\n');
  const fields = columnsOf(sample, saved).columns.map(({ field }) => field);
  expect(fields).toEqual([null, 'taxId', 'name', 'amount', 'dueDate']);
});
