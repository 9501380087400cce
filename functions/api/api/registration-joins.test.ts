import { beforeEach, expect, test } from 'vitest';
import { ConflictsPage } from '#events/api/coverage.ts';
import { DebtorView, Timeline } from '#events/api/debtor.ts';
import { JoinList } from '#events/api/registration-join.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import type { Table } from '#shared/table/table.ts';
import {
  ADMIN,
  asker,
  aToken,
  AURORA_GESTOR,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { DOCUMENT_KEY } from '#shared/testing/put-link.ts';
import { AURORA, HORIZONTE } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const CPF = '11144477735';
const JOANA = debtorIdOf(CPF, DOCUMENT_KEY);
const MISTYPED = debtorIdOf('11144478707', DOCUMENT_KEY);
const PROOF = 'O contrato assinado traz o CPF 111.444.777-35.';
const JOIN = 'POST /api/registration-joins';
const PART = `DELETE /api/debtors/${MISTYPED}/joins?credorId=${AURORA}`;
const people = [JOANA, MISTYPED];
const wish = { credorId: AURORA, people, ground: 'mistyped-document', proof: PROOF };
const row = (contrato: string, cpf: string, nome = 'Joana Lima') => ({
  contrato,
  cpf,
  nome,
  valor: '350,00',
  vencimento: '10/03/2026',
});

let ask: ReturnType<typeof asker>;
let table: Table;
beforeEach(async () => {
  const world = await createApiWorld();
  table = world.table;
  ask = asker(createApi(world.deps));
  const rows = [row('J-1', CPF), row('J-2', '11144478707'), row('J-3', '52998224725', 'José Reis')];
  await ask(AURORA_GESTOR, 'POST /api/debts', { credorId: AURORA, rows });
});

const debtorOf = async (debtorId: DebtorId) => {
  const { json } = await ask(AURORA_GESTOR, `GET /api/debtors/${debtorId}`);
  return DebtorView.parse(json);
};
const conflicts = async () => {
  const pairs: ConflictsPage['pairs'] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const body = { credorId: AURORA, ...(cursor && { cursor }) };
    const page = ConflictsPage.parse(
      (await ask(AURORA_GESTOR, 'POST /api/registration-conflicts', body)).json,
    );
    pairs.push(...page.pairs);
    cursor = page.cursor;
  }
  return pairs;
};
const joined = async () =>
  JoinList.parse((await ask(AURORA_GESTOR, `GET /api/registration-joins?credorId=${AURORA}`)).json)
    .items;
const stateOf = async (debtorId: DebtorId) => {
  const { debtor, ...others } = (await loadDebtor(table, debtorId)).record;
  return { ...others, debtor: { ...debtor, version: 0, historyHash: '' } };
};

test('two registrations of a debtor are joined once, and their pages, list and histories say why', async () => {
  await expect(ask(AURORA_GESTOR, JOIN, wish)).resolves.toMatchObject({ status: 204 });
  await expect(ask(ADMIN, JOIN, { ...wish, people: people.toReversed() })).resolves.toMatchObject({
    status: 204,
  });
  const signs = ['document-slip', 'same-name'];
  const told = { ground: 'mistyped-document', signs, by: 'Equipe user-ges' };
  expect((await debtorOf(JOANA)).joins).toMatchObject([
    { ...told, debtorId: MISTYPED, taxId: '***.444.787-**', openDebts: 1, proof: PROOF },
  ]);
  expect((await debtorOf(MISTYPED)).joins).toMatchObject([{ debtorId: JOANA, proof: PROOF }]);
  const [pair, ...more] = await joined();
  expect(more).toEqual([]);
  expect(pair).toMatchObject(told);
  expect(pair?.people.map(({ debtorId }) => debtorId)).toEqual(people.toSorted());
  expect(await conflicts()).toEqual([]);
  const { json } = await ask(AURORA_GESTOR, `GET /api/debtors/${MISTYPED}/history?limit=1`);
  expect(Timeline.parse(json).entries).toMatchObject([
    { title: 'Ligado a outro cadastro da mesma pessoa', actor: 'Equipe user-ges' },
  ]);
});

test('history keeps no word of what shows it', async () => {
  await ask(AURORA_GESTOR, JOIN, wish);
  const facts = JSON.stringify(await readHistory(table, JOANA, {}));
  expect(facts).toContain('registration-joined');
  expect(facts).not.toContain('contrato assinado');
});

