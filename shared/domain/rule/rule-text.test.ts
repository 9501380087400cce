import { expect, test } from 'vitest';
import { CARTEIRA_FACTS, CarteiraRule } from '#shared/domain/carteira/facts.ts';
import { ruleText } from './rule-text.ts';

const late = { '>': [{ var: 'score' }, 300] };

test.each<[unknown, string]>([
  [true, 'sempre'],
  [late, 'Score de cobrança, de 0 a 1000 > 300'],
  [{ '<=': [2, { var: 'openDebts' }, 5] }, '2 ≤ Dívidas em aberto ≤ 5'],
  [{ in: [{ var: 'uf' }, ['SP', 'RJ']] }, 'UF é um de: SP, RJ'],
  [{ in: [{ var: 'uf' }, ['SP', null]] }, 'UF é um de: SP, não se sabe'],
  [{ '==': [{ var: 'flag' }, null] }, 'Marca da pessoa = nenhuma'],
  [{ contains: [{ var: 'contracts' }, 'CX-'] }, 'Códigos das dívidas em aberto contém “CX-”'],
  [
    { and: [{ '!': late }, { or: [{ '==': [{ var: 'uf' }, 'AC'] }, false] }] },
    'não (Score de cobrança, de 0 a 1000 > 300) e (UF = AC ou nunca)',
  ],
])('the rule %j is read as: %s', (rule, text) => {
  expect(ruleText(CarteiraRule.parse(rule), CARTEIRA_FACTS)).toBe(text);
});
