import { Me } from '#events/api/configuration.ts';
import { replacePassword, signIn } from '../../../web/src/session/identity.ts';
import { type Api, apiOf } from '../api.ts';
import type { Cloud } from '../cloud.ts';
import { type Log, seen } from '../log.ts';

const EMAIL = 'ana@loja-aurora.example';
const FIRST_PASSWORD = 'Primeira-senha-1';
const PASSWORD = 'Segunda-senha-2';

/** The first admin, made by the commands of docs/deploy.md, who signs in as the console does it. */
export async function openTeam(cloud: Cloud, { step }: Log): Promise<Api> {
  const { aws, front, userPool, userPoolClient: clientId, endpoint } = cloud;
  await step('Make the first admin (AWS CLI, Cognito)', async () => {
    const user = ['--user-pool-id', userPool, '--username', EMAIL];
    const attributes = [
      `Name=email,Value=${EMAIL}`,
      'Name=email_verified,Value=true',
      'Name=custom:credores,Value=*',
    ];
    const create = ['cognito-idp', 'admin-create-user', ...user];
    const silently = ['--temporary-password', FIRST_PASSWORD, '--message-action', 'SUPPRESS'];
    await aws(...create, ...silently, '--user-attributes', ...attributes);
    await aws('cognito-idp', 'admin-add-user-to-group', ...user, '--group-name', 'admin');
    return seen(`${EMAIL} in the group admin`);
  });

  return step('Sign in by the code of the console, and call the API with the token', async () => {
    const config = { identityUrl: `${endpoint}/`, clientId, local: false };
    const first = await signIn(config, EMAIL, FIRST_PASSWORD);
    if (first.outcome !== 'new-password-required')
      throw new Error(`The first password had to be replaced, but: ${JSON.stringify(first)}`);
    const second = await replacePassword(config, EMAIL, PASSWORD, first.session);
    if (second.outcome !== 'signed-in') throw new Error(second.outcome);
    const api = apiOf(front, second.token);
    const me = await api(Me, 'GET', '/api/me');
    const refused = await Promise.all([
      front.request({ method: 'GET', path: '/api/me' }),
      front.request({
        method: 'GET',
        path: '/api/me',
        headers: { authorization: `Bearer ${second.token.slice(0, -8)}AAAAAAAA` },
      }),
    ]);
    const statuses = refused.map(({ status }) => status).join();
    if (statuses !== '401,401') throw new Error(`Strangers were answered ${statuses}.`);
    return {
      seen: `${me.email} is ${me.roles.join()}; no token and a forged token are answered with 401`,
      value: api,
    };
  });
}
