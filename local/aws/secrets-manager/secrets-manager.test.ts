import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SdkServer, serveForSdk } from '../testing/sdk-server.ts';

let server: SdkServer;
let secrets: SecretsManagerClient;
beforeEach(async () => {
  server = await serveForSdk();
  secrets = new SecretsManagerClient(server.client);
});
afterEach(() => server.close());

test('a secret is read by name or ARN, and the newest text is the one that counts', async () => {
  const byName = await secrets.send(new GetSecretValueCommand({ SecretId: 'gateways' }));
  expect(byName.SecretString).toBe('{"sandbox":"s3cret"}');

  await secrets.send(new PutSecretValueCommand({ SecretId: 'gateways', SecretString: 'new' }));
  const byArn = await secrets.send(new GetSecretValueCommand({ SecretId: byName.ARN }));
  expect(byArn).toMatchObject({ SecretString: 'new', Name: 'gateways' });
});

test('a secret that does not exist is not found', async () => {
  await expect(secrets.send(new GetSecretValueCommand({ SecretId: 'x' }))).rejects.toBeInstanceOf(
    ResourceNotFoundException,
  );
});
