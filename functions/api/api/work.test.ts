import { expect, test } from 'vitest';
import { PublishedCarteiras } from '#events/api/configuration.ts';
import { DebtorView } from '#events/api/debtor.ts';
import { contactIdOf, debtIdOf } from '#shared/domain/values/derive-ids.ts';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { addMinutes } from '#shared/domain/values/zone.ts';
import { commit } from '#shared/table/commit.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { saveSnapshot } from '#shared/table/portfolio-snapshots.ts';
import { nobodyYet } from '#shared/table/loaded-debtor.ts';
import { ADMIN, API_NOON, AURORA_GESTOR, HORIZONTE_GESTOR } from '#shared/testing/api-world.ts';
import { aScore } from '#shared/testing/next-action.ts';
import { aCase, AURORA, HORIZONTE, instant, MARIA } from '#shared/testing/records.ts';
import { atNoon, registersMaria } from '#shared/testing/registration.ts';
import { aQueue, base, body, byHand, OPERADOR, OTHER, PHONE } from '#shared/testing/work-world.ts';

const JOSE = DebtorId.parse('a'.repeat(20));

test('whoever is late and has a telephone is in the list, with why and what is expected', async () => {
  const { list, ask } = await aQueue();
  expect(await list()).toMatchObject([
    {
      debtorId: MARIA,
      name: 'Maria da Silva',
      reason: 'value',
      principalOpen: 100_000,
      daysLate: 10,
      call: { may: 'now' },
      claimedBy: null,
    },
  ]);
  const others = await ask(HORIZONTE_GESTOR, `GET /api/work?credorId=${AURORA}`);
  expect(others).toMatchObject({ status: 403 });
});

test('each line tells in which fifth of the book its score lies, once a night has looked at it', async () => {
  const { list, table } = await aQueue();
  const score = { ...aScore(0.5), value: 500 };
  const assessed = {
    type: 'case-assessed' as const,
    credorId: AURORA,
    carteiraId: aCase().carteiraId,
    score,
  };
  await commit(table, await loadDebtor(table, MARIA), { facts: [assessed] }, atNoon('2026-03-19'));
  expect(await list()).toMatchObject([{ band: null, expected: 37_500 }]);
  const counts = { activeCases: 1, disputedCases: 0, settledCases: 0, openAmount: 100_000 };
  const scoreBands = { edges: [4, 3, 2, 1], cases: 20 };
  const day = localDate('2026-03-19');
  const picture = { ...counts, credorId: AURORA, aging: [], expected: [] };
  await saveSnapshot(table, { ...picture, day, scoreBands });
  expect(await list()).toMatchObject([{ band: 'A' }]);
  const high = { edges: [1_000, 999, 998, 997], cases: 20 };
  await saveSnapshot(table, { ...picture, day: localDate('2026-03-20'), scoreBands: high });
  expect(await list()).toMatchObject([{ band: 'E' }]);
});

test('a debt that has prescribed is no part of what the list says is owed, expected and late, however large', async () => {
  const { list, ask, table } = await aQueue();
  const score = { ...aScore(0.5), value: 500 };
  const { carteiraId } = aCase();
  const assessed = { type: 'case-assessed' as const, credorId: AURORA, carteiraId, score };
  const old = {
    type: 'debt-imported' as const,
    credorId: AURORA,
    debtId: debtIdOf(AURORA, 'NF-0001/1'),
    externalId: 'NF-0001/1',
    description: 'Parcela 1/3',
    principal: centavos(900_000),
    dueDate: localDate('2019-03-10'),
    terms: { fineBps: 200, monthlyInterestBps: 100, interestMode: 'pro-rata' as const },
  };
  const facts = [old, assessed];
  await commit(table, await loadDebtor(table, MARIA), { facts }, atNoon('2026-03-19'));
  expect(await list()).toMatchObject([{ principalOpen: 100_000, expected: 37_500, daysLate: 10 }]);
  const page = DebtorView.parse((await ask(OPERADOR, `GET ${base}`)).json);
  expect(page.cases.find(({ credorId }) => credorId === AURORA)).toMatchObject({
    expected: 37_500,
  });
});

test('two operators who take the same person at once: one does, the other is told', async () => {
  const { ask, list, record } = await aQueue();
  const line = `POST ${base}/work/claim`;
  const both = await Promise.all([ask(OPERADOR, line, body), ask(OTHER, line, body)]);
  expect(new Set(both.map(({ status }) => status))).toEqual(new Set([204, 409]));
  const [row] = await list();
  expect(row?.claimedBy).toBe((await record()).debtor?.workClaim?.by);
  await expect(ask(HORIZONTE_GESTOR, line, { credorId: HORIZONTE })).resolves.toMatchObject({
    status: 409,
    json: { title: 'Outra pessoa atende agora' },
  });
});

