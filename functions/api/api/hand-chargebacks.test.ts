import { beforeEach, expect, test } from 'vitest';
import { UnreconciledList } from '#events/api/configuration.ts';
import { DebtorView, Timeline } from '#events/api/debtor.ts';
import type { Unreconciled } from '#shared/domain/payment/unreconciled.ts';
import { unreconciledIdOf } from '#shared/domain/payment/unreconciled-id.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { centavos, ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import { listUnreconciled, putUnreconciled } from '#shared/table/unreconciled.ts';
import {
  ADMIN,
  API_NOON,
  asker,
  AURORA_GESTOR,
  aToken,
  createApiWorld,
} from '#shared/testing/api-world.ts';
import { MARIA } from '#shared/testing/records.ts';
import { A_MATCH, decisionOn, UNMATCHED } from '#shared/testing/unmatched-money.ts';
import { createApi } from './api.ts';

let world: Awaited<ReturnType<typeof createApiWorld>>;
const ask = (...asked: Parameters<ReturnType<typeof asker>>) =>
  asker(createApi(world.deps))(...asked);

const OPERATOR = aToken('operador', '*');
const reason = 'No painel: o cartão da Joana foi contestado';
/** The gateway says that a payment is contested, and not how much. */
const CONTESTED: Unreconciled = {
  kind: 'contested',
  status: 'open',
  credorId: null,
  debtorId: null,
  chargeId: null,
  paymentId: paymentIdOf('sandbox', 'CBKS_1#1'),
  contest: { contestId: 'CBKS_1', gatewayPaymentId: 'E1' },
  gateway: 'sandbox',
  amount: ZERO_CENTAVOS,
  paidAt: API_NOON,
  listedAt: API_NOON,
};
const CHARGE_BACK = decisionOn('charge-back', CONTESTED);
const whole = {
  debtorId: MARIA,
  paymentId: UNMATCHED.paymentId,
  amount: centavos(110_000),
  reason,
};
const bookedAs = `manual:${CONTESTED.paymentId}`;
const WIN = `POST /api/debtors/${MARIA}/payments/${UNMATCHED.paymentId}/win`;

/** Maria's debt of R$ 1.021,67 was paid with R$ 1.100,00, and then something of it is contested. */
beforeEach(async () => {
  world = await createApiWorld();
  await putUnreconciled(world.table, UNMATCHED);
  await putUnreconciled(world.table, CONTESTED);
  await ask(ADMIN, decisionOn('match'), A_MATCH);
});
const maria = async () => (await loadDebtor(world.table, MARIA)).record;
const openOfAurora = async () =>
  (await maria()).debts
    .filter(({ status }) => status === 'open')
    .map(({ ledger }) => ledger.principalOpen);

test('whoever may match money books it as a chargeback of a payment, once, and the debt is owed again', async () => {
  const { items } = UnreconciledList.parse(
    (await ask(OPERATOR, 'GET /api/unreconciled?credorId=aurora')).json,
  );
  const line = items.find(({ id }) => id === unreconciledIdOf(CONTESTED));
  expect(line?.actions).toEqual(['charge-back', 'dismiss']);

  expect(await ask(OPERATOR, CHARGE_BACK, whole)).toMatchObject({ status: 204 });
  expect(await ask(OPERATOR, CHARGE_BACK, whole)).toMatchObject({ status: 204 });
  expect((await maria()).payments).toMatchObject([
    { chargebacks: [{ chargebackId: bookedAs, amount: 110_000, status: 'withdrawn' }] },
  ]);
  expect(await openOfAurora()).toContain(100_000);
  expect(await listUnreconciled(world.table, 'unknown')).toEqual([]);
});

test('the history says who booked it and why, and keeps those words apart', async () => {
  await ask(OPERATOR, CHARGE_BACK, whole);
  const { entries } = Timeline.parse(
    (await ask(OPERATOR, `GET /api/debtors/${MARIA}/history`)).json,
  );
  const line = entries.find(({ type }) => type === 'payment-charged-back');
  expect(line?.why).toContain('Registrado pela equipe, pelo que o gateway mostra.');
  expect(line?.why).toContain(`Nas palavras de quem registrou: “${reason}”`);
  const facts = await readHistory(world.table, MARIA, {});
  expect(facts.find(({ fact }) => fact.type === 'payment-charged-back')?.actor).toBe(
    'user:user-operador',
  );
  expect(JSON.stringify(facts)).not.toContain('Joana');
});

