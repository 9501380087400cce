import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { CredorId } from '#shared/domain/values/ids.ts';
import { addMinutes, epochSecondsOf, Instant } from '#shared/domain/values/zone.ts';
import { keys } from './keys.ts';
import type { Guarded } from './paid-questions.ts';
import type { Table } from './table.ts';

/** What is enough to set a provider up, and too little to look people up past the rules of a look-up. */
export const PROVIDER_TRIALS_PER_DAY = 20;
/** As long as costs are told of, and a month. */
const KEPT_DAYS = 396;
const DAY_MINUTES = 24 * 60;

/** Who asked a provider about which document, to see whether its answer is read (LGPD art. 37). */
export const AskedTrial = z.object({
  credorId: CredorId,
  userId: z.string().min(1),
  at: Instant,
  provider: z.string(),
  /** With most digits left out. */
  taxId: z.string(),
});
export type AskedTrial = z.infer<typeof AskedTrial>;

/** Writes a trial down and counts it in its credor's day, in UTC, unless that had enough of them. */
export function trialWrites(
  { name: TableName }: Table,
  trial: AskedTrial,
): readonly Guarded<'tried-enough'>[] {
  const { credorId, userId, at } = trial;
  const expiresAt = epochSecondsOf(addMinutes(at, KEPT_DAYS * DAY_MINUTES));
  const Item = { ...keys.providerTrial(credorId, `${at}#${userId}`), ...trial, expiresAt };
  return [
    {
      because: 'tried-enough',
      write: {
        Update: {
          TableName,
          Key: keys.asked('trial', credorId, at.slice(0, 10)),
          UpdateExpression: 'ADD asked :one SET expiresAt = :expiresAt',
          ConditionExpression: 'attribute_not_exists(asked) OR asked < :most',
          ExpressionAttributeValues: {
            ':one': 1,
            ':most': PROVIDER_TRIALS_PER_DAY,
            ':expiresAt': epochSecondsOf(addMinutes(at, 2 * DAY_MINUTES)),
          },
        },
      },
    },
    { because: null, write: { Put: { TableName, Item } } },
  ];
}

/** A credor's trials, newest first. */
export async function readProviderTrials(
  table: Table,
  credorId: CredorId,
  limit: number,
): Promise<readonly AskedTrial[]> {
  const { Items } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.providerTrial(credorId, '').pk },
      ScanIndexForward: false,
      Limit: limit,
      ConsistentRead: true,
    }),
  );
  return (Items ?? []).map((item) => AskedTrial.parse(item));
}
