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

const LEFT_ALONE = 0.02;
/** Share of debtors who ring up and are looked up by their document. */
const CALLED = 0.05;

/** Looks through everybody as an operator does now and then, and answers what waits for an answer. */
export async function answerObjections(
  world: World,
  table: Table,
  people: readonly Person[],
  seed: number,
): Promise<void> {
  const dice = diceOf(seed);
  for (const { cpf } of people) {
    const { record } = await loadDebtor(table, debtorIdOf(cpf, DOCUMENT_KEY));
    if (isRegistered(record)) await answer(world, record, cpf, dice);
  }
}

async function answer(
  world: World,
  { debtor, cases }: RegisteredRecord,
  cpf: string,
  dice: Dice,
): Promise<void> {
  const post = (path: string, body?: object) =>
    insist(world, () => asAdmin(world, 'POST', `/api/debtors/${debtor.debtorId}/${path}`, body));
  if (debtor.identityTriesLeft === 0) await post('identity/unlock');
  if (dice.chance(CALLED)) await lookUp(world, cases[0]?.credorId ?? '', cpf);
  if (dice.chance(LEFT_ALONE)) await post('opt-outs', { channel: dice.pick(['email', 'sms']) });
  for (const { credorId, status } of cases) {
    if (status !== 'disputed') continue;
    const outcome = dice.chance(0.3) ? 'upheld' : 'rejected';
    await post('disputes/close', { credorId, outcome });
  }
}

const lookUp = (world: World, credorId: string, text: string): Promise<unknown> =>
  insist(world, () => asAdmin(world, 'POST', '/api/debtor-searches', { credorId, text }));

/** Puts what failed too often back to where it was to be handled, as operations do after each alarm. */
export function replayDeadLetters({ aws }: World): number {
  const { sqs } = aws.services;
  let replayed = 0;
  for (const name of sqs.names().filter((known) => known.endsWith('-dead'))) {
    for (const message of sqs.queue(name).takeAll()) {
      sqs.queue(name.replace(/-dead$/, '')).add({ ...message, receiveCount: 0 });
      replayed += 1;
    }
  }
  return replayed;
}
