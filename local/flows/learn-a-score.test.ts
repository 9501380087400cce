import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { ScoreModelList, ScoreWatchList } from '#events/api/score.ts';
import { asAdmin } from '#local/sample/as-admin.ts';
import { uploadFile } from '#local/sample/town.ts';
import type { World } from '#local/world.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { EXPERT_MODEL } from '#shared/domain/score/collection-model.ts';
import { caseFactsAt } from '#shared/domain/score/facts-at.ts';
import { factsHashOf } from '#shared/domain/score/facts-hash.ts';
import { scoreCase } from '#shared/domain/score/score-case.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { addDays, formatDate, localDate } from '#shared/domain/values/local-date.ts';
import { readCollectionModel } from '#shared/table/read-assessment-rules.ts';
import { listScoreRows } from '#shared/table/score-rows.ts';
import { cpfOf } from '#shared/testing/tax-ids.ts';
import { debtorOf, lifeOf } from './debtor-of.ts';
import { fileOf, smallPlace } from './small-place.ts';
import { tableOf } from './table-of.ts';
import { postWebhook } from './webhooks.ts';

const CREDOR = CredorId.parse('loja-aurora');
const MONDAY = localDate('2026-03-16');
const NOON = 'T15:00:00.000Z';
/**
 * Every eighth day twelve people come. Of the six who owe much four pay within ten days, of the others two. Whoever does not pay
 * contests forty days on, and so is asked and looked at no more.
 */
const COHORTS = 12;
const COHORT_DAYS = 8;
const PEOPLE = 12;
const PAYS_AFTER_DAYS = 10;
const CONTESTS_AFTER_DAYS = 40;
const pays = (person: number) => [0, 1, 2, 3, 6, 7].includes(person);

const Unmatched = z.object({ items: z.array(z.object({ id: z.string() })) });

let world: World;
let payments = 0;

const contractOf = (cohort: number, person: number) => `C${cohort}-${person}`;
const amountOf = (person: number) => (person < PEOPLE / 2 ? '3.000,00' : '90,00');
const until = (days: number) => world.aws.advanceTo(Date.parse(`${addDays(MONDAY, days)}${NOON}`));

async function come(cohort: number): Promise<void> {
  const due = formatDate(addDays(MONDAY, cohort * COHORT_DAYS - 5));
  const rows = Array.from({ length: PEOPLE }, (_, person) => {
    const cpf = cpfOf(cohort * PEOPLE + person);
    return `${contractOf(cohort, person)};${cpf};Pessoa de Tal;;;SP;Sofá;${amountOf(person)};${due}`;
  });
  await uploadFile(world, fileOf(CREDOR, ...rows));
  await world.aws.settle();
}

/** Money comes without a name, and the team finds whose it is. */
async function pay(contract: string, amount: string): Promise<void> {
  payments += 1;
  const horario = new Date(world.aws.now()).toISOString();
  const endToEndId = `E99999999202603170130${String(payments).padStart(11, '0')}`;
  const txid = String(payments).padStart(32, 'a');
  const valor = amount.replace('.', '').replace(',', '.');
  const pix = { endToEndId, txid, chave: 'pix@loja-aurora.example', valor, horario };
  await postWebhook(world, JSON.stringify({ pix: [pix] }));
  await world.aws.settle();
  const waiting = await asAdmin(world, 'GET', `/api/unreconciled?credorId=${CREDOR}`);
  const debtorId = await debtorOf(world, CREDOR, contract);
  for (const { id } of Unmatched.parse(waiting).items) {
    const body = { debtorId, credorId: CREDOR, note: 'comprovante conferido' };
    await asAdmin(world, 'POST', `/api/unreconciled/${id}/match`, body);
  }
}

async function contest(contract: string): Promise<void> {
  const debtorId = await debtorOf(world, CREDOR, contract);
  const body = { credorId: CREDOR, reason: 'disse ao telefone que não comprou' };
  await asAdmin(world, 'POST', `/api/debtors/${debtorId}/disputes`, body);
}

beforeAll(async () => {
  world = await smallPlace([], { startAt: Date.parse(`${MONDAY}${NOON}`) });
  for (let day = 0; day <= COHORTS * COHORT_DAYS + PAYS_AFTER_DAYS; day++) {
    await until(day);
    const cohort = day / COHORT_DAYS;
    if (Number.isInteger(cohort) && cohort < COHORTS) await come(cohort);
    for (const person of Array(PEOPLE).keys()) {
      const paying = (day - PAYS_AFTER_DAYS) / COHORT_DAYS;
      if (Number.isInteger(paying) && paying >= 0 && paying < COHORTS && pays(person))
        await pay(contractOf(paying, person), amountOf(person));
      const contesting = (day - CONTESTS_AFTER_DAYS) / COHORT_DAYS;
      if (Number.isInteger(contesting) && contesting >= 0 && !pays(person))
        await contest(contractOf(contesting, person));
    }
  }
  await until(COHORTS * COHORT_DAYS + 24);
});
afterAll(() => world.aws.close());

test('what became of people teaches a score, which a person puts in force, and which then scores whoever comes', async () => {
  const table = tableOf(world);
  const outcomes = await listScoreRows(table, 'outcomes', MONDAY, addDays(MONDAY, 200));
  expect(outcomes.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(100);

  // 1. The weekly job has learnt that who owes much pays, and shows it against the card.
  const { models, liveModelId } = ScoreModelList.parse(
    await asAdmin(world, 'GET', '/api/score-models'),
  );
  expect(liveModelId).toBe(EXPERT_MODEL.modelId);
  const newest = models[0];
  expect(newest?.status).toBe('candidate');
  expect(newest?.card.measures.auc).toBeGreaterThan(newest?.card.against.measures.auc ?? 1);
  expect(newest?.gates.map(({ isPassed }) => isPassed)).toEqual([true, true, true, true, true]);

  // 2. A person puts it in force; after a minute every function knows.
  const modelId = newest?.modelId ?? '';
  const note = { note: 'aprendeu com três meses da loja' };
  await asAdmin(world, 'POST', `/api/score-models/${modelId}/approval`, note);
  await world.aws.advanceTo(world.aws.now() + 61_000);
  await come(COHORTS);

  // 3. Whoever comes is scored by it, and a second reading of their history finds the same.
  const model = await readCollectionModel(cachedConfig(table, Date.now));
  const values = await Promise.all(
    Array.from({ length: PEOPLE }, async (_, person) => {
      const debtorId = await debtorOf(world, CREDOR, contractOf(COHORTS, person));
      const { record, entries } = await lifeOf(world, debtorId);
      const score = record.cases[0]?.score;
      const facts = score && caseFactsAt(entries, CREDOR, DEFAULT_CONTACT_POLICY, score.at);
      if (!score || !facts) throw new Error('they were scored');
      const { drawn: _drawn, factsHash, ...again } = score;
      expect(factsHash).toBe(factsHashOf(facts));
      expect(scoreCase(facts, model, score.at)).toEqual(again);
      expect(score.model).toBe(modelId);
      return score.value;
    }),
  );
  expect(Math.min(...values.slice(0, PEOPLE / 2))).toBeGreaterThan(
    Math.max(...values.slice(PEOPLE / 2)),
  );

  // 4. The weekly watch has a line for each month.
  const { months } = ScoreWatchList.parse(await asAdmin(world, 'GET', '/api/score-watches'));
  expect(months.map(({ month }) => month)).toEqual([
    '2026-07',
    '2026-06',
    '2026-05',
    '2026-04',
    '2026-03',
  ]);
  expect(months.every(({ looked }) => looked > 0)).toBe(true);
});
