import { expect, test } from 'vitest';
import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { pinName } from '#shared/domain/regua/plan-rules.ts';
import { ReguaId, StepId } from '#shared/domain/values/ids.ts';
import { DEFAULT_ASSESSMENT } from '#shared/testing/assessment.ts';
import { POLICY_WITH_WHATSAPP } from '#shared/testing/put-rules.ts';
import { aCase, aRecord, AURORA, instant } from '#shared/testing/records.ts';
import { sortedBy } from './carteiras-in-place.ts';

/** Three days after Maria's due date. */
const NOW = instant('2026-03-13T11:00:00.000Z');
const BRANDA = { ...DEFAULT_REGUA, reguaId: ReguaId.parse('branda') };
const RULES = {
  policy: POLICY_WITH_WHATSAPP,
  reguas: new Map([[pinName(aCase().regua), DEFAULT_REGUA]]),
};
const here = aCase().carteiraId;
const otherwise = { carteiraId: here, name: 'Resto', reguaId: 'padrao' };

const drafted = (changes: object) => ({
  credorId: AURORA,
  assessment: {
    ...DEFAULT_ASSESSMENT,
    carteiras: Carteiras.parse({
      carteiras: [
        {
          carteiraId: 'atrasados',
          name: 'Atrasados',
          reguaId: 'padrao',
          rule: { '>=': [{ var: 'daysLate' }, 2] },
          ...changes,
        },
      ],
      otherwise,
    }),
  },
  reguas: new Map([[BRANDA.reguaId, { version: 3, document: BRANDA }]]),
});
const LATER = { rule: { '>=': [{ var: 'daysLate' }, 4] } };
const FOR_ALL = { reguaId: 'branda', reguaForAll: true };

test.each([
  ['whose rule holds', {}, aCase(), 'atrasados', 'padrao@1', true],
  ['whose rule does not hold yet', LATER, aCase(), here, 'padrao@1', false],
  ['with a régua for everybody', FOR_ALL, aCase(), 'atrasados', 'branda@3', true],
  [
    'after a step of the régua moved her',
    {},
    aCase({ movedBy: StepId.parse('d-mais-3') }),
    here,
    'padrao@1',
    false,
  ],
])('a carteira %s', (_, changes, known, carteiraId, pin, isMoved) => {
  const sorted = sortedBy(drafted(changes), aRecord({ cases: [known] }), RULES, NOW);
  expect(sorted).toMatchObject({ isMoved, record: { cases: [{ carteiraId }] } });
  expect(sorted.record.cases.map(({ regua }) => pinName(regua))).toEqual([pin]);
});
