import { expect, test } from 'vitest';
import { carteiraFacts } from '#shared/testing/carteira-facts.ts';
import { aRecord } from '#shared/testing/records.ts';
import { CARTEIRA_FACTS, CarteiraRule } from '#shared/domain/carteira/facts.ts';
import { holds } from './rule.ts';
import { problemsIn } from './rule-problems.ts';

const FACTS = carteiraFacts(aRecord(), {
  daysLate: 45,
  amountOpen: 150_000,
  score: 480,
  descriptions: 'Cartão de crédito\nMensalidade',
});
const NOWHERE = carteiraFacts(aRecord(), { uf: null });
const late = { '>': [{ var: 'daysLate' }, 30] };

test.each<[unknown, boolean]>([
  [true, true],
  [false, false],
  [late, true],
  [{ '!': late }, false],
  [{ '!': [late] }, false],
  [{ '<=': [31, { var: 'daysLate' }, 90] }, true],
  [{ and: [late, { '==': [{ var: 'documentKind' }, 'cnpj'] }] }, false],
  [{ or: [late, { '==': [{ var: 'documentKind' }, 'cnpj'] }] }, true],
  [{ in: [{ var: 'uf' }, ['SP', 'RJ']] }, true],
  [{ '<': [{ var: 'score' }, 300] }, false],
  [{ '!=': [{ var: 'credor' }, 'loja-aurora'] }, false],
  [{ '>=': [100_000, { var: 'amountOpen' }] }, false],
  [{ contains: [{ var: 'descriptions' }, 'CARTAO'] }, true],
  [{ contains: [{ var: 'descriptions' }, 'academia'] }, false],
])('the rule %j of a debtor 45 days late in SP is %s', (rule, expected) => {
  expect(holds(CarteiraRule.parse(rule), FACTS)).toBe(expected);
});

test.each<[unknown, boolean]>([
  [{ '==': [{ var: 'uf' }, null] }, true],
  [{ '!=': [{ var: 'uf' }, null] }, false],
  [{ in: [{ var: 'uf' }, ['SP', null]] }, true],
  [{ '==': [{ var: 'uf' }, 'SP'] }, false],
])('the rule %j of a debtor whose state nobody knows is %s', (rule, expected) => {
  expect(holds(CarteiraRule.parse(rule), NOWHERE)).toBe(expected);
});

test.each<[unknown, string, string]>([
  [null, '', 'não é uma condição'],
  [{}, '', 'não é uma condição'],
  [{ ...late, or: [late] }, '', 'não é uma condição'],
  [{ log: 'x' }, '', 'operador "log" não existe'],
  [{ and: [] }, 'and', 'ao menos uma condição'],
  [{ '!': [late, late] }, '!', 'exatamente uma'],
  [{ and: [late, { '>': [{ var: 'dias' }, 1] }] }, 'and.1.>.0', 'fato "dias" não existe'],
  [{ '>': [{ var: 'constructor' }, 1] }, '>.0', 'fato "constructor" não existe'],
  [{ '>': [{ var: 'daysLate' }, '30'] }, '>.1', 'se compara com um número, e não "30"'],
  [{ var: 'daysLate' }, '', '"daysLate" não é sim ou não'],
  [{ var: ['daysLate', 1] }, '', 'falta o fato'],
  [{ '>': [{ var: 'uf' }, 'SP'] }, '>', '"uf" não é número'],
  [{ '==': [{ var: 'documentKind' }, 'rg'] }, '==.1', 'só pode ser cpf, cnpj'],
  [{ '==': [{ var: 'credor' }, 'x'.repeat(61)] }, '==.1', 'texto de até 60'],
  [{ '==': [1, 1] }, '==', 'falta o fato'],
  [{ '==': [{ var: 'daysLate' }] }, '==', 'compara um fato'],
  [{ '==': [{ var: 'daysLate' }, { var: 'score' }] }, '==.1', 'se compara com um número'],
  [{ '<': [{ var: 'daysLate' }, 1, 2] }, '<', 'falta o fato'],
  [{ in: [{ var: 'uf' }, []] }, 'in.1', 'lista de valores'],
  [{ in: [{ var: 'uf' }, ['SP', 'XX']] }, 'in.1.1', 'só pode ser'],
  [{ '==': [{ var: 'documentKind' }, null] }, '==.1', 'só pode ser cpf, cnpj, e não null'],
  [{ '==': [{ var: 'uf' }, 'XX'] }, '==.1', 'ou null (não se sabe)'],
  [{ contains: [{ var: 'uf' }, 'S'] }, 'contains', '"uf" não é texto'],
  [{ contains: [{ var: 'contracts' }, ' '] }, 'contains.1', 'precisa do texto'],
  [{ contains: [{ var: 'contracts' }] }, 'contains.1', 'precisa do texto'],
  [{ contains: ['cartão', { var: 'contracts' }] }, 'contains.0', 'falta o fato'],
  [{ and: 'x' }, 'and.0', 'não é uma condição'],
])('the rule %j is refused at "%s" because: %s', (rule, path, message) => {
  const [problem] = problemsIn(rule, CARTEIRA_FACTS);
  expect(problem?.path.join('.')).toBe(path);
  expect(problem?.message).toContain(message);
  expect(CarteiraRule.safeParse(rule).success).toBe(false);
});

test('a rule that is nested or listed without end is refused at once', () => {
  let nested: unknown = true;
  for (let depth = 0; depth < 100_000; depth++) nested = { '!': nested };
  const long = { or: Array.from({ length: 100_000 }, () => late) };
  expect(problemsIn(nested, CARTEIRA_FACTS)[0]?.message).toContain('regra grande demais');
  expect(problemsIn(long, CARTEIRA_FACTS)[0]?.message).toContain('regra grande demais');
});
