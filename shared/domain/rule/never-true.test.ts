import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CarteiraRule } from '#shared/domain/carteira/facts.ts';
import { isNeverTrue } from './never-true.ts';

const late = (sign: string, days: number) => ({ [sign]: [{ var: 'daysLate' }, days] });
const uf = (state: string) => ({ '==': [{ var: 'uf' }, state] });

test.each<[unknown, boolean]>([
  [false, true],
  [true, false],
  [{ '!': [true] }, true],
  [{ '!': { '!': false } }, true],
  [{ and: [late('>', 3), false] }, true],
  [{ or: [false, { '!': true }] }, true],
  [{ or: [false, late('>', 3)] }, false],
  [{ and: [late('<', 5), late('>', 10)] }, true],
  [{ and: [late('<', 10), late('>', 5)] }, false],
  [{ and: [late('<=', 5), late('>=', 5)] }, false],
  [{ and: [late('<', 5), late('>=', 5)] }, true],
  [{ and: [{ '<': [1, { var: 'daysLate' }, 4] }, late('>', 7)] }, true],
  [{ and: [{ '>': [5, { var: 'daysLate' }] }, late('==', 9)] }, true],
  [{ and: [uf('SP'), uf('RJ')] }, true],
  [{ and: [{ '!': [uf('SP')] }, { '!': [uf('RJ')] }] }, false],
  [{ and: [uf('SP'), late('>', 3)] }, false],
  [{ and: [late('>', 10), { '!': [late('>', 5)] }] }, true],
  [{ and: [late('>', 3), { '!': [late('>', 5)] }] }, false],
  [{ and: [late('>', 3), { '!': [{ '!': [late('<', 2)] }] }] }, true],
  [{ and: [uf('SP'), { '!': [uf('SP')] }] }, true],
  [{ and: [uf('SP'), { '!': [uf('RJ')] }] }, false],
  [{ and: [late('>', 9), { '!': [{ '<': [1, { var: 'daysLate' }, 20] }] }] }, false],
  [{ and: [late('!=', 3), { in: [{ var: 'uf' }, ['SP']] }] }, false],
])('that the rule %j is never true is %s', (rule, never) => {
  expect(isNeverTrue(CarteiraRule.parse(rule))).toBe(never);
});

test('two limits of days leave no whole day, or the rule is not called never true', () => {
  const days = fc.integer({ min: 0, max: 30 });
  fc.assert(
    fc.property(days, days, days, (from, to, day) => {
      const rule = CarteiraRule.parse({ and: [late('>=', from), late('<=', to)] });
      const fits = day >= from && day <= to;
      expect(fits && isNeverTrue(rule)).toBe(false);
    }),
  );
});
