import { afterAll, beforeAll, expect, test } from 'vitest';
import type { World } from '#local/world.ts';
import { contradictions } from './contradictions.ts';
import { lifeOfMaria, mailsOfMaria, mariaOwes, visitOfMaria } from './maria-owes.ts';
import { askForPix } from './portal-visit.ts';
import { postWebhook } from './webhooks.ts';

let world: World;
beforeAll(async () => {
  world = await mariaOwes();
});
afterAll(() => world.aws.close());

const life = () => lifeOfMaria(world);
const until = (moment: string) => world.aws.advanceTo(Date.parse(moment));
const mails = () => mailsOfMaria(world).length;

test('money that the bank takes back is owed again, and once the creditor has won it is paid as before', async () => {
  // 1. Maria pays by Pix: settled, thanked, left alone.
  await until('2026-03-20T18:00:00.000Z');
  const visit = await visitOfMaria(world);
  const charge = await askForPix(world, visit);
  world.gateway.pay(charge, charge.amount);
  await world.aws.settle();
  const paid = (await life()).record;
  expect(paid).toMatchObject({
    cases: [{ status: 'settled' }],
    debts: [{ status: 'settled' }],
    debtor: { nextAlarm: { kind: 'none' } },
  });

  // 2. Two days later the bank takes all of it back.
  await until('2026-03-22T18:00:00.000Z');
  const before = mails();
  const endToEndId = world.gateway.find(charge.txid)?.pix[0]?.endToEndId;
  const valor = (charge.amount / 100).toFixed(2);
  const pix = { endToEndId, txid: charge.txid, valor, horario: '2026-03-20T18:00:00.000Z' };
  const devolucao = { id: 'MED1', valor, natureza: 'MED_FRAUDE', status: 'DEVOLVIDO' };
  const taken = JSON.stringify({ pix: [{ ...pix, devolucoes: [devolucao] }] });
  await postWebhook(world, taken);
  await world.aws.settle();
  const owing = (await life()).record;
  expect(owing).toMatchObject({
    cases: [{ status: 'active' }],
    payments: [
      {
        amount: charge.amount,
        chargebacks: [{ status: 'withdrawn', amount: charge.amount }],
        allocations: [],
      },
    ],
    debts: [{ status: 'open', ledger: { principalOpen: 100_000 } }],
    debtor: { nextAlarm: { kind: 'regua-step' } },
  });

  // 3. The same notice again moves nothing, and the ladder goes on.
  await postWebhook(world, taken);
  await world.aws.settle();
  expect((await life()).record.payments).toEqual(owing.payments);
  await until('2026-04-10T20:00:00.000Z');
  expect(mails()).toBeGreaterThan(before);

  // 4. The creditor wins: the money pays again what it had paid, of the day on which it was made.
  const devolucoesRevertidas = [{ id: 'MED1', valor, horario: '2026-04-10T21:00:00.000Z' }];
  await postWebhook(world, JSON.stringify({ pix: [{ ...pix, devolucoesRevertidas }] }));
  await world.aws.settle();
  const { record, entries } = await life();
  expect(record).toMatchObject({
    cases: [{ status: 'settled' }],
    payments: [
      {
        chargebacks: [{ status: 'reversed' }],
        overpaid: 0,
        allocations: paid.payments[0]?.allocations,
      },
    ],
    debts: [{ status: 'settled' }],
    debtor: { nextAlarm: { kind: 'none' } },
  });
  expect(entries.map(({ fact }) => fact.type)).toEqual(
    expect.arrayContaining([
      'payment-applied',
      'case-settled',
      'payment-charged-back',
      'case-reopened',
      'chargeback-reversed',
    ]),
  );
  expect(contradictions(record, entries)).toEqual([]);
});
