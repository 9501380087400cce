import { asAdmin } from '#local/sample/as-admin.ts';
import type { Person } from '#local/sample/person.ts';
import { DOCUMENT_KEY, type World } from '#local/world.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { diceOf } from '#shared/domain/values/dice.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import type { Table } from '#shared/table/table.ts';
import { insist } from './insist.ts';

const ODDS = { english: 0.2, back: 0.2 } as const;

/** Some people tell the team that they read English, and some of them later that they would rather have Portuguese after all. */
export async function noteLanguages(
  world: World,
  table: Table,
  people: readonly Person[],
  seed: number,
): Promise<void> {
  const dice = diceOf(seed);
  for (const { cpf } of people) {
    const { record } = await loadDebtor(table, debtorIdOf(cpf, DOCUMENT_KEY));
    if (!isRegistered(record)) continue;
    const { debtorId, language } = record.debtor;
    const isEnglish = language?.language === 'en';
    if (!dice.chance(isEnglish ? ODDS.back : ODDS.english)) continue;
    const body = { language: isEnglish ? 'pt-BR' : 'en' };
    await insist(world, () => asAdmin(world, 'PUT', `/api/debtors/${debtorId}/language`, body));
  }
}
