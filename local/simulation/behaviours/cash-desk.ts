import { asAdmin } from '#local/sample/as-admin.ts';
import type { Person } from '#local/sample/person.ts';
import { DOCUMENT_KEY, type World } from '#local/world.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { debtorIdOf, paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { type Dice, diceOf } from '#shared/domain/values/dice.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { instantAt, localDateOf } from '#shared/domain/values/zone.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import type { Table } from '#shared/table/table.ts';
import { insist } from './insist.ts';

/** How many owe and paid in cash, how many of those are booked twice, and how many by a slip. */
const ODDS = { pays: 0.15, twice: 0.3, slip: 0.3 } as const;
const DAYS_AGO_MAX = 9;

/** What the team booked of no gateway. */
export type BookedCash = {
  readonly debtorId: DebtorId;
  readonly credorId: string;
  readonly amount: number;
  /** The debtor's day. */
  readonly paidOn: string;
  readonly isUndone: boolean;
};

/** A gestor books what some people paid in the shop, some of it twice by a second click, and undoes what was a slip. */
export async function bookCash(
  world: World,
  table: Table,
  people: readonly Person[],
  seed: number,
): Promise<readonly BookedCash[]> {
  const dice = diceOf(seed);
  const booked: BookedCash[] = [];
  for (const { cpf } of people) {
    const { record } = await loadDebtor(table, debtorIdOf(cpf, DOCUMENT_KEY));
    const cash =
      isRegistered(record) && dice.chance(ODDS.pays) ? inCash(world, record, dice) : null;
    if (cash === null) continue;
    await book(world, cash, dice.chance(ODDS.twice) ? 2 : 1);
    if (cash.isUndone) await undo(world, cash);
    booked.push(cash);
  }
  return booked;
}

function inCash({ aws }: World, record: RegisteredRecord, dice: Dice): BookedCash | null {
  const { debtorId, zone } = record.debtor;
  const debt = record.debts.find(({ status }) => status === 'open');
  if (!debt) return null;
  const amount = dice.between(1, Math.max(1, Math.round(debt.ledger.principalOpen * 1.2)));
  const today = localDateOf(instantAt(aws.now()), zone);
  const paidOn = addDays(today, -dice.between(0, DAYS_AGO_MAX));
  return { debtorId, credorId: debt.credorId, amount, paidOn, isUndone: dice.chance(ODDS.slip) };
}

const keyOf = ({ debtorId, paidOn }: BookedCash): string => `caixa-${debtorId}-${paidOn}`;

async function book(world: World, cash: BookedCash, times: number): Promise<void> {
  const { debtorId, credorId, amount, paidOn } = cash;
  const about = { credorId, amount, paidOn, paidBy: 'cash', reason: 'Recibo do caixa' };
  const body = { ...about, key: keyOf(cash) };
  for (let time = 0; time < times; time++)
    await insist(world, () => asAdmin(world, 'POST', `/api/debtors/${debtorId}/payments`, body));
}

async function undo(world: World, cash: BookedCash): Promise<void> {
  const { debtorId } = cash;
  const paymentId = paymentIdOf('manual', `${debtorId}/${keyOf(cash)}`);
  const path = `/api/debtors/${debtorId}/payments/${paymentId}/undo`;
  await insist(world, () => asAdmin(world, 'POST', path, { reason: 'Recibo de outra pessoa' }));
}
