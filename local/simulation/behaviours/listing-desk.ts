import { asAdmin } from '#local/sample/as-admin.ts';
import { type Dice, diceOf } from '#shared/domain/values/dice.ts';
import type { Person } from '#local/sample/person.ts';
import { DOCUMENT_KEY, type World } from '#local/world.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import type { Table } from '#shared/table/table.ts';
import { insist } from './insist.ts';
import { despite } from './despite.ts';

const ODDS = { asks: 0.8, protests: 0.3, ends: 0.5, barred: 0.02 } as const;

/**
 * Looks through everybody as a gestor does now and then: has debts listed whose debtor can be told of it, takes some
 * listings back, and notes that somebody died.
 */
export async function lookAtListings(
  world: World,
  table: Table,
  people: readonly Person[],
  seed: number,
): Promise<void> {
  const dice = diceOf(seed);
  for (const { cpf } of people) {
    const { record } = await loadDebtor(table, debtorIdOf(cpf, DOCUMENT_KEY));
    if (isRegistered(record)) await decide(world, record, dice);
  }
}

async function decide(world: World, record: RegisteredRecord, dice: Dice): Promise<void> {
  const base = `/api/debtors/${record.debtor.debtorId}`;
  const send = (method: string, path: string, body?: object) =>
    insist(world, () => despite(409, asAdmin(world, method, `${base}/${path}`, body)));
  if (dice.chance(ODDS.barred)) await send('POST', 'listing-bar', { because: 'deceased' });
  for (const { listingId, status } of record.listings) {
    const isFiled = status === 'filed';
    if (isFiled && dice.chance(ODDS.ends)) await send('DELETE', `listings/${listingId}`);
  }
  if (!record.contacts.some(({ confirmed }) => confirmed)) return;
  for (const { debtId, credorId, status } of record.debts) {
    if (status !== 'open' || !dice.chance(ODDS.asks)) continue;
    const kind = dice.chance(ODDS.protests) ? 'protesto' : 'negativacao';
    await send('POST', 'listings', { credorId, debtId, kind });
  }
}
