import { hash } from 'node:crypto';
import type { SampleBook } from '#local/sample/book.ts';
import { liveThrough } from '#local/sample/sixty-days.ts';
import { settleTown } from '#local/sample/town.ts';
import type { Townsfolk } from '#local/sample/townsfolk.ts';
import { LOCAL_PEOPLE } from '#local/server/people.ts';
import { createWorld, type World, type WorldOptions } from '#local/world.ts';
import { canonical } from '#shared/domain/history/hash-chain.ts';
import type { Table } from '#shared/table/table.ts';
import { everyHistory } from './histories.ts';
import { tableOf } from './table-of.ts';

const MONDAY_MORNING = Date.parse('2026-03-16T12:00:00.000Z');

export type Town = {
  readonly world: World;
  readonly table: Table;
  readonly book: SampleBook;
  readonly townsfolk: Townsfolk;
};

/**
 * A town whose files have been imported, on a Monday three weeks before Easter 2026.
 *
 * @param prepare sees the world before anything happens in it
 */
export async function foundTown(
  debtors: number,
  {
    prepare = () => {},
    ...options
  }: Pick<WorldOptions, 'faults' | 'dataDir'> & { readonly prepare?: (world: World) => void } = {},
): Promise<Town> {
  const startAt = MONDAY_MORNING;
  const world = await createWorld({ startAt, seed: 'flows', users: LOCAL_PEOPLE, ...options });
  prepare(world);
  const { townsfolk, book } = await settleTown(world, { debtors, seed: 7 });
  return { world, table: tableOf(world), book, townsfolk };
}

export const liveDays = ({ world, townsfolk }: Town, days: number): Promise<void> =>
  liveThrough(world, townsfolk, days, () => {});

/** One hash over every line of everybody's history. */
export async function digestOf({ table }: Pick<Town, 'table'>): Promise<string> {
  return hash('sha256', canonical([...(await everyHistory(table))]));
}
