import { expect, test } from 'vitest';
import type { Uf } from '#shared/domain/values/uf.ts';
import type { Zone } from '#shared/domain/values/zone.ts';
import { AURORA, aDebtor, aRecord, instant } from '#shared/testing/records.ts';
import { DEFAULT_CONTACT_POLICY } from './default-policy.ts';
import { openUntil } from './open-until.ts';
import type { WaitingQuestion } from './question.ts';

const ask = (debtor: Partial<ReturnType<typeof aDebtor>>, changes: Partial<WaitingQuestion> = {}) =>
  openUntil({
    record: aRecord({ debtor: aDebtor(debtor) }),
    credorId: AURORA,
    channel: 'sms',
    purpose: 'regua-step',
    policy: DEFAULT_CONTACT_POLICY,
    now: instant('2026-03-13T15:00:00.000Z'),
    ...changes,
  });

test.each<[Uf | null, Zone, WaitingQuestion['channel'], string]>([
  ['CE', 'America/Fortaleza', 'sms', '2026-03-13T21:00:00.000Z'],
  ['AC', 'America/Rio_Branco', 'sms', '2026-03-13T23:00:00.000Z'],
  ['PE', 'America/Noronha', 'sms', '2026-03-13T20:00:00.000Z'],
  ['SP', 'America/Sao_Paulo', 'email', '2026-03-13T23:00:00.000Z'],
  ['AM', 'America/Manaus', 'email', '2026-03-13T22:00:00.000Z'],
  [null, 'America/Sao_Paulo', 'sms', '2026-03-13T20:00:00.000Z'],
])('what leaves at noon for %s (%s) by %s may arrive until %s', (uf, zone, channel, until) => {
  expect(ask({ uf, zone }, { channel })).toBe(until);
});

test('of two places where somebody may live the one that closes first counts', () => {
  const places = [
    { by: 'uf' as const, uf: 'AC' as const, source: 'credor:loja-aurora' },
    { by: 'cep' as const, uf: 'SP' as const, source: 'credor:loja-aurora' },
  ];
  const both = { uf: 'AC' as const, zone: 'America/Rio_Branco' as const, places };
  expect(ask(both)).toBe('2026-03-13T21:00:00.000Z');
});

test('what answers somebody at once may arrive at any hour', () => {
  expect(ask({}, { purpose: 'opt-out-confirmation' })).toBeNull();
});
