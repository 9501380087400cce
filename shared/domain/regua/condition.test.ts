import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BehaviourEvent } from '#shared/domain/case/behaviour.ts';
import { NEVER_DAYS } from '#shared/domain/carteira/carteira-facts-of.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { holds } from '#shared/domain/rule/rule.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import { ladderLife } from '#shared/testing/ladder-life.ts';
import { aScore } from '#shared/testing/next-action.ts';
import { AURORA, aCase, aDebt, aRecord, instant } from '#shared/testing/records.ts';
import { aRegua, rulesWith } from '#shared/testing/reguas.ts';
import { Condition, CONDITION_FACTS } from './condition-facts.ts';
import { conditionFactsOf } from './condition-facts-of.ts';
import { Regua } from './regua.ts';

const NOW = instant('2026-03-20T15:00:00.000Z'); // A Friday.
const START = instant('2026-03-02T12:00:00.000Z');
const day = (days: number): Instant => addMinutes(START, days * 1_440);

const behaved = (...events: [BehaviourEvent, string][]) =>
  aCase({
    behaviour: {
      anchor: localDate('2026-03-10'),
      events: events.map(([event, at]) => ({ event, at: instant(`${at}T12:00:00.000Z`) })),
    },
  });

test('what a condition may ask about Maria ten days late', () => {
  const cases = [
    behaved(['visited', '2026-03-11'], ['visited', '2026-03-15'], ['opened', '2026-03-18']),
  ];
  expect(conditionFactsOf(aRecord({ cases }), AURORA, DEFAULT_CONTACT_POLICY, NOW)).toEqual({
    daysLate: 10,
    contractDays: 9999,
    settledLate: 0,
    timesIncome: 9999,
    timesGreatestPayment: 9999,
    amountOpen: 100_000,
    openDebts: 1,
    score: expect.any(Number),
    documentKind: 'cpf',
    uf: 'SP',
    credor: AURORA,
    language: 'pt-BR',
    flag: null,
    largestDebt: 100_000,
    descriptions: expect.any(String),
    contracts: expect.any(String),
    debtKind: null,
    listed: false,
    contested: false,
    amountPaid: 0,
    promiseOpen: false,
    promisesKept: 0,
    promisesBroken: 0,
    agreementOpen: false,
    agreementsFulfilled: 0,
    agreementsBroken: 0,
    hasEmail: true,
    hasMobile: true,
    carteira: 'padrao',
    daysInCollection: 10,
    debtsSettled: 0,
    payments: 0,
    daysSinceLastPayment: NEVER_DAYS,
    reach: 'untried',
    opened: true,
    clicked: false,
    replied: false,
    visited: true,
    promised: false,
    brokePromise: false,
    partPaid: false,
    complained: false,
    visits: 2,
    brokenPromises: 0,
    daysSinceVisit: 5,
    daysSinceHeard: 2,
    weekday: 'sex',
    dayOfMonth: 20,
    month: 3,
    businessDay: true,
  });
});

test('a condition asks the score that the case is treated by: of the control group the one that was drawn', () => {
  const known = aCase({ score: { ...aScore(0.3), value: 420, drawn: 912 } });
  const facts = conditionFactsOf(aRecord({ cases: [known] }), AURORA, DEFAULT_CONTACT_POLICY, NOW);
  expect(facts?.score).toBe(912);
});

test('what was done before the ladder stood on this due date is not asked about', () => {
  const known = behaved(['visited', '2026-03-11']);
  const later = aDebt({ dueDate: localDate('2026-03-18') });
  expect(
    conditionFactsOf(
      aRecord({ cases: [known], debts: [later] }),
      AURORA,
      DEFAULT_CONTACT_POLICY,
      NOW,
    ),
  ).toMatchObject({
    visited: false,
    daysSinceVisit: NEVER_DAYS,
  });
});

test.each<[unknown, string, RegExp]>([
  [{ '>': [{ var: 'idade' }, 1] }, '>.0', /fato "idade" não existe; use um destes: daysLate/],
  [{ '+': [1, 2] }, '', /operador "\+" não existe; use um destes: and, or/],
  [{ '==': [{ var: 'opened' }, 'sim'] }, '==.1', /compara com true ou false, e não "sim"/],
  [{ and: [true, { var: 'daysLate' }] }, 'and.1', /"daysLate" não é sim ou não/],
  ['visited', '', /"visited" não é uma condição/],
])('the condition %j is refused at "%s"', (condition, path, message) => {
  const regua = { ...aRegua([3]), steps: [{ ...aRegua([3]).steps[0], condition }] };
  const [issue] = Regua.safeParse(regua).error?.issues ?? [];
  expect(issue?.path.join('.')).toBe(['steps.0.condition', path].filter(Boolean).join('.'));
  expect(issue?.message).toMatch(message);
});

test('whatever is written as a condition is refused, or evaluated without throwing', () => {
  const facts = conditionFactsOf(aRecord(), AURORA, DEFAULT_CONTACT_POLICY, NOW);
  const name = fc.constantFrom(...Object.keys(CONDITION_FACTS), 'constructor', '__proto__', '');
  const { rule } = fc.letrec((tie) => ({
    rule: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.jsonValue(),
      fc.record({ var: name }),
      fc
        .tuple(
          fc.constantFrom('and', 'or', '!', '==', '<', '<=', 'in', 'var', 'map', 'missing', 'if'),
          fc.array(tie('rule'), { maxLength: 3 }),
        )
        .map(([operator, operands]) => ({ [operator]: operands })),
    ),
  }));
  fc.assert(
    fc.property(rule, (written) => {
      const parsed = Condition.safeParse(written);
      const answer = parsed.success && facts ? typeof holds(parsed.data, facts) : 'refused';
      expect(answer).toBe(parsed.success ? 'boolean' : 'refused');
    }),
    { numRuns: 500 },
  );
});

test('a step whose condition is not true when it is due is passed over, and says which', () => {
  const [first, second] = aRegua([3, 7]).steps;
  const condition = { '!': { var: 'visited' } };
  const regua = Regua.parse({ ...aRegua([3]), steps: [{ ...first, condition }, second] });
  const life = ladderLife(
    aRecord({ debts: [aDebt({ dueDate: localDate('2026-03-02') })] }),
    rulesWith(regua),
    START,
  );
  life.run(day(30));
  const steps = life.told.flatMap(({ fact }) =>
    fact.type === 'step-skipped' ? [[fact.stepId, fact.reasons, fact.condition]] : [],
  );
  expect(steps).toEqual([['d-3', ['condition-not-met'], 'não (Visitou o portal)']]);
});

test('a message does not give way to a newer one whose condition is not true', () => {
  const [first, second] = aRegua([3, 7]).steps;
  const regua = Regua.parse({
    ...aRegua([3]),
    steps: [first, { ...second, condition: { '>': [{ var: 'daysLate' }, 100] } }],
  });
  const life = ladderLife(
    aRecord({ debts: [aDebt({ dueDate: localDate('2026-02-20') })] }),
    rulesWith(regua),
    START,
  );
  life.run(day(30));
  const [sent, passed] = life.told.filter(
    ({ fact }) => fact.type !== 'portal-visited' && fact.type !== 'message-claimed',
  );
  expect(sent?.fact).toMatchObject({ type: 'message-requested', purpose: { stepId: 'd-3' } });
  expect(passed?.fact).toMatchObject({ type: 'step-skipped', stepId: 'd-7' });
});
