import { beforeEach, expect, test } from 'vitest';
import { AgreementAnswer, OfferView } from '#events/api/agreement.ts';
import { DebtorView, Timeline } from '#events/api/debtor.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import { AURORA_GESTOR, asker, aToken, createApiWorld } from '#shared/testing/api-world.ts';
import { AURORA, MARIA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const OPERATOR = aToken('operador', AURORA);
const DEBTOR = `/api/debtors/${MARIA}`;

async function aTeam() {
  const { table, deps } = await createApiWorld();
  const ask = asker(createApi(deps));
  return {
    ask,
    record: async () => (await loadDebtor(table, MARIA)).record,
    history: async () => readHistory(table, MARIA, {}),
    /** Maria signs three parcels. */
    async signed() {
      const wish = { credorId: AURORA, parcels: 3 };
      const offer = await ask(OPERATOR, `POST ${DEBTOR}/offers/simulate`, wish);
      const { forDate, fingerprint } = OfferView.parse(offer.json);
      const body = { ...wish, forDate, fingerprint, replaces: null };
      return AgreementAnswer.parse((await ask(OPERATOR, `POST ${DEBTOR}/agreements`, body)).json);
    },
  };
}
let team: Awaited<ReturnType<typeof aTeam>>;
beforeEach(async () => {
  team = await aTeam();
});

test('a gestor cancels, and the debts are owed again', async () => {
  const { agreementId } = await team.signed();
  const cancel = `POST ${DEBTOR}/agreements/${agreementId}/cancel`;
  const because = { because: 'debtor', reason: 'Ligou e pediu' };
  expect((await team.ask(AURORA_GESTOR, cancel, because)).status).toBe(204);
  const { agreements, debts } = await team.record();
  expect(agreements.map(({ status }) => status)).toEqual(['cancelled']);
  expect(debts.filter(({ status }) => status === 'withdrawn')).toHaveLength(3);
  expect(await team.ask(AURORA_GESTOR, cancel, because)).toMatchObject({
    status: 409,
    json: { detail: expect.stringContaining('está cancelado') },
  });
});

test('why the team cancels is asked for in words, kept for the team, and told to nobody else', async () => {
  const { agreementId } = await team.signed();
  const cancel = `POST ${DEBTOR}/agreements/${agreementId}/cancel`;
  for (const reason of [undefined, '', '  a  ']) {
    const refused = await team.ask(AURORA_GESTOR, cancel, { because: 'operator', reason });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.json)).toContain('reason');
  }
  const reason = 'O contrato era da irmã: conferido com a loja';
  expect((await team.ask(AURORA_GESTOR, cancel, { because: 'operator', reason })).status).toBe(204);

  const page = DebtorView.parse((await team.ask(OPERATOR, `GET ${DEBTOR}`)).json);
  expect(page.cases[0]?.agreements).toMatchObject([{ status: 'cancelled', cancelReason: reason }]);
  const { entries } = Timeline.parse((await team.ask(OPERATOR, `GET ${DEBTOR}/history`)).json);
  const line = entries.find(({ type }) => type === 'agreement-cancelled');
  expect(line?.why).toContain(`Nas palavras de quem cancelou: “${reason}”`);
  // The words lie beside the history, which holds nothing personal; no message, nor what asks for one, has them.
  expect(JSON.stringify(await team.history())).not.toContain('irmã');
  expect((await team.history()).slice(-2).map(({ fact }) => fact.type)).toEqual([
    'message-requested',
    'case-assessed',
  ]);
});
