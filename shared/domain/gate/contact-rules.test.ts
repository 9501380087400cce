import { expect, test } from 'vitest';
import { CarteiraId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { aCase, AURORA, aSettledCase, HORIZONTE } from '#shared/testing/records.ts';
import { openMinutesOn } from './contact-hours.ts';
import type { ContactPolicy } from './contact-policy.ts';
import { rulesFor } from './contact-rules.ts';
import { DEFAULT_CONTACT_POLICY } from './default-policy.ts';
import type { RuleOwner } from './rule-owner.ts';

const FRIDAY = localDate('2026-03-13');
const INICIAL = CarteiraId.parse('inicial');

/** The default policy, with a credor or carteira that asks for mornings only. */
const mornings = (of: RuleOwner): ContactPolicy => {
  const dated = { source: 'pedido do credor', validFrom: FRIDAY, validUntil: null };
  const weekdays: [string, string] = ['09:00', '12:00'];
  const hours = { ufs: 'all' as const, channels: ['email' as const], saturday: null };
  const rule = { ...dated, ...hours, of, weekdays, restDays: null };
  return { ...DEFAULT_CONTACT_POLICY, hours: [...DEFAULT_CONTACT_POLICY.hours, rule] };
};

test.each([
  ['that credor', { credorId: AURORA }, [aCase()]],
  ['that credor besides another', { credorId: AURORA }, [aCase({ credorId: HORIZONTE }), aCase()]],
  ['its carteira', { credorId: AURORA, carteiraId: INICIAL }, [aCase({ carteiraId: INICIAL })]],
])('a stricter rule of a credor binds everything sent to whoever owes %s', (_, of, cases) => {
  const rules = rulesFor(mornings(of), cases, {});
  expect(openMinutesOn(rules, 'SP', 'email', FRIDAY)).toEqual({ opensAt: 540, closesAt: 720 });
});

test.each([
  ['owes another credor only', { credorId: AURORA }, [aCase({ credorId: HORIZONTE })]],
  ['has settled with it', { credorId: AURORA }, [aSettledCase()]],
  [
    'is in another carteira of it',
    { credorId: AURORA, carteiraId: CarteiraId.parse('antigos') },
    [aCase({ carteiraId: INICIAL })],
  ],
])('and nobody who %s', (_, of, cases) => {
  const rules = rulesFor(mornings(of), cases, {});
  expect(openMinutesOn(rules, 'SP', 'email', FRIDAY)).toEqual({ opensAt: 480, closesAt: 1_200 });
});
