import { afterAll, beforeAll, expect, test } from 'vitest';
import type { World } from '#local/world.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { contactsOf } from './contacts.ts';
import { contradictions } from './contradictions.ts';
import { debtorOf, lifeOf } from './debtor-of.ts';
import { askForPix, enter, inboxOf, linkIn, textOf } from './portal-visit.ts';
import { fileOf, smallPlace } from './small-place.ts';
import { postWebhook } from './webhooks.ts';

/** Everybody's debt is due on this Monday. */
const MONDAY = '2026-03-16T01:30:00.000Z';
const DAY_MS = 86_400_000;

const PEOPLE = {
  'AUR-1': ['39053344705', 'João Pereira', 'success+joao', '(21) 97777-2222', 'RJ'],
  'AUR-2': ['11144477735', 'Ana Souza', 'bounce+ana', '(68) 98888-1111', 'AC'],
  'AUR-3': ['52998224725', 'Bia Lima', 'success+bia', '(11) 96666-3333', 'SP'],
  'AUR-4': ['86288366757', 'Caio Rocha', 'success+caio', '(11) 95555-4444', 'SP'],
  'AUR-5': ['24843803480', 'Davi Nunes', 'success+davi', '(11) 94444-5555', 'SP'],
} as const;
type Contract = keyof typeof PEOPLE;

const contracts: readonly Contract[] = ['AUR-1', 'AUR-2', 'AUR-3', 'AUR-4', 'AUR-5'];
const emailOf = (contract: Contract) => `${PEOPLE[contract][2]}@simulator.amazonses.com`;
function rowOf(contract: Contract, number: string = contract): string {
  const [taxId, name, , phone, uf] = PEOPLE[contract];
  return `${number};${taxId};${name};${emailOf(contract)};${phone};${uf};Compra;300,00;16/03/2026`;
}

let world: World;
const ids = new Map<Contract, DebtorId>();

beforeAll(async () => {
  world = await smallPlace(
    [
      fileOf('loja-aurora', ...contracts.map((contract) => rowOf(contract))),
      fileOf('faculdade-horizonte', rowOf('AUR-1', 'MEN-1')),
    ],
    { startAt: Date.parse(MONDAY) },
  );
  for (const contract of contracts)
    ids.set(contract, await debtorOf(world, 'loja-aurora', contract));
  await world.aws.advanceTo(Date.parse(MONDAY) + DAY_MS);
});

afterAll(() => world.aws.close());

const lifeBehind = (contract: Contract) => {
  const id = ids.get(contract);
  if (!id) throw new Error(`nobody owes ${contract}`);
  return lifeOf(world, id);
};

/** Enters by the first e-mail and asks for a Pix of all that is owed. */
async function chargeOf(contract: Contract) {
  const [first] = inboxOf(world, emailOf(contract));
  return askForPix(world, await enter(world, linkIn(first), PEOPLE[contract][0]));
}

test('a payment told three times, and again a day later, is applied once', async () => {
  const charge = await chargeOf('AUR-3');
  world.gateway.pay(charge, charge.amount, 'three-times');
  await world.aws.advanceTo(world.aws.now() + 600_000);
  const { record, entries } = await lifeBehind('AUR-3');
  expect(record.payments).toMatchObject([{ amount: charge.amount, overpaid: 0 }]);

  await world.aws.advanceTo(world.aws.now() + DAY_MS);
  const [notice] = world.gateway.noticesAbout(charge.txid);
  const answer = await postWebhook(world, notice?.body ?? '');
  await world.aws.settle();
  expect(answer.status).toBe(200);
  const after = await lifeBehind('AUR-3');
  expect(after.record.payments).toEqual(record.payments);
  expect(after.entries.filter(({ fact }) => fact.type === 'payment-applied').length).toBe(1);
  expect(entries.some(({ fact }) => fact.type === 'case-settled')).toBe(true);
});

