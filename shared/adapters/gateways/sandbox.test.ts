import { expect, test } from 'vitest';
import { epochSecondsOf } from '#shared/domain/values/zone.ts';
import samples from '#shared/testing/fixtures/brazil/webhook-signature.json' with { type: 'json' };
import { instant } from '#shared/testing/records.ts';
import { sandboxGateway } from './sandbox.ts';
import { timedHmac } from './timed-hmac.ts';

const now = instant('2026-03-15T15:00:00.000Z');
const webhookSecret = 'a-secret-that-nobody-guesses';
const gateway = sandboxGateway({
  baseUrl: 'http://127.0.0.1:4570',
  webhookSecret,
  send: async () => ({ status: 500, body: '' }),
});

const verify = (signature: string, body = '{}') =>
  gateway.verify(
    { body, headers: { 'x-sandbox-signature': signature }, query: {}, clientCertificate: null },
    now,
  );
const signed = (secondsAgo: number, secret = webhookSecret) =>
  timedHmac(secret, epochSecondsOf(now) - secondsAgo, '{}');

test.each([
  ['of this moment', signed(0), true],
  ['of five minutes ago', signed(300), true],
  ['of longer ago: it may be an old request played again', signed(301), false],
  ['of the future', signed(-301), false],
  ['made with another secret', signed(0, 'another-secret-than-ours'), false],
  ['in another shape', 'v1=abc', false],
  ['that is missing', '', false],
])('a signature %s', (_, signature, ok) => {
  expect(verify(signature).ok).toBe(ok);
});

test('a signature of another body is refused', () => {
  expect(verify(signed(0), '{"pix":[]}').ok).toBe(false);
});

test('the scheme agrees with a published vector of the same construction', () => {
  const [vector] = samples.vectors;
  expect(vector && timedHmac(vector.secret, vector.t, vector.rawBody)).toBe(
    `t=${vector?.t},v1=${vector?.v1}`,
  );
});