test('what was won pays again what it had paid, and winning it again does nothing', async () => {
  await ask(OPERATOR, CHARGE_BACK, whole);
  const page = DebtorView.parse((await ask(OPERATOR, `GET /api/debtors/${MARIA}`)).json);
  const [payment] = page.cases.flatMap(({ payments }) => payments);
  expect(payment).toMatchObject({ left: 0, byHand: [{ chargebackId: bookedAs, amount: 110_000 }] });

  const won = { chargebackId: bookedAs, reason: 'O emissor deu razão à loja' };
  expect(await ask(OPERATOR, WIN, won)).toMatchObject({ status: 204 });
  expect(await ask(OPERATOR, WIN, won)).toMatchObject({ status: 204 });
  expect((await maria()).payments).toMatchObject([
    { overpaid: 7_833, chargebacks: [{ status: 'reversed' }] },
  ]);
  const reversals = (await readHistory(world.table, MARIA, {})).filter(
    ({ fact }) => fact.type === 'chargeback-reversed',
  );
  expect(reversals).toMatchObject([{ fact: { amount: 110_000 } }]);
});

test.each([
  ['of more than is left', { amount: 110_001 }, 409, /amount.*R\$ 1\.100,01.*restam R\$ 1\.100,00/],
  ['of nothing', { amount: 0 }, 400, /amount/],
  [
    'of a payment that is not theirs',
    { paymentId: paymentIdOf('sandbox', 'E9') },
    409,
    /paymentId.*não é um pagamento/,
  ],
  ['of somebody who is not there', { debtorId: 'a'.repeat(20) }, 404, /devedor/],
  ['without saying why', { reason: ' ' }, 400, /reason/],
])('nothing is booked %s', async (_, change, status, words) => {
  const answer = await ask(ADMIN, CHARGE_BACK, { ...whole, ...change });
  expect(answer.status).toBe(status);
  expect(JSON.stringify(answer.json)).toMatch(words);
  expect((await maria()).payments[0]?.chargebacks ?? []).toEqual([]);
});

test.each([
  ['an auditor', aToken('auditor', '*'), 403],
  ['whoever sees one credor only, as the line is of none', AURORA_GESTOR, 404],
])('%s books nothing', async (_, who, status) => {
  expect(await ask(who, CHARGE_BACK, whole)).toMatchObject({ status });
});

test('a line that was booked is not booked of another amount, nor dismissed, nor the other way round', async () => {
  await ask(ADMIN, CHARGE_BACK, { ...whole, amount: 10_000 });
  for (const [verb, body] of [
    ['charge-back', { ...whole, amount: 20_000 }],
    ['dismiss', { reason }],
  ] as const)
    expect(await ask(ADMIN, decisionOn(verb, CONTESTED), body)).toMatchObject({
      status: 409,
      json: { title: 'Alguém resolveu antes' },
    });
  const other = { ...CONTESTED, paymentId: paymentIdOf('sandbox', 'CBKS_1#2') };
  await putUnreconciled(world.table, other);
  await ask(ADMIN, decisionOn('dismiss', other), { reason });
  expect(await ask(ADMIN, decisionOn('charge-back', other), whole)).toMatchObject({ status: 409 });
  expect((await maria()).payments[0]?.chargebacks).toMatchObject([{ amount: 10_000 }]);
});

test('money that came without a charge, and what another gateway says, is no chargeback of that payment', async () => {
  const elsewhere = {
    ...CONTESTED,
    gateway: 'pagbank',
    paymentId: paymentIdOf('pagbank', 'CBKS_2'),
  };
  await putUnreconciled(world.table, elsewhere);
  expect(await ask(ADMIN, decisionOn('charge-back', elsewhere), whole)).toMatchObject({
    status: 409,
    json: { detail: expect.stringMatching(/pagbank.*sandbox/) },
  });
  expect(await ask(ADMIN, decisionOn('charge-back'), whole)).toMatchObject({ status: 409 });
});

test('what a gateway told is not won by hand: it tells that by itself', async () => {
  expect(await ask(ADMIN, WIN, { chargebackId: 'CB1', reason })).toMatchObject({
    status: 409,
    json: { detail: expect.stringContaining('chargebackId') },
  });
});
