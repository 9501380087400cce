import path from 'node:path';
import type { Children } from './children.ts';
import { ACCOUNT, environment, PLACE, REGION, ROOT, STAGE } from './place.ts';

const CDK = path.join(ROOT, 'node_modules/.bin/cdk');

/** The domain of the rehearsing credor's sender, which SES verifies. */
export const SENDER_DOMAIN = 'loja-aurora.example';

/**
 * Synthesises the app as anybody would who deploys it, with the settings of a rehearsal.
 *
 * @param outside where the sandbox gateway and the credor's own system listen
 */
export const synthesise = (
  children: Children,
  outside: { readonly gatewayUrl: string; readonly hooksUrl: string },
): Promise<string> => {
  const settings = {
    stage: STAGE,
    emailDomains: SENDER_DOMAIN,
    alarmEmail: `plantao@${SENDER_DOMAIN}`,
    sandboxGatewayUrl: outside.gatewayUrl,
    sandboxHooksUrl: outside.hooksUrl,
  };
  const context = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return cdk(children, 'synth', '', ['synth', '--quiet', '--output', PLACE.assembly, ...context]);
};

export const bootstrap = (children: Children, endpoint: string): Promise<string> =>
  cdk(children, 'bootstrap', endpoint, [
    'bootstrap',
    `aws://${ACCOUNT}/${REGION}`,
    '--app',
    PLACE.assembly,
  ]);

/** Deploys both stacks. */
export const deployAll = (children: Children, endpoint: string): Promise<string> =>
  cdk(children, 'deploy', endpoint, [
    'deploy',
    '--all',
    '--app',
    PLACE.assembly,
    '--require-approval',
    'never',
  ]);

const cdk = (children: Children, name: string, endpoint: string, args: readonly string[]) =>
  children.run({ name, file: CDK, args: [...args, '--no-notices'], env: environment(endpoint) });