test('a claim ends by itself after a quarter of an hour, and sooner when it is given back', async () => {
  const { ask, claim, clock } = await aQueue();
  await claim();
  const other = () => ask(OTHER, `POST ${base}/work/claim`, body);
  clock.now = addMinutes(API_NOON, 14);
  expect(await other()).toMatchObject({ status: 409 });
  clock.now = addMinutes(API_NOON, 15);
  expect(await other()).toMatchObject({ status: 204 });
  expect(await ask(OPERADOR, `POST ${base}/work/release`, body)).toMatchObject({ status: 409 });
  expect(await ask(OTHER, `POST ${base}/work/release`, body)).toMatchObject({ status: 204 });
  expect(await claim()).toMatchObject({ status: 204 });
});

test('the desk is for whoever took the person: numbers, and a script that says nothing of the debt at first', async () => {
  const { ask, desk, claim } = await aQueue();
  const line = `GET ${base}/work?credorId=${AURORA}`;
  expect(await ask(OPERADOR, line)).toMatchObject({ status: 409 });
  await claim();
  const { phones, opening, script, clickToCall } = await desk();
  expect(phones).toMatchObject([{ value: PHONE, call: { may: 'now' } }]);
  expect(opening).toContain('Falo com Maria?');
  expect(opening).not.toMatch(/R\$|dívida/);
  expect(script).toContain('R$ 1.023,33');
  expect(clickToCall).toBe(false);
});

test('an operator has the carteiras of their team and those without one; a gestor sees all', async () => {
  const { ask, list, claim } = await aQueue();
  const path = `/api/credores/${AURORA}/carteiras`;
  const { version, document } = PublishedCarteiras.parse((await ask(ADMIN, `GET ${path}`)).json);
  const withTeam = (team: readonly string[]) => ({
    ...document,
    carteiras: document.carteiras.map((one) => ({
      ...one,
      ...(one.carteiraId === 'inicial' && { team }),
    })),
  });
  const publish = (expectedVersion: number, team: readonly string[]) =>
    ask(ADMIN, `PUT ${path}`, { expectedVersion, document: withTeam(team) });
  expect(await publish(version, ['Outra@Regua.example'])).toMatchObject({
    status: 200,
    json: { document: { carteiras: [{}, { team: ['outra@regua.example'] }, {}] } },
  });
  expect(await list()).toEqual([]);
  expect(await list(AURORA_GESTOR)).toHaveLength(1);
  expect(await claim()).toMatchObject({
    status: 403,
    json: { detail: expect.stringContaining('Peça a um gestor') },
  });
  expect(
    await publish(version + 1, ['outra@regua.example', OPERADOR['email'] ?? '']),
  ).toMatchObject({
    status: 200,
  });
  expect(await list()).toHaveLength(1);
  expect(await claim()).toMatchObject({ status: 204 });
  expect(await publish(version + 2, ['ana'])).toMatchObject({
    status: 400,
    json: { errors: [{ path: 'document.carteiras.1.team.0' }] },
  });
});

test('a call is placed only by whoever took the person, and one at a time', async () => {
  const { ask, claim, newest } = await aQueue();
  const line = `POST ${base}/calls`;
  expect(await ask(OPERADOR, line, byHand)).toMatchObject({ status: 409 });
  await claim();
  expect(await ask(OTHER, line, byHand)).toMatchObject({ status: 409 });
  expect(await ask(OPERADOR, line, byHand)).toMatchObject({ status: 200 });
  await expect(ask(OPERADOR, line, byHand)).resolves.toMatchObject({
    status: 409,
    json: { title: 'Há uma ligação sem resultado' },
  });
  expect(await ask(OPERADOR, `POST ${base}/work/release`, body)).toMatchObject({ status: 409 });
  expect(await newest(1)).toMatchObject([{ type: 'call-placed', via: 'by-hand', asked: false }]);
});

test('on a Saturday evening nobody is called, and the answer says from when on', async () => {
  const { ask, claim, clock } = await aQueue();
  clock.now = instant('2026-03-21T23:00:00.000Z');
  await claim();
  await expect(ask(OPERADOR, `POST ${base}/calls`, byHand)).resolves.toMatchObject({
    status: 409,
    json: { detail: expect.stringContaining('Pode a partir de 23/03 às 09:00') },
  });
});

test('a page of the list asks once what is stopped, however many people are on it', async () => {
  const { table, list } = await aQueue();
  const { facts, ...registered } = registersMaria();
  const mobile = contactIdOf(JOSE, 'mobile', PHONE);
  const others = facts.map((fact) =>
    fact.type === 'debt-imported'
      ? { ...fact, externalId: 'NF-2', debtId: debtIdOf(AURORA, 'NF-2') }
      : fact.type === 'contact-added'
        ? { ...fact, contactId: mobile, kind: 'mobile' as const }
        : fact,
  );
  const vault = { ...registered.vault, contacts: new Map([[mobile, PHONE]]) };
  await commit(table, nobodyYet(JOSE), { facts: others, vault }, atNoon('2026-03-01'));
  let asked = 0;
  table.client.middlewareStack.add(
    (next) => (args) => {
      if (JSON.stringify(args.input).includes('contact-stops')) asked += 1;
      return next(args);
    },
    { step: 'initialize' },
  );
  expect(await list()).toHaveLength(2);
  expect(asked).toBe(1);
});