test('a refund that is told before its payment leaves the debt as open as it was', async () => {
  const { gateway, aws } = world;
  const charge = await chargeOf('AUR-4');
  gateway.pay(charge, charge.amount, 'six-hours-late');
  const [pix] = charge.pix;
  if (pix) gateway.giveBack(charge, pix, centavos(10_000));
  await aws.advanceTo(aws.now() + DAY_MS);
  const { record } = await lifeBehind('AUR-4');
  expect(record).toMatchObject({
    cases: [{ status: 'active' }],
    payments: [{ amount: charge.amount, refunded: 10_000, overpaid: 0 }],
  });
  expect(record.debts[0]?.ledger.principalOpen).toBe(10_000);
});

test('whoever leaves e-mail by its button hears no more from it, and is reached by SMS', async () => {
  const [first] = inboxOf(world, emailOf('AUR-5'));
  const unsubscribe = first?.kind === 'email' ? first.headers['List-Unsubscribe'] : '';
  const path = /\/u\/[\w-]{22}/.exec(unsubscribe ?? '')?.[0] ?? '';
  const answer = await world.aws.request({
    method: 'POST',
    path,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  });
  expect(answer.status).toBe(200);
  await world.aws.advanceTo(Date.parse('2026-04-02T01:00:00.000Z'));
  expect(inboxOf(world, emailOf('AUR-5'))).toEqual([first]);
  expect(inboxOf(world, '+5511944445555').length).toBeGreaterThanOrEqual(2);
});

test('whoever answers SAIR by the link of an SMS hears from nobody any more', async () => {
  const [sms] = inboxOf(world, '+5511944445555');
  const { visitor } = await enter(world, linkIn(sms), PEOPLE['AUR-5'][0]);
  const preferences = await visitor.open(`/p/${linkIn(sms)}/preferencias`);
  const answered = await visitor.submit(preferences, '/preferencias', {
    canal: 'sms',
    escolha: 'parar',
  });
  expect(textOf(answered)).toContain('Você pediu para não receber SMS');
  const { record } = await lifeBehind('AUR-5');
  expect(record.debtor.optedOut.toSorted()).toEqual(['email', 'sms']);
  expect(record.debtor.nextAlarm).toMatchObject({ kind: 'none', because: 'unreachable' });
});

test('an address that bounced is not written to again: SMS stands in for the e-mails to come', async () => {
  const { record, entries } = await lifeBehind('AUR-2');
  expect(record.contacts.find(({ kind }) => kind === 'email')?.health).toBe('bounced');
  expect(inboxOf(world, emailOf('AUR-2')).length).toBe(1);
  const byStep = contactsOf(entries).flatMap(({ channel, purpose }) =>
    purpose.kind === 'regua-step' ? [[purpose.stepId, channel]] : [],
  );
  expect(Object.fromEntries(byStep)).toMatchObject({ 'd-zero': 'email', 'd-mais-7': 'sms' });
});

test('two credores never speak in one message, nor show their debts behind one link', async () => {
  const joao = [...inboxOf(world, emailOf('AUR-1')), ...inboxOf(world, '+5521977772222')];
  const aurora = /Loja Aurora/;
  const horizonte = /Horizonte/;
  const speaking = joao.map((message) => {
    const text = JSON.stringify(message);
    return [aurora, horizonte].filter((name) => name.test(text)).length;
  });
  expect(speaking).toEqual(joao.map(() => 1));
  expect(joao.some((message) => aurora.test(JSON.stringify(message)))).toBe(true);
  expect(joao.some((message) => horizonte.test(JSON.stringify(message)))).toBe(true);
  for (const message of joao) {
    const { page } = await enter(world, linkIn(message), PEOPLE['AUR-1'][0]);
    const isAurora = aurora.test(JSON.stringify(message));
    expect(textOf(page)).toContain(isAurora ? 'AUR-1' : 'MEN-1');
    expect(textOf(page)).not.toContain(isAurora ? 'MEN-1' : 'AUR-1');
  }
});

test.each(contracts)(
  'what is true of who owes %s is the fold of an unbroken history',
  async (contract) => {
    const { record, entries } = await lifeBehind(contract);
    expect(contradictions(record, entries)).toEqual([]);
  },
);
