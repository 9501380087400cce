import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { ScoreTraining } from '#shared/domain/score/training.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** Keeps what a training came to, in the place of the one before. */
export async function saveScoreTraining(table: Table, training: ScoreTraining): Promise<void> {
  const Item = { ...keys.scoreTraining(), ...training };
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
}

/** What the last training came to; null before the first. */
export async function readScoreTraining(table: Table): Promise<ScoreTraining | null> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.scoreTraining() }),
  );
  return Item ? ScoreTraining.parse(Item) : null;
}
