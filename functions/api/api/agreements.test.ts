import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { AgreementAnswer, OffersView, OfferView, SignedTermView } from '#events/api/agreement.ts';
import { DEFAULT_OFFER_POLICY } from '#shared/domain/agreement/default-offer-policy.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import {
  ADMIN,
  AURORA_GESTOR,
  asker,
  aToken,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { AURORA, MARIA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const OPERATOR = aToken('operador', AURORA);
const DEBTOR = `/api/debtors/${MARIA}`;
/** Everything of fine and interest, and a quarter of the principal: above an operator's limit. */
const generous = { fineBps: 10_000, interestBps: 10_000, principalBps: 2_500 };

async function aTeam() {
  const { table, deps } = await createApiWorld();
  const ask = asker(createApi(deps));
  const offers = async (who = OPERATOR) =>
    OffersView.parse((await ask(who, `GET ${DEBTOR}/offers?credorId=${AURORA}`)).json);
  const simulated = async (wish: object) =>
    OfferView.parse(
      (await ask(OPERATOR, `POST ${DEBTOR}/offers/simulate`, { credorId: AURORA, ...wish })).json,
    );
  return {
    ask,
    offers,
    simulated,
    record: async () => (await loadDebtor(table, MARIA)).record,
    lines: async () => (await readHistory(table, MARIA, {})).length,
    /** Accepts what a wish is shown as. */
    accept: async (who: typeof OPERATOR, wish: object, replaces: string | null = null) => {
      const { forDate, fingerprint } = await simulated(wish);
      const body = { credorId: AURORA, ...wish, forDate, fingerprint, replaces };
      return ask(who, `POST ${DEBTOR}/agreements`, body);
    },
  };
}
let team: Awaited<ReturnType<typeof aTeam>>;
beforeEach(async () => {
  team = await aTeam();
});

test('an operator sees the offers with their calculation, and closes one for the debtor', async () => {
  const { band, offers, because } = await team.offers();
  expect(band).toEqual({ bandId: 'recente', name: 'Até 30 dias de atraso' });
  expect(because).toBeNull();
  expect(offers.map(({ parcels }) => parcels)).toEqual([0, 2, 3]);

  const answer = await team.accept(OPERATOR, { parcels: 2 });
  expect(answer).toMatchObject({ status: 200, json: { outcome: 'signed' } });
  const { agreementId } = AgreementAnswer.parse(answer.json);
  const view = await team.ask(OPERATOR, `GET ${DEBTOR}`);
  expect(view.json).toMatchObject({
    cases: [{ agreements: [{ agreementId, status: 'active', via: 'operator' }] }],
  });
  const list = await team.ask(OPERATOR, `GET /api/agreements?credorId=${AURORA}`);
  expect(list.json).toMatchObject({
    items: [{ debtorId: MARIA, name: 'Maria da Silva', agreement: { status: 'active' } }],
  });
});

test('the signed term comes with the evidence, and its bytes are those that the history knows', async () => {
  const { agreementId } = AgreementAnswer.parse((await team.accept(OPERATOR, { parcels: 0 })).json);
  const { json } = await team.ask(OPERATOR, `GET ${DEBTOR}/agreements/${agreementId}/term`);
  const { pdf, termHash, evidence } = SignedTermView.parse(json);
  expect(createHash('sha256').update(Buffer.from(pdf, 'base64')).digest('hex')).toBe(termHash);
  expect(evidence).toMatchObject({ ip: '203.0.113.7', termHash });
  expect((await team.record()).agreements).toMatchObject([{ termHash }]);
});

describe('above an operator’s limit', () => {
  const wish = { parcels: 0, discount: generous };

  test('an agreement waits for a gestor, who approves it', async () => {
    const asked = await team.accept(OPERATOR, wish);
    expect(asked.json).toMatchObject({ outcome: 'awaiting-approval' });
    const { agreementId } = AgreementAnswer.parse(asked.json);
    expect((await team.record()).debts.some(({ status }) => status === 'agreed')).toBe(false);

    const approve = `POST ${DEBTOR}/agreements/${agreementId}/approve`;
    expect((await team.ask(OPERATOR, approve)).status).toBe(403);
    expect((await team.ask(AURORA_GESTOR, approve)).status).toBe(204);
    expect((await team.record()).agreements.map(({ status }) => status)).toEqual(['active']);
    expect(await team.ask(AURORA_GESTOR, approve)).toMatchObject({ status: 409 });
  });

  test('or refuses it, and then others may be made', async () => {
    const { agreementId } = AgreementAnswer.parse((await team.accept(OPERATOR, wish)).json);
    expect((await team.offers()).because).toMatchObject({ code: 'awaiting-approval' });
    const refuse = `POST ${DEBTOR}/agreements/${agreementId}/refuse`;
    expect((await team.ask(AURORA_GESTOR, refuse)).status).toBe(204);
    expect((await team.offers()).because).toBeNull();
  });

  test('a gestor needs nobody', async () => {
    const answer = await team.accept(AURORA_GESTOR, wish);
    expect(answer.json).toMatchObject({ outcome: 'signed' });
  });
});

test('below the floor nobody may go, and is told where it is', async () => {
  const wish = { credorId: AURORA, parcels: 0, discount: { ...generous, principalBps: 5_000 } };
  const before = await team.lines();
  const answer = await team.ask(AURORA_GESTOR, `POST ${DEBTOR}/offers/simulate`, wish);
  expect(answer).toMatchObject({ status: 409 });
  expect(z.object({ detail: z.string() }).parse(answer.json).detail).toMatch(
    /abaixo do piso.*O mínimo é R\$ /,
  );
  expect(await team.lines()).toBe(before);
});

test('what was shown before something changed is refused, and leaves no trace', async () => {
  const { forDate } = await team.simulated({ parcels: 0 });
  const before = await team.lines();
  const body = { credorId: AURORA, parcels: 0, forDate, fingerprint: 'outra', replaces: null };
  expect(await team.ask(OPERATOR, `POST ${DEBTOR}/agreements`, body)).toMatchObject({
    status: 409,
    json: { detail: expect.stringContaining('Algo mudou') },
  });
  expect(await team.lines()).toBe(before);
});

test('a promise is recorded within the days of the policy, and moved no oftener than it allows', async () => {
  const promise = (date: string) =>
    team.ask(OPERATOR, `POST ${DEBTOR}/promises`, { credorId: AURORA, date });
  expect(await promise('2026-05-20')).toMatchObject({
    status: 409,
    json: { detail: expect.stringContaining('de 20/03/2026 a 30/03/2026') },
  });
  expect((await promise('2026-03-25')).status).toBe(204);
  expect((await promise('2026-03-27')).status).toBe(204);
  expect((await promise('2026-03-28')).status).toBe(409);
});

describe('the offer policy', () => {
  const line = `/api/credores/${AURORA}/offer-policy`;

  test('is published version by version, with who and when', async () => {
    const document = { ...DEFAULT_OFFER_POLICY, validityDays: 2 };
    const body = { expectedVersion: 1, document };
    const answer = await team.ask(AURORA_GESTOR, `PUT ${line}`, body);
    expect(answer).toMatchObject({
      status: 200,
      json: { version: 2, publishedBy: 'user:user-gestor' },
    });
    expect(await team.ask(AURORA_GESTOR, `PUT ${line}`, body)).toMatchObject({ status: 409 });
    expect((await team.ask(OPERATOR, `GET ${line}`)).json).toMatchObject({ version: 2 });
  });

  test('of a financial institution that asks for it shows the team the IOF of a plan, and changes none', async () => {
    const before = await team.simulated({ parcels: 2 });
    expect(before.iof).toBeNull();
    const bank = { ...DEFAULT_OFFER_POLICY, isFinancialInstitution: true, showsIof: true };
    await team.ask(AURORA_GESTOR, `PUT ${line}`, { expectedVersion: 1, document: bank });
    const { iof, parts } = await team.simulated({ parcels: 2 });
    expect(iof?.amount).toBeGreaterThan(0);
    expect(parts).toEqual(before.parts);
    expect((await team.simulated({ parcels: 0 })).iof).toBeNull();
    const shop = { ...bank, isFinancialInstitution: false };
    const refused = await team.ask(ADMIN, `PUT ${line}`, { expectedVersion: 2, document: shop });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.json)).toContain('document.showsIof');
  });

  test('says what is wrong with it, and where', async () => {
    const [band] = DEFAULT_OFFER_POLICY.bands;
    const document = {
      ...DEFAULT_OFFER_POLICY,
      firstDueDays: 1,
      bands: [band, { ...band, daysLate: { from: 9, until: 3 }, cash: null, parcels: [] }],
    };
    const { status, json } = await team.ask(AURORA_GESTOR, `PUT ${line}`, {
      expectedVersion: 1,
      document,
    });
    expect(status).toBe(400);
    const { errors } = z.object({ errors: z.array(z.object({ path: z.string() })) }).parse(json);
    expect(errors.map(({ path }) => path)).toEqual([
      'document.firstDueDays',
      'document.bands.1.bandId',
      'document.bands.1.daysLate.until',
      'document.bands.1.parcels',
    ]);
  });
});

