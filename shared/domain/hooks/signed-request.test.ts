import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { HookEndpointId } from '#shared/domain/values/ids.ts';
import { addMinutes, epochMsOf } from '#shared/domain/values/zone.ts';
import { AURORA, HORIZONTE, instant, MARIA } from '#shared/testing/records.ts';
import type { HookEvent } from './hook-event.ts';
import { hookKey, signedRequest } from './signed-request.ts';

const endpoint = (keyVersion = 1) => ({
  kind: 'push' as const,
  endpointId: HookEndpointId.parse('erp'),
  url: 'https://erp.exemplo.com.br/regua',
  keyVersion,
});
const event: HookEvent = {
  eventId: `${MARIA}.17`,
  occurredAt: instant('2026-03-10T15:00:00.000Z'),
  type: 'payment-applied',
  debtorId: MARIA,
};
const NOW = instant('2026-03-10T15:05:00.000Z');
/** The library measures the age of a request by the clock of the machine. */
beforeAll(() => void vi.useFakeTimers({ now: epochMsOf(NOW), toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());
const signed = (keyVersion: number, changedMinutesAgo: number, credorId = AURORA) => {
  const changedAt = addMinutes(NOW, -changedMinutesAgo);
  const to = { credorId, endpoint: endpoint(keyVersion), changedAt };
  return signedRequest('master', to, event, NOW);
};
const accepts = (key: string, { headers, body }: ReturnType<typeof signedRequest>): boolean => {
  try {
    new Webhook(key).verify(body, headers);
    return true;
  } catch {
    return false;
  }
};

test('the library of the standard accepts what was signed, and reads the event from it', () => {
  const { headers, body } = signed(1, 0);
  const key = hookKey('master', AURORA, endpoint());
  expect(new Webhook(key).verify(body, headers)).toEqual({
    type: 'payment-applied',
    timestamp: '2026-03-10T15:00:00.000Z',
    data: { credorId: AURORA, debtorId: MARIA },
  });
  expect(headers['webhook-id']).toBe(`${MARIA}.17`);
});

test('a key belongs to one credor, one endpoint and one version', () => {
  const keyOf = (credorId: typeof AURORA, name: string, keyVersion: number) =>
    hookKey('master', credorId, { endpointId: HookEndpointId.parse(name), keyVersion });
  const keys = [
    keyOf(AURORA, 'erp', 1),
    keyOf(HORIZONTE, 'erp', 1),
    keyOf(AURORA, 'crm', 1),
    keyOf(AURORA, 'erp', 2),
    hookKey('other', AURORA, endpoint()),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.map((key) => accepts(key, signed(1, 0)))).toEqual([true, false, false, false, false]);
});

test.each([
  [0, true],
  [23 * 60, true],
  [24 * 60, false],
])('%s minutes after a new key, the old one signs, too: %s', (minutes, isBoth) => {
  const request = signed(2, minutes);
  expect(accepts(hookKey('master', AURORA, endpoint(2)), request)).toBe(true);
  expect(accepts(hookKey('master', AURORA, endpoint(1)), request)).toBe(isBoth);
});

test('whoever changes a character of what was signed is found out', () => {
  const request = signed(1, 60 * 24);
  const key = hookKey('master', AURORA, endpoint());
  fc.assert(
    fc.property(fc.nat(request.body.length - 1), (at) => {
      const other = request.body[at] === 'x' ? 'y' : 'x';
      const body = request.body.slice(0, at) + other + request.body.slice(at + 1);
      expect(accepts(key, { ...request, body })).toBe(false);
    }),
  );
});
