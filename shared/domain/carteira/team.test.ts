import { expect, test } from 'vitest';
import { Membership } from './carteira.ts';
import { workedByOthers } from './team.ts';

const place = (carteiraId: string, team?: readonly string[]) =>
  Membership.parse({ carteiraId, name: carteiraId, reguaId: 'padrao', team });
const PLACES = [
  place('todos'),
  place('ana', ['Ana@regua.example']),
  place('bia', ['bia@regua.example']),
];

test.each([
  ['ana@regua.example', ['bia']],
  ['ANA@regua.example', ['bia']],
  ['', ['ana', 'bia']],
])('%s does not work the carteiras %j', (email, others) => {
  expect(workedByOthers(PLACES, email)).toEqual(others);
});
