import { beforeEach, expect, test } from 'vitest';
import { DebtorView, Timeline } from '#events/api/debtor.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { AGREEMENT_REGUA } from '#shared/domain/regua/agreement-regua.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import { at } from '#shared/testing/agreement-clock.ts';
import { paid, refunded } from '#shared/testing/agreement-money.ts';
import { agreed, agreementIn } from '#shared/testing/agreements.ts';
import { AURORA_GESTOR, asker, aToken, createApiWorld } from '#shared/testing/api-world.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import { AURORA, MARIA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const OPERATOR = aToken('operador', AURORA);
const DEBTOR = `/api/debtors/${MARIA}`;
const reason = 'Foi engano da loja: a devolução era de outra pessoa, a Joana';

/** Maria kept an agreement on the 18th, and R$ 100,00 of it went back on the 19th; today is the 20th. */
async function aTeam() {
  const { table, deps } = await createApiWorld();
  const { record } = await loadDebtor(table, MARIA);
  if (!isRegistered(record)) throw new Error('nobody');
  const signed = agreed(record, 0, at('2026-03-17'));
  const { agreementId, instalments } = agreementIn(signed);
  const [whole] = instalments;
  if (!whole) throw new Error('no instalment');
  const kept = paid(signed, whole.amount, at('2026-03-18'), [whole.debtId], 'E0');
  const back = refunded(kept, paymentIdOf('sandbox', 'E0'), 10_000, at('2026-03-19'));
  const regua = { reguaId: AGREEMENT_REGUA.reguaId, version: 1 };
  await putRecord(table, {
    ...back,
    agreements: back.agreements.map((known) => ({ ...known, regua })),
  });
  const ask = asker(createApi(deps));
  const path = `POST ${DEBTOR}/agreements/${agreementId}/let-go`;
  return {
    ask,
    letGo: (who: typeof OPERATOR, body: object) => ask(who, path, body),
    record: async () => (await loadDebtor(table, MARIA)).record,
    history: async () => readHistory(table, MARIA, {}),
  };
}
let team: Awaited<ReturnType<typeof aTeam>>;
beforeEach(async () => {
  team = await aTeam();
});

test('a gestor lets go of what a kept agreement owes again, with the reason in words', async () => {
  const page = DebtorView.parse((await team.ask(OPERATOR, `GET ${DEBTOR}`)).json);
  const known = page.cases.flatMap(({ agreements }) => agreements);
  expect(known).toMatchObject([
    { status: 'active', rest: 10_000, owedAgain: { returned: 10_000, payBy: '2026-03-30' } },
  ]);
  expect((await team.letGo(AURORA_GESTOR, { rest: 10_000, reason })).status).toBe(204);

  const { agreements, debts } = await team.record();
  expect(agreements).toMatchObject([{ status: 'fulfilled' }]);
  const own = debts.filter(({ credorId }) => credorId === AURORA);
  expect(own.every(({ status }) => status === 'settled')).toBe(true);
  const { entries } = Timeline.parse((await team.ask(OPERATOR, `GET ${DEBTOR}/history`)).json);
  const line = entries.find(({ type }) => type === 'agreement-rest-let-go');
  expect(line?.why).toContain(`Nas palavras de quem decidiu: “${reason}”`);
  expect(JSON.stringify(await team.history())).not.toContain('Joana');

  // Once more there is nothing to let go of.
  expect(await team.letGo(AURORA_GESTOR, { rest: 10_000, reason })).toMatchObject({
    status: 409,
    json: { detail: expect.stringContaining('está cumprido') },
  });
});

test('an operator may not, nor may anybody without saying why or of another sum than is missing', async () => {
  expect(await team.letGo(OPERATOR, { rest: 10_000, reason })).toMatchObject({
    status: 403,
    json: { title: 'Sem permissão' },
  });
  expect((await team.letGo(AURORA_GESTOR, { rest: 10_000, reason: ' ' })).status).toBe(400);
  expect(await team.letGo(AURORA_GESTOR, { rest: 9_999, reason })).toMatchObject({
    status: 409,
    json: { detail: expect.stringContaining('agora faltam R$ 100,00') },
  });
  expect((await team.record()).agreements).toMatchObject([{ status: 'active' }]);
});
