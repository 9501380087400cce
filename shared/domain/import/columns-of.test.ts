import { expect, test } from 'vitest';
import { columnsOf } from './columns-of.ts';

test('what was said of the columns of another file takes nothing from those of this one', () => {
  const saved = { Contrato: 'externalId', Nome: 'name', Valor: 'amount' } as const;
  const sample = Buffer.from('Nota;CPF;Cliente;Valor;Vencimento\n');
  const fields = columnsOf(sample, saved).columns.map(({ field }) => field);
  expect(fields).toEqual([null, 'taxId', 'name', 'amount', 'dueDate']);
});

test('who owes, a pupil or whoever answers for them, is chosen by a person and not by default', () => {
  const sample = Buffer.from('Nota;CPF Aluno;Aluno;Celular aluno;Resp;Valor;Vencimento\n');
  const shown = columnsOf(sample, {}).columns.map(({ field, doubt }) => [field, doubt]);
  const unsure = [null, expect.stringMatching(/Quem deve\?/)];
  expect(shown.slice(1, 5)).toEqual([unsure, unsure, [null, null], [null, null]]);
});
