import { afterAll, beforeAll, expect, test } from 'vitest';
import { PublishedOfferPolicy } from '#events/api/agreement.ts';
import { TaskList } from '#events/api/ladder.ts';
import { asAdmin } from '#local/sample/as-admin.ts';
import type { World } from '#local/world.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { contradictions } from './contradictions.ts';
import { lifeOfMaria, mailsOfMaria, mariaOwes, visitOfMaria } from './maria-owes.ts';
import { askForPix } from './portal-visit.ts';
import { postWebhook } from './webhooks.ts';

const POLICY = '/api/credores/loja-aurora/offer-policy';

let world: World;
beforeAll(async () => {
  world = await mariaOwes();
});
afterAll(() => world.aws.close());

const life = () => lifeOfMaria(world);
const until = (moment: string) => world.aws.advanceTo(Date.parse(moment));
const visit = () => visitOfMaria(world);
const statuses = async () => (await life()).record.agreements.map(({ status }) => status);
const tasks = async () =>
  TaskList.parse(await asAdmin(world, 'GET', '/api/tasks?stepId=acordo-reaberto')).items;

async function accept(parcels: number): Promise<void> {
  const { visitor, link } = await visit();
  const proposal = await visitor.open(`/p/${link}/proposta?parcelas=${parcels}`);
  await visitor.submit(proposal, '/proposta', { aceite: 'sim' });
  await world.aws.settle();
}

test('an agreement is traded, breaks, stands again, is paid off, owes again and is kept after all', async () => {
  // 1. Whoever pays a parcel ahead is spared a tenth of it.
  const { version, document } = PublishedOfferPolicy.parse(await asAdmin(world, 'GET', POLICY));
  const generous = { ...document, payoffDiscountBps: 1_000 };
  await asAdmin(world, 'PUT', POLICY, { expectedVersion: version, document: generous });

  // 2. A week late, Maria takes three parcels, thinks better of it, and trades them for two.
  await until('2026-03-20T18:00:00.000Z');
  await accept(3);
  await until('2026-03-20T18:05:00.000Z');
  await accept(2);
  expect((await statuses()).toSorted()).toEqual(['active', 'renegotiated']);

  // 3. She pays the first on its day, and nobody tells of it: after ten days of tolerance the agreement breaks.
  await until('2026-04-20T15:00:00.000Z');
  const first = await askForPix(world, await visit());
  await until('2026-05-03T18:00:00.000Z');
  expect((await statuses()).toSorted()).toEqual(['broken', 'renegotiated']);

  // 4. It becomes known what she paid on its day: the agreement stands again.
  const paid = {
    endToEndId: 'E00000000202604201530aaaaaaaaaaa',
    txid: first.txid,
    valor: (first.amount / 100).toFixed(2),
    horario: '2026-04-20T15:30:00.000Z',
  };
  await postWebhook(world, JSON.stringify({ pix: [paid] }));
  await world.aws.settle();
  expect((await statuses()).toSorted()).toEqual(['active', 'renegotiated']);

  // 5. She pays the last one ahead, a tenth cheaper, and has kept it.
  await until('2026-05-05T18:00:00.000Z');
  const charge = await askForPix(world, await visit());
  // A tenth of 511,16, rounded.
  expect(charge.amount).toBe(51_116 - 5_112);
  world.gateway.pay(charge, charge.amount);
  await world.aws.settle();
  expect((await statuses()).toSorted()).toEqual(['fulfilled', 'renegotiated']);
  expect((await life()).record.cases).toMatchObject([{ status: 'settled' }]);

  // 6. A week later the creditor gives one real back by mistake: Maria is told why it is missing and has ten days for it, and a
  // person of the team is asked.
  await until('2026-05-12T18:00:00.000Z');
  const [pix] = charge.pix;
  if (!pix) throw new Error('nothing was paid');
  world.gateway.giveBack(charge, pix, centavos(100));
  await world.aws.settle();
  expect((await statuses()).toSorted()).toEqual(['active', 'renegotiated']);
  const owed = (await life()).record.debts.filter(({ status }) => status === 'open');
  expect(owed).toMatchObject([{ dueDate: '2026-05-22', ledger: { principalOpen: 100 } }]);
  const letter = mailsOfMaria(world).at(-1)?.text ?? '';
  expect(letter).toContain(
    'Em 12/05/2026 devolvemos R$ 1,00 do que você pagou, e por isso voltou a faltar R$ 1,00',
  );
  expect(letter).toContain('Pague até 22/05/2026, sem multa nem juros.');
  const { visitor, link } = await visit();
  expect((await visitor.open(`/p/${link}/acordo`)).html).toContain(
    'voltou a faltar R$\u00a01,00. Não é atraso seu: pague até 22/05/2026',
  );
  expect(await tasks()).toMatchObject([
    {
      whose: 'free',
      task: {
        dueOn: '2026-05-14',
        script: expect.stringContaining('o credor devolveu um pagamento'),
      },
    },
  ]);

  // 7. The creditor sees it and makes it good: kept again, and nobody is asked any more.
  const rest = await askForPix(world, await visit());
  world.gateway.pay(rest, rest.amount);
  await world.aws.settle();
  const { record, entries } = await life();
  expect((await statuses()).toSorted()).toEqual(['fulfilled', 'renegotiated']);
  expect(await tasks()).toEqual([]);
  expect(entries.map(({ fact }) => fact.type)).toEqual(
    expect.arrayContaining([
      'agreement-renegotiated',
      'agreement-broken',
      'agreement-reinstated',
      'agreement-reopened',
    ]),
  );
  expect(contradictions(record, entries)).toEqual([]);
});