test('what is undone leaves both registrations as they were, and may be done again', async () => {
  const before = [await stateOf(JOANA), await stateOf(MISTYPED)];
  await ask(AURORA_GESTOR, JOIN, wish);
  await expect(ask(AURORA_GESTOR, PART)).resolves.toMatchObject({ status: 204 });
  await expect(ask(AURORA_GESTOR, PART)).resolves.toMatchObject({ status: 204 });
  expect([await stateOf(JOANA), await stateOf(MISTYPED)]).toEqual(before);
  expect(await joined()).toEqual([]);
  expect(await conflicts()).toHaveLength(1);
  await ask(AURORA_GESTOR, JOIN, wish);
  expect(await joined()).toHaveLength(1);
});

test('joined, parted and joined by many at once, both histories always say the same', async () => {
  await Promise.all([
    ask(AURORA_GESTOR, JOIN, wish),
    ask(ADMIN, JOIN, wish),
    ask(ADMIN, PART),
    ask(AURORA_GESTOR, JOIN, { ...wish, people: people.toReversed() }),
  ]);
  const [one, other] = [await stateOf(JOANA), await stateOf(MISTYPED)];
  expect(one.debtor.joins?.length ?? 0).toBe(other.debtor.joins?.length ?? 0);
  expect(await joined()).toHaveLength(one.debtor.joins?.length ?? 0);
});

test('a pair of two people is not listed again, until somebody joins it after all', async () => {
  const line = 'POST /api/registration-conflicts/dismissals';
  expect(await conflicts()).toHaveLength(1);
  for (let time = 0; time < 2; time++) {
    const answer = ask(AURORA_GESTOR, line, { credorId: AURORA, people });
    await expect(answer).resolves.toMatchObject({ status: 204 });
  }
  expect(await conflicts()).toEqual([]);
  await ask(AURORA_GESTOR, JOIN, wish);
  expect(await joined()).toHaveLength(1);
  await expect(ask(AURORA_GESTOR, line, { credorId: AURORA, people })).resolves.toMatchObject({
    status: 409,
    json: { detail: expect.stringContaining('desfaça a ligação antes') },
  });
});

const JOSE = debtorIdOf('52998224725', DOCUMENT_KEY);

test.each([
  ['with itself', { people: [JOANA, JOANA] }, 'Os dois códigos são do mesmo cadastro'],
  ['with a stranger', { people: [JOANA, JOSE] }, 'são de duas pessoas, a menos que'],
  [
    'with a stranger by word',
    { people: [JOANA, JOSE], ground: 'wrong-document' },
    'nada nos cadastros fala da mesma pessoa',
  ],
])(
  'a debtor who is joined %s is refused with the reason, and nothing changes',
  async (_, changes, why) => {
    await expect(ask(AURORA_GESTOR, JOIN, { ...wish, ...changes })).resolves.toMatchObject({
      status: 409,
      json: { title: 'Os cadastros ficam como estão', detail: expect.stringContaining(why) },
    });
    expect(await joined()).toEqual([]);
  },
);

test('only the credor’s own registrations are joined, by whoever may, and shown to nobody else', async () => {
  const rows = [row('H-1', CPF)];
  await ask(HORIZONTE_GESTOR, 'POST /api/debts', { credorId: HORIZONTE, rows });
  await expect(ask(HORIZONTE_GESTOR, JOIN, wish)).resolves.toMatchObject({ status: 403 });
  const theirs = { ...wish, credorId: HORIZONTE };
  await expect(ask(HORIZONTE_GESTOR, JOIN, theirs)).resolves.toMatchObject({ status: 404 });
  const operador = aToken('operador', AURORA);
  await expect(ask(operador, JOIN, wish)).resolves.toMatchObject({ status: 403 });
  await ask(AURORA_GESTOR, JOIN, wish);
  const view = await ask(HORIZONTE_GESTOR, `GET /api/debtors/${JOANA}`);
  expect(DebtorView.parse(view.json).joins).toEqual([]);
  const history = await ask(HORIZONTE_GESTOR, `GET /api/debtors/${JOANA}/history`);
  expect(JSON.stringify(history.json)).not.toContain('outro cadastro');
});
