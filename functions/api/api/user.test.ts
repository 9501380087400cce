import { expect, test } from 'vitest';
import { AURORA, HORIZONTE } from '#shared/testing/records.ts';
import { readUser, sees } from './user.ts';

const token = (changes: Record<string, unknown>) => ({ sub: '1f0c-a', ...changes });

test.each([
  { groups: '[admin gestor]', roles: ['admin', 'gestor'] },
  { groups: '[operador]', roles: ['operador'] },
  { groups: 'auditor', roles: ['auditor'] },
  { groups: ['gestor', 'admin', 'fulano'], roles: ['admin', 'gestor'] },
  { groups: '', roles: [] },
  { groups: undefined, roles: [] },
])('groups $groups give the roles $roles', ({ groups, roles }) => {
  expect(readUser(token({ 'cognito:groups': groups }))?.roles).toEqual(roles);
});

test.each([
  { credores: '*', aurora: true, horizonte: true },
  { credores: 'loja-aurora', aurora: true, horizonte: false },
  { credores: 'loja-aurora, faculdade-horizonte', aurora: true, horizonte: true },
  { credores: ['faculdade-horizonte'], aurora: false, horizonte: true },
  { credores: 'LOJA-AURORA', aurora: false, horizonte: false },
  { credores: undefined, aurora: false, horizonte: false },
])('credores $credores see debtors of Aurora: $aurora', ({ credores, aurora, horizonte }) => {
  const user = readUser(token({ 'custom:credores': credores }));
  expect(user && sees(user, AURORA)).toBe(aurora);
  expect(user && sees(user, HORIZONTE)).toBe(horizonte);
});

test.each([{}, { sub: '' }, { sub: 'a b' }, { sub: 7 }, token({ 'cognito:groups': 3 })])(
  'claims %j name nobody',
  (claims) => {
    expect(readUser(claims)).toBeNull();
  },
);
