import * as z from 'zod';
import { arn } from '../arn.ts';
import { AwsError } from '../aws-error.ts';
import type { Chance } from '../chance.ts';
import type { Clock } from '../clock.ts';
import { createAwsJsonService } from '../protocols/aws-json.ts';
import { operation } from '../protocols/operation.ts';
import type { WireHandler } from '../wire.ts';

export const Secret = z.object({ value: z.string(), versionId: z.string(), createdAt: z.number() });
export type SecretsState = Record<string, z.infer<typeof Secret>>;
type Surroundings = { clock: Clock; ids: Chance; region: string };

/** Secrets Manager (AWS JSON 1.1): reading and replacing the text of secrets, which are found by name or ARN. */
export function createSecretsManager({ clock, ids, region }: Surroundings) {
  const secrets = new Map<string, z.infer<typeof Secret>>();
  const nameOf = (id: string) => (id.startsWith('arn:') ? id.split(':').slice(6).join(':') : id);

  function put(name: string, value: string): string {
    const versionId = ids.uuid();
    secrets.set(name, { value, versionId, createdAt: clock.now() });
    return versionId;
  }

  function find(id: string): z.infer<typeof Secret> {
    const found = secrets.get(nameOf(id));
    if (found !== undefined) return found;
    throw new AwsError(
      'ResourceNotFoundException',
      "Secrets Manager can't find the specified secret.",
    );
  }

  const describe = (id: string) => ({
    ARN: arn('secretsmanager', region, `secret:${nameOf(id)}`),
    Name: nameOf(id),
  });
  const handle: WireHandler = createAwsJsonService({
    version: '1.1',
    namespace: 'com.amazonaws.secretsmanager',
    ids,
    operations: {
      GetSecretValue: operation(z.object({ SecretId: z.string() }), ({ SecretId }) => {
        const { value, versionId, createdAt } = find(SecretId);
        return {
          ...describe(SecretId),
          SecretString: value,
          VersionId: versionId,
          VersionStages: ['AWSCURRENT'],
          CreatedDate: createdAt / 1000,
        };
      }),
      PutSecretValue: operation(
        z.object({ SecretId: z.string(), SecretString: z.string() }),
        ({ SecretId, SecretString }) => {
          find(SecretId);
          const VersionId = put(nameOf(SecretId), SecretString);
          return { ...describe(SecretId), VersionId, VersionStages: ['AWSCURRENT'] };
        },
      ),
    },
  });

  return {
    handle,
    put,
    exportState: (): SecretsState => Object.fromEntries(secrets),
    importState(state: SecretsState): void {
      for (const [name, secret] of Object.entries(state)) secrets.set(name, secret);
    },
  };
}
