import { beforeEach, expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { chargeBack } from '#shared/domain/payment/chargeback.ts';
import type { Unreconciled } from '#shared/domain/payment/unreconciled.ts';
import { debtorIdOf, paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { nameSuspects, putUnreconciled } from '#shared/table/unreconciled.ts';
import { ADMIN, API_NOON, asker, createApiWorld } from '#shared/testing/api-world.ts';
import { beforeWrite } from '#shared/testing/before-write.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import { AURORA, aDebtor, aRecord, MARIA } from '#shared/testing/records.ts';
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

const ANA = debtorIdOf('39053344705', 'chave');

/** The gateway tells of the money again, and by now it may be Ana's. */
async function anaIsHeld(): Promise<void> {
  const debtor = aDebtor({ debtorId: ANA });
  await putRecord(world.table, aRecord({ debtor, contacts: [] }));
  await nameSuspects(world.table, UNMATCHED, [ANA]);
  const context = { actor: 'gateway:sandbox', cause: 'told', at: API_NOON };
  const { paymentId, amount } = UNMATCHED;
  const heldUntil = localDate('2026-03-30');
  const told = { paymentId, credorId: AURORA, amount, because: 'same-amount' as const, heldUntil };
  await changeDebtor(world.table, ANA, context, ({ record }) => {
    if (!isRegistered(record)) throw new Error('nobody');
    return { outcome: 'held', decision: { facts: [{ type: 'payment-suspected', ...told }] } };
  });
  expect(await anaWaits()).toBe(true);
}

const anaWaits = async () =>
  (await loadDebtor(world.table, ANA)).record.cases.some((known) => known.suspected !== undefined);

test.each([
  ['dismissed', () => close('dismiss')],
  ['matched', match],
])('whoever is named in the moment in which money is %s is let go, too', async (_, decide) => {
  beforeWrite(world.table, 1, anaIsHeld);
  expect(await decide()).toMatchObject({ status: 204 });
  expect(await anaWaits()).toBe(false);
});

test('a chargeback that its payment has by now is not booked by hand besides', async () => {
  await match();
  const { gateway, paymentId } = UNMATCHED;
  const back = { event: 'chargeback', id: 'C1', cause: 'sandbox#E1#C1' } as const;
  const line: Unreconciled = {
    ...UNMATCHED,
    kind: 'chargeback-unmatched',
    paymentId: paymentIdOf(gateway, 'E1#C1'),
    ofPayment: paymentId,
    returned: back,
    amount: centavos(30_000),
  };
  await putUnreconciled(world.table, line);
  const context = { actor: 'gateway:sandbox', cause: back.cause, at: API_NOON };
  await changeDebtor(world.table, MARIA, context, ({ record }) => {
    if (!isRegistered(record)) throw new Error('nobody');
    const told = { paymentId, chargebackId: back.id, amount: line.amount };
    const answer = chargeBack(record, told, RULES_WITHOUT_SERIES);
    if (answer.outcome !== 'charged-back') throw new Error(answer.outcome);
    return { outcome: 'taken', decision: { facts: [answer.fact] } };
  });
  const asked = { debtorId: MARIA, paymentId, amount: line.amount, reason };
  expect(await ask(ADMIN, decisionOn('charge-back', line), asked)).toMatchObject({
    status: 409,
    json: { title: 'Este estorno já está registrado' },
  });
});
