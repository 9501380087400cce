import { expect, test } from 'vitest';
import { fieldsOf, type GivenMapping, mapColumns } from './column-mapping.ts';

const DEBT = ['Contrato', 'Valor', 'Vencimento'];
const mapped = (columns: readonly string[], given: GivenMapping = {}) =>
  mapColumns([...DEBT, ...columns], given);
const fieldOf = (column: string, columns: readonly string[], given: GivenMapping = {}) =>
  fieldsOf([...DEBT, ...columns], given).find(({ header }) => header === column)?.field;

test.each([
  [['CPF Aluno', 'Aluno', 'CPF Responsável', 'Responsável']],
  [['CPF', 'Aluno', 'Responsável financeiro']],
  [['CPF', 'Nome', 'Aluno matrícula', 'RESP_FINANCEIRO']],
  [['CPF', 'Nome do aluno', 'Nome da Mãe']],
  [['cpfAluno', 'Aluno', 'nomeResponsavel']],
  [['CPF', 'Aluno', 'Contratante']],
])('of %j a person is asked who owes, the pupil or whoever answers for them', (columns) => {
  expect(mapped(columns)).toEqual({
    ok: false,
    reason: expect.stringMatching(/Quem deve\?.*menor.*diga em Colunas/),
  });
});

test.each([
  [['CPF', 'Aluno', 'Celular aluno']],
  [['CPF do Contratante', 'Nome do Contratante', 'Matrícula do aluno']],
  [['CPF', 'Nome', 'Responsável']],
  [['CPF', 'Aluno', 'País']],
])('of %j it is clear', (columns) => {
  expect(mapped(columns)).toMatchObject({ ok: true });
});

const SCHOOL = ['CPF Aluno', 'Aluno', 'Celular aluno', 'CEP do aluno', 'CPF Resp', 'Resp', 'Fone'];

test('nothing of the pupil is taken once it is said that whoever answers for them owes', () => {
  const given = { Resp: 'name', 'CPF Resp': 'taxId' } as const;
  expect(mapped(SCHOOL, given)).toMatchObject({ ok: true });
  for (const column of ['CPF Aluno', 'Aluno', 'Celular aluno', 'CEP do aluno']) {
    expect(fieldOf(column, SCHOOL, given)).toBeNull();
  }
  expect(fieldOf('Fone', SCHOOL, given)).toBe('phone');
  expect(mapped(SCHOOL, { Resp: 'name' })).toMatchObject({ ok: false });
});

test('a pupil who owes is reached by what is theirs, once that is said', () => {
  const given = { Aluno: 'name', 'CPF Aluno': 'taxId' } as const;
  expect(mapped(SCHOOL, given)).toMatchObject({ ok: true });
  expect(fieldOf('Celular aluno', SCHOOL, given)).toBe('phone');
  const one = { Resp: 'name', 'CPF Resp': 'taxId', 'Celular aluno': 'phone' } as const;
  expect(fieldOf('Celular aluno', SCHOOL, one)).toBe('phone');
});
