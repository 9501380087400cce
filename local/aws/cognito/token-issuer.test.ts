import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createChance } from '../chance.ts';
import { createClock } from '../clock.ts';
import { createTokenIssuer } from './token-issuer.ts';

const ana = { email: 'ana@loja.example', password: 'segredo', groups: ['admin', 'operador'] };
const pool = {
  endpoint: 'http://127.0.0.1:3000',
  poolId: 'pool',
  clientId: 'console',
  users: [ana],
  tokenSeconds: 3_600,
};
const NOON = Date.parse('2026-03-16T12:00:00.000Z');

const issuerAt = (moment: number) =>
  createTokenIssuer(pool, createClock(moment), createChance('pool'));

test('a token is checked before anything else has its turn, so that calls side by side never pass each other', async () => {
  const { issue, verify } = issuerAt(NOON);
  const checked = verify(issue(ana)).then(() => 'checked');
  expect(await Promise.race([checked, setImmediate('another had its turn')])).toBe('checked');
});

test('a pool that is taken up again knows the tokens of before until they end, and no others', async () => {
  const before = issuerAt(NOON);
  const token = before.issue(ana);
  const at = (moment: number) => {
    const after = issuerAt(moment);
    after.importState(before.exportState());
    return after.verify(token);
  };
  expect(await at(NOON + 3_599_000)).toMatchObject({
    email: ana.email,
    'cognito:groups': '[admin operador]',
  });
  expect(await at(NOON + 3_601_000)).toBeUndefined();
  expect(await issuerAt(NOON).verify(token)).toBeUndefined();
});

test.each([
  ['of another client', { clientId: 'portal' }],
  ['of another pool', { poolId: 'other' }],
] as const)('a token %s is not taken', async (_, other) => {
  const pools = issuerAt(NOON);
  const elsewhere = createTokenIssuer({ ...pool, ...other }, createClock(NOON), createChance('x'));
  elsewhere.importState(pools.exportState());
  expect(await pools.verify(elsewhere.issue(ana))).toBeUndefined();
});
