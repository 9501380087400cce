import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { OwnError } from '#shared/domain/values/own-error.ts';

/** Reads a secret once per warm function. @throws when it has no text */
export function secretReader(secretId: string): () => Promise<string> {
  const client = new SecretsManagerClient({});
  let value: Promise<string> | undefined;
  const read = async (): Promise<string> => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
    if (!SecretString) throw new OwnError('A secret of this deployment has no value.');
    return SecretString;
  };
  return () => {
    value ??= read().catch((error: unknown) => {
      value = undefined;
      throw error;
    });
    return value;
  };
}
