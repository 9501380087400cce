import type { LocalUser } from '#local/aws/cognito/token-issuer.ts';

/** Everybody's password in the local run. */
const PASSWORD = 'regua';

/** Who may sign in to the local console; the sign-in page offers them. */
export const LOCAL_PEOPLE: readonly LocalUser[] = [
  {
    email: 'gestor@regua.example',
    password: PASSWORD,
    groups: ['admin', 'gestor'],
    claims: { 'custom:credores': '*', phone_number: '+5511900000001' },
  },
  {
    email: 'aurora@regua.example',
    password: PASSWORD,
    groups: ['gestor'],
    claims: { 'custom:credores': 'loja-aurora' },
  },
  {
    email: 'operador@regua.example',
    password: PASSWORD,
    groups: ['operador'],
    claims: { 'custom:credores': 'loja-aurora,faculdade-horizonte' },
  },
];
