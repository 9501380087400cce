import { marshall } from '@aws-sdk/util-dynamodb';
import { itemSize } from '#local/aws/dynamodb/item-size.ts';
import { everyItem } from '#local/flows/histories.ts';
import { tableOf } from '#local/flows/table-of.ts';
import { townRecipients } from '#local/sample/recipients.ts';
import { liveThrough } from '#local/sample/sixty-days.ts';
import { settleTown } from '#local/sample/town.ts';
import { LOCAL_PEOPLE } from '#local/server/people.ts';
import { createWorld } from '#local/world.ts';
import { WireItem } from './capacity.ts';
import type { Figure } from './stopwatch.ts';

const DEBTORS = 100;
const DAYS = 60;

/** What the table holds of a person after sixty days in the sample town, by kind of item. */
export async function measureGrowth(): Promise<readonly Figure[]> {
  const world = await createWorld({
    startAt: Date.parse('2026-03-16T12:00:00.000Z'),
    seed: 'growth',
    users: LOCAL_PEOPLE,
    recipients: townRecipients(1),
  });
  const { townsfolk } = await settleTown(world, { debtors: DEBTORS, seed: 1 });
  await liveThrough(world, townsfolk, DAYS, () => {});
  const held = new Map<string, { items: number; bytes: number }>();
  for await (const item of everyItem(tableOf(world))) {
    const [room = ''] = String(item['pk']).split('#');
    const [place = ''] = String(item['sk']).split('#');
    const kind = room === 'D' ? place : room;
    const { items, bytes } = held.get(kind) ?? { items: 0, bytes: 0 };
    held.set(kind, { items: items + 1, bytes: bytes + itemSize(WireItem.parse(marshall(item))) });
  }
  world.aws.close();
  return [...held]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .flatMap(([kind, { items, bytes }]) => [
      { name: `${kind}: items per person`, value: round(items / DEBTORS), unit: 'items' },
      { name: `${kind}: bytes per item`, value: Math.round(bytes / items), unit: 'bytes' },
    ]);
}

const round = (value: number): number => Math.round(value * 100) / 100;
