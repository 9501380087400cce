import { expect, test } from 'vitest';
import { forbiddenBy } from './state-hours.ts';

test.each([
  ['email', 'SP', '2026-03-22T15:00Z', 'Sunday'],
  ['email', 'SP', '2026-03-21T17:30Z', '14.50 is outside 8-14'],
  ['email', 'ES', '2026-03-21T15:00Z', 'left alone on a Saturday'],
  ['sms', 'CE', '2026-03-20T21:30Z', '18.50 is outside 8-18'],
  ['email', 'AC', '2026-03-20T12:30Z', '7.50 is outside 8-20'],
  ['sms', 'RJ', '2026-03-20T11:57Z', '8.95 is outside 9-19'],
  ['email', 'BA', '2026-04-03T15:00Z', 'holiday'],
  ['sms', 'MG', '2026-03-20T22:30Z', '19.50 is outside 9-18'],
  ['sms', 'SP', '2026-03-21T13:00Z', 'left alone on a Saturday'],
  ['sms', '', '2026-03-20T13:30Z', 'AC, 2026-03-20 8.50 is outside 9-18'],
  ['voice', '', '2026-03-20T20:30Z', 'PE, 2026-03-20 18.50 is outside 9-18'],
  ['email', '', '2026-03-20T12:30Z', 'AC, 2026-03-20 7.50 is outside 8-20'],
  ['email', '', '2026-03-21T15:00Z', 'ES is left alone on a Saturday'],
  ['email', 'AM.Tabatinga', '2026-03-20T12:30Z', '7.50 is outside 8-18'],
  ['email', 'PE.Fernando de Noronha', '2026-03-20T22:30Z', '20.50 is outside 8-20'],
] as const)('an %s to %s at %s would be told as wrong', (channel, uf, at, why) => {
  expect(forbiddenBy(channel, uf, Date.parse(at))).toContain(why);
});

test.each([
  ['email', 'AC', '2026-03-20T13:30Z'],
  ['email', 'SP', '2026-03-21T16:30Z'],
  ['sms', '', '2026-03-20T14:30Z'],
  ['email', '', '2026-03-20T21:30Z'],
  ['email', 'AM.Tabatinga', '2026-03-20T13:30Z'],
] as const)('an %s to %s at %s would not', (channel, uf, at) => {
  expect(forbiddenBy(channel, uf, Date.parse(at))).toBeNull();
});