test('another credor’s team learns nothing', async () => {
  await team.accept(ADMIN, { parcels: 0 });
  const list = await team.ask(HORIZONTE_GESTOR, `GET /api/agreements?credorId=${AURORA}`);
  expect(list.status).toBe(403);
  const offers = await team.ask(HORIZONTE_GESTOR, `GET ${DEBTOR}/offers?credorId=${AURORA}`);
  expect(offers.status).toBe(403);
  const { json } = await team.ask(HORIZONTE_GESTOR, `GET ${DEBTOR}`);
  expect(json).toMatchObject({ cases: [{ agreements: [] }] });
});

test.each([
  ['rebate', 5_000],
  ['honorariosBps', 1_000],
  ['index', 'ipca'],
  ['discount', { until: '2030-01-01', amount: 3_000 }],
])('a policy whose instalments would bear a %s is refused, and names it', async (field, value) => {
  const lateTerms = { ...DEFAULT_OFFER_POLICY.lateTerms, [field]: value };
  const body = { expectedVersion: 1, document: { ...DEFAULT_OFFER_POLICY, lateTerms } };
  const answer = await team.ask(ADMIN, `PUT /api/credores/${AURORA}/offer-policy`, body);
  expect(answer.status).toBe(400);
  expect(JSON.stringify(answer.json)).toContain(field);
});

test('of a debtor who has died nothing is signed, promised or approved', async () => {
  const wish = { parcels: 0, discount: generous };
  const { agreementId } = AgreementAnswer.parse((await team.accept(OPERATOR, wish)).json);
  const died = { flag: 'deceased', evidence: 'Certidão de óbito enviada pela família' };
  expect((await team.ask(AURORA_GESTOR, `POST ${DEBTOR}/flags`, died)).status).toBeLessThan(300);
  expect((await team.offers()).because).toMatchObject({ code: 'protected-person' });
  const before = await team.lines();
  const refused = {
    status: 409,
    json: { detail: expect.stringContaining('Em nome de quem faleceu') },
  };
  const approve = `POST ${DEBTOR}/agreements/${agreementId}/approve`;
  expect(await team.ask(AURORA_GESTOR, approve)).toMatchObject(refused);
  const promise = { credorId: AURORA, date: '2026-04-20' };
  expect(await team.ask(OPERATOR, `POST ${DEBTOR}/promises`, promise)).toMatchObject(refused);
  expect(await team.lines()).toBe(before);
});
