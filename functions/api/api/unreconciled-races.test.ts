import { beforeEach, expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { chargeBack } from '#shared/domain/payment/chargeback.ts';
import type { Unreconciled } from '#shared/domain/payment/unreconciled.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { putUnreconciled } from '#shared/table/unreconciled.ts';
import { ADMIN, API_NOON, asker, createApiWorld } from '#shared/testing/api-world.ts';
import { beforeWrite } from '#shared/testing/before-write.ts';
import { HORIZONTE, MARIA } from '#shared/testing/records.ts';
import { ANA, anaIsHeldFor, anaOwes } from '#shared/testing/suspected.ts';
import { A_MATCH, decisionOn, UNMATCHED } from '#shared/testing/unmatched-money.ts';
import { createApi } from './api.ts';

let world: Awaited<ReturnType<typeof createApiWorld>>;
const ask = (...asked: Parameters<ReturnType<typeof asker>>) =>
  asker(createApi(world.deps))(...asked);
const maria = async () => (await loadDebtor(world.table, MARIA)).record;
const reason = 'extrato conferido';
const match = () => ask(ADMIN, decisionOn('match'), A_MATCH);
const close = (verb: 'dismiss' | 'give-back') =>
  ask(ADMIN, decisionOn(verb), verb === 'dismiss' ? { reason } : { reason, amount: 110_000 });

beforeEach(async () => {
  world = await createApiWorld();
  await putUnreconciled(world.table, UNMATCHED);
});

const BEFORE_HAND = { status: 409, json: { title: 'Alguém resolveu antes' } };

test.each(['dismiss', 'give-back'] as const)(
  'of two people at once the second hears that the money was decided on: a match, and before it %s',
  async (verb) => {
    beforeWrite(world.table, 1, async () => {
      expect(await close(verb)).toMatchObject({ status: 204 });
    });
    expect(await match()).toMatchObject(BEFORE_HAND);
    expect((await maria()).payments).toEqual([]);
  },
);

test.each(['dismiss', 'give-back'] as const)(
  'of two people at once the second hears that the money was decided on: %s, and before it a match',
  async (verb) => {
    beforeWrite(world.table, 1, async () => {
      expect(await match()).toMatchObject({ status: 204 });
    });
    expect(await close(verb)).toMatchObject(BEFORE_HAND);
    expect((await maria()).payments).toHaveLength(1);
  },
);

test('of two people who say whose it is at once the second is refused, and it pays once', async () => {
  await anaOwes(world.table);
  beforeWrite(world.table, 1, async () => {
    expect(await match()).toMatchObject({ status: 204 });
  });
  const hers = { ...A_MATCH, debtorId: ANA };
  expect(await ask(ADMIN, decisionOn('match'), hers)).toMatchObject(BEFORE_HAND);
  expect((await maria()).payments).toHaveLength(1);
  expect((await ana()).payments).toEqual([]);
});

test('what paid one credor does not pay another one of the same person', async () => {
  await match();
  const other = { ...A_MATCH, credorId: HORIZONTE };
  expect(await ask(ADMIN, decisionOn('match'), other)).toMatchObject(BEFORE_HAND);
});

test('a chargeback whose line somebody closes at once is not booked by hand', async () => {
  await match();
  const line = await aWaitingChargeback();
  beforeWrite(world.table, 1, async () => {
    expect(await ask(ADMIN, decisionOn('dismiss', line), { reason })).toMatchObject({
      status: 204,
    });
  });
  expect(await bookByHand(line)).toMatchObject(BEFORE_HAND);
  expect((await maria()).payments[0]?.chargebacks).toBeUndefined();
});

const ana = async () => (await loadDebtor(world.table, ANA)).record;
const anaWaits = async () => (await ana()).cases.some((known) => known.suspected !== undefined);

test.each([
  ['dismissed', () => close('dismiss')],
  ['matched', match],
])('whoever is named in the moment in which money is %s is let go, too', async (_, decide) => {
  beforeWrite(world.table, 1, () => anaIsHeldFor(world.table, UNMATCHED));
  expect(await decide()).toMatchObject({ status: 204 });
  expect(await anaWaits()).toBe(false);
});

const BACK = { event: 'chargeback', id: 'C1', cause: 'sandbox#E1#C1' } as const;

/** A part of the money went back while nobody knew whose it was. */
async function aWaitingChargeback(): Promise<Unreconciled> {
  const { gateway, paymentId } = UNMATCHED;
  const line: Unreconciled = {
    ...UNMATCHED,
    kind: 'chargeback-unmatched',
    paymentId: paymentIdOf(gateway, 'E1#C1'),
    ofPayment: paymentId,
    returned: BACK,
    amount: centavos(30_000),
  };
  await putUnreconciled(world.table, line);
  return line;
}

const bookByHand = (line: Unreconciled) => {
  const { amount } = line;
  const asked = { debtorId: MARIA, paymentId: UNMATCHED.paymentId, amount, reason };
  return ask(ADMIN, decisionOn('charge-back', line), asked);
};

test('a chargeback that its payment has by now is not booked by hand besides', async () => {
  await match();
  const line = await aWaitingChargeback();
  const { paymentId } = UNMATCHED;
  const context = { actor: 'gateway:sandbox', cause: BACK.cause, at: API_NOON };
  await changeDebtor(world.table, MARIA, context, ({ record }) => {
    if (!isRegistered(record)) throw new Error('nobody');
    const told = { paymentId, chargebackId: BACK.id, amount: line.amount };
    const answer = chargeBack(record, told, RULES_WITHOUT_SERIES);
    if (answer.outcome !== 'charged-back') throw new Error(answer.outcome);
    return { outcome: 'taken', decision: { facts: [answer.fact] } };
  });
  expect(await bookByHand(line)).toMatchObject({
    status: 409,
    json: { title: 'Este estorno já está registrado' },
  });
});
