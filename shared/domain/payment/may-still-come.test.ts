import { expect, test } from 'vitest';
import type { Charge } from '#shared/domain/charge/charge.ts';
import { decideContact } from '#shared/domain/gate/decide-contact.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { filableFrom } from '#shared/domain/listing/patience.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { aBoleto } from '#shared/testing/boletos.ts';
import { AURORA, anEmail, aRecord, HORIZONTE, instant } from '#shared/testing/records.ts';

/** Maria's boleto can be paid until its due date, Tuesday, 10 March 2026. */
const BOLETO = aBoleto({ payableUntil: localDate('2026-03-10') });

const { boleto: _, ...aPix } = BOLETO;

const gate = (now: string, charges: readonly Charge[] = [BOLETO]) =>
  decideContact({
    record: aRecord({ charges }),
    credorId: AURORA,
    channel: 'email',
    contact: anEmail(),
    purpose: 'regua-step',
    neutral: true,
    policy: DEFAULT_CONTACT_POLICY,
    now: instant(now),
  });

test('on its last day a boleto may be reminded of', () => {
  expect(gate('2026-03-10T14:00:00.000Z')).toEqual({ answer: 'send' });
});

test('whoever may have paid a boleto on its last day is not told that they are late', () => {
  for (const day of ['2026-03-11', '2026-03-13'])
    expect(gate(`${day}T14:00:00.000Z`)).toEqual({
      answer: 'hold',
      until: '2026-03-14T11:00:00.000Z',
      reasons: ['payment-clearing'],
    });
  expect(gate('2026-03-16T14:00:00.000Z')).toEqual({ answer: 'send' });
});

test.each([
  ['that its bank has not taken in', aBoleto({ ...BOLETO, gateway: 'cnab' })],
  ['that is a Pix alone', aPix],
  ['of another credor', aBoleto({ ...BOLETO, credorId: HORIZONTE })],
])('a charge %s holds nobody', (_, charge) => {
  expect(gate('2026-03-11T14:00:00.000Z', [charge])).toEqual({ answer: 'send' });
});

test('a boleto of the credor’s own bank holds once the bank has taken it in', () => {
  const registeredAt = instant('2026-03-05T12:00:00.000Z');
  const known = aBoleto({ ...BOLETO, gateway: 'cnab', registeredAt });
  expect(gate('2026-03-11T14:00:00.000Z', [known])).toMatchObject({ answer: 'hold' });
});

test('so does one that the credor ordered by hand, of which only the number is known', () => {
  const registeredAt = instant('2026-03-05T12:00:00.000Z');
  const { boleto: _, ...ordered } = aBoleto({ ...BOLETO, gateway: 'cnab', registeredAt });
  expect(gate('2026-03-11T14:00:00.000Z', [ordered])).toMatchObject({ answer: 'hold' });
});

test.each(['cancelling', 'cancelled'] as const)(
  'one that had ended before it was taken back may have been paid in time: %s',
  (status) => {
    const leaving = { ...BOLETO, status, reason: 'replaced' as const };
    const after = { ...leaving, takenBackAt: BOLETO.expiresAt };
    expect(gate('2026-03-11T14:00:00.000Z', [after])).toMatchObject({ answer: 'hold' });
    const before = { ...leaving, takenBackAt: instant('2026-03-10T15:00:00.000Z') };
    expect(gate('2026-03-11T14:00:00.000Z', [before])).toEqual({ answer: 'send' });
  },
);

test('one that its bank wrote off by itself can have been paid by nobody', () => {
  const over = { ...BOLETO, status: 'cancelled' as const, reason: 'written-off' as const };
  expect(gate('2026-03-11T14:00:00.000Z', [over])).toEqual({ answer: 'send' });
});

test('a debt is not filed while a boleto of the day before may turn out to be paid', () => {
  const record = aRecord({ charges: [BOLETO] });
  const from = (day: string) => filableFrom(record, AURORA, localDate(day), DEFAULT_CONTACT_POLICY);
  expect(from('2026-03-11')).toBe('2026-03-16');
  expect(from('2026-03-16')).toBe('2026-03-16');
  expect(from(addDays(localDate('2026-03-16'), 1))).toBe('2026-03-17');
});
