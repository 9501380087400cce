import { expect, test } from 'vitest';
import { Condition, CONDITION_FACTS } from '#shared/domain/regua/condition-facts.ts';
import { outOfRange } from './out-of-range.ts';

const fact = (name: string) => ({ var: name });

test.each<[object, string]>([
  [{ '==': [fact('month'), 13] }, '==.1 "month" vai de 1 a 12'],
  [{ and: [{ '>': [fact('daysLate'), 3] }, { '==': [0, fact('month')] }] }, 'and.1.==.0 "month"'],
  [{ '!': { '>=': [fact('score'), 1001] } }, '!.0.>=.1 "score" vai de 0 a 1000'],
  [{ in: [fact('dayOfMonth'), [5, 32]] }, 'in.1.1 "dayOfMonth" vai de 1 a 31'],
  [{ '<': [fact('amountOpen'), -1] }, '<.1 "amountOpen" é no mínimo 0'],
  [{ '<=': [1, fact('month'), 13] }, '<=.2 "month" vai de 1 a 12'],
])('the comparison %j can be meant by nobody', (rule, told) => {
  const problems = outOfRange(Condition.parse(rule), CONDITION_FACTS);
  expect(problems.map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual([
    expect.stringContaining(told),
  ]);
});

test.each<[unknown]>([
  [true],
  [{ '==': [fact('month'), 12] }],
  [{ '>': [fact('daysLate'), -30] }],
  [{ or: [fact('visited'), { in: [fact('weekday'), ['seg']] }] }],
])('the condition %j is left alone', (rule) => {
  expect(outOfRange(Condition.parse(rule), CONDITION_FACTS)).toEqual([]);
});
