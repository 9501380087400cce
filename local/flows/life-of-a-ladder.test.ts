import { afterEach, expect, test } from 'vitest';
import { asAdmin } from '#local/sample/as-admin.ts';
import { publishSampleRegua } from '#local/sample/publish-regua.ts';
import { REACTING_REGUA } from '#local/sample/reacting-regua.ts';
import { registerCredores, uploadFile } from '#local/sample/town.ts';
import { LOCAL_PEOPLE } from '#local/server/people.ts';
import { createWorld, type World } from '#local/world.ts';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import { contradictions } from './contradictions.ts';
import { debtorOf, lifeOf } from './debtor-of.ts';
import { enter, inboxOf, linkIn } from './portal-visit.ts';

const CPF = '52998224725';
const EMAIL = 'success+maria@simulator.amazonses.com';
const HEADER = 'contrato;cpf_cnpj;nome;email;uf;valor;vencimento';

let world: World;
afterEach(() => world.aws.close());

const until = (moment: string) => world.aws.advanceTo(Date.parse(moment));

/** What became of the steps, in order: `<day> <step>`, with the reason of those that were not taken. */
const stepsOf = (entries: readonly HistoryEntry[]): readonly string[] =>
  entries.flatMap(({ at, fact }) => {
    const day = at.slice(5, 10);
    switch (fact.type) {
      case 'message-requested':
        return fact.purpose.kind === 'regua-step' ? [`${day} ${fact.purpose.stepId}`] : [];
      case 'step-skipped':
        return [`${day} ${fact.stepId}: ${fact.reasons.join()}`];
      case 'wait-ended':
        return [`${day} ${fact.stepId}: ${fact.heard ?? 'silence'}`];
      case 'task-opened':
        return [`${day} ${fact.stepId}: task`];
      default:
        return [];
    }
  });

test('a ladder waits for the debtor, answers a visit, rests, gives the team a task, and tells an offer', async () => {
  world = await createWorld({
    seed: 'ladder',
    users: LOCAL_PEOPLE,
    startAt: Date.parse('2026-03-12T01:30:00.000Z'),
  });
  await publishSampleRegua(world, REACTING_REGUA);
  await registerCredores(world);
  const csv = `${HEADER}\nAUR-1;${CPF};Maria da Silva;${EMAIL};SP;1.000,00;13/03/2026\n`;
  await uploadFile(world, { credorId: 'loja-aurora', fileName: 'carteira.csv', csv });
  await world.aws.settle();
  const maria = await debtorOf(world, 'loja-aurora', 'AUR-1');
  const base = `/api/debtors/${maria}`;

  // 1. She opens her page while the ladder waits for it: two steps are spared, and two days later she is answered.
  await until('2026-03-22T18:00:00.000Z');
  await enter(world, linkIn(inboxOf(world, EMAIL).at(-1)), CPF);
  await until('2026-04-02T18:00:00.000Z');

  // 2. The team lets her rest: the step of these days is not owed afterwards.
  await asAdmin(world, 'POST', `${base}/pause`, { until: '2026-04-06', motive: 'asked' });
  await until('2026-04-09T12:00:00.000Z');

  // 3. A person of the team rings her up.
  const list = await asAdmin(world, 'GET', '/api/tasks?credorId=loja-aurora');
  expect(list).toMatchObject({ items: [{ debtorId: maria, name: 'Maria da Silva' }] });
  const taskId = (await lifeOf(world, maria)).record.tasks[0]?.taskId;
  await asAdmin(world, 'POST', `${base}/tasks/${taskId}/claim`);
  await asAdmin(world, 'POST', `${base}/tasks/${taskId}/close`, { outcome: 'left-message' });

  // 4. The offer of the policy reaches her, with what it saves.
  await until('2026-04-21T23:00:00.000Z');
  expect(inboxOf(world, EMAIL).at(-1)).toMatchObject({
    subject: 'Uma proposta para você resolver',
    text: expect.stringContaining('A proposta vale até'),
  });
  const life = await lifeOf(world, maria);
  expect(stepsOf(life.entries)).toEqual([
    '03-12 d-menos-5: missed',
    '03-12 d-menos-1',
    '03-13 d-zero',
    '03-16 d-mais-3',
    '03-20 d-mais-7',
    '03-24 d-mais-8-espera: visited',
    '03-24 d-mais-15: jumped',
    '03-24 visitou-e-nao-pagou',
    '04-07 d-mais-22: in-pause',
    '04-07 d-mais-25-tarefa: task',
    '04-13 d-mais-30',
    '04-20 d-mais-38-oferta',
  ]);
  expect(life.record.tasks).toMatchObject([{ status: 'closed', outcome: 'left-message' }]);
  expect(contradictions(life.record, life.entries)).toEqual([]);
});
