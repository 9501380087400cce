import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { HolidayPlace } from '#shared/domain/gate/local-holidays.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

const BookCities = z.object({ cities: z.set(HolidayPlace) });

/** The cities that the addresses of a credor's rows have named, in no order. Brazil has 5,570, which one item holds. */
export async function readBookCities(
  table: Table,
  credorId: CredorId,
): Promise<ReadonlySet<HolidayPlace>> {
  const Key = keys.bookCities(credorId);
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key }));
  return Item ? BookCities.parse(Item).cities : new Set();
}

/** Remembers cities of a credor's book. Nothing is written while all of them are known. */
export async function rememberCities(
  table: Table,
  credorId: CredorId,
  cities: ReadonlySet<HolidayPlace>,
): Promise<void> {
  if (cities.size === 0) return;
  const known = await readBookCities(table, credorId);
  const fresh = new Set([...cities].filter((city) => !known.has(city)));
  if (fresh.size === 0) return;
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.bookCities(credorId),
      UpdateExpression: 'ADD cities :fresh',
      ExpressionAttributeValues: { ':fresh': fresh },
    }),
  );
}
