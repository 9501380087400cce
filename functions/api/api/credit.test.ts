import { beforeEach, expect, test } from 'vitest';
import { CreditAssessmentView } from '#events/api/credit.ts';
import { readCredit } from '#shared/table/credit-assessments.ts';
import { CreditAssessmentId } from '#shared/domain/values/ids.ts';
import {
  ADMIN,
  asker,
  aToken,
  AURORA_GESTOR,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { CREDIT_POLICY } from '#shared/testing/credit.ts';
import { AURORA, HORIZONTE, instant, MARIA_PROFILE } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const CPF = MARIA_PROFILE.taxId;
const OTHER_CPF = '111.444.777-35';
const request = { credorId: AURORA, applicant: { taxId: OTHER_CPF }, amount: 120_000, months: 12 };

let world: Awaited<ReturnType<typeof createApiWorld>>;
let ask: ReturnType<typeof asker>;
let asked: number;
let orders = 0;
beforeEach(async () => {
  world = await createApiWorld();
  asked = 0;
  const { askBureau } = world.deps;
  ask = asker(
    createApi({
      ...world.deps,
      askBureau: (...question) => {
        asked += 1;
        return askBureau(...question);
      },
    }),
  );
});

const publish = (
  document: object = CREDIT_POLICY,
  expectedVersion = 0,
  credorId: string = AURORA,
) => ask(ADMIN, `PUT /api/credores/${credorId}/credit-policy`, { document, expectedVersion });

async function assess(changes: object = {}, headers: Readonly<Record<string, string>> = {}) {
  const { status, json } = await ask(
    AURORA_GESTOR,
    'POST /api/credit-assessments',
    { ...request, ...changes },
    { 'idempotency-key': `pedido-${(orders += 1)}`, ...headers },
  );
  expect({ status, json }).toMatchObject({ status: 200 });
  return CreditAssessmentView.parse(json);
}
const at = (id: string, path = '') => `/api/credit-assessments/${id}${path}`;

test('an applicant is answered with score, band, recommendation, reasons in order, artefact and validity', async () => {
  await publish();
  const told = await assess({ monthlyIncome: 300_000 });
  expect(told).toMatchObject({
    kind: 'cpf',
    model: { modelId: 'concessao-2026-11' },
    policyVersion: 1,
    recommendation: told.standing,
    validUntil: '2026-04-19',
    keptUntil: '2027-03-20T15:00:00.000Z',
    bureau: { outcome: 'answered', name: 'sandbox' },
  });
  const sum = told.score.reasons.reduce((total, { points }) => total + points, 0);
  expect(told.score.value).toBe(Math.round(500 + (60 / Math.LN2) * sum));
  expect(told.score.reasons.at(-1)).toMatchObject({ fact: 'base', origin: null });
  expect(told.sources.map(({ name }) => name)).toEqual(['Nota e registros do birô', 'O pedido']);
  expect(JSON.stringify(told)).toContain('A parcela toma menos de 10% da renda');
  expect((await ask(AURORA_GESTOR, `GET ${at(told.assessmentId)}`)).json).toEqual(told);
});

test('nothing of the applicant is kept by which the CPF could be read', async () => {
  await publish();
  const { assessmentId } = await assess();
  const kept = await readCredit(
    world.table,
    CreditAssessmentId.parse(assessmentId),
    world.deps.now(),
  );
  expect(JSON.stringify(kept)).not.toMatch(/11144477735|111\.444/);
});

test('how somebody paid this credor counts, and how they paid another does not', async () => {
  await publish();
  await publish(CREDIT_POLICY, 0, HORIZONTE);
  const [cpf, nome] = [CPF, 'Joana Souza'];
  const row = { contrato: 'X-1', cpf, nome, valor: '350,00', vencimento: '02/01/2026' };
  await ask(ADMIN, 'POST /api/debts', { credorId: AURORA, rows: [row] });
  const known = await assess({ applicant: { taxId: CPF } });
  expect(known.score.reasons).toContainEqual({
    fact: 'daysLateNow',
    origin: 'own-book',
    text: 'Dívida com mais de 30 dias de atraso nesta empresa',
    points: expect.any(Number),
  });
  const { json } = await ask(HORIZONTE_GESTOR, 'POST /api/credit-assessments', {
    ...request,
    credorId: HORIZONTE,
    applicant: { taxId: CPF },
  });
  expect(JSON.stringify(json)).toContain('"fact":"base"');
  expect(JSON.stringify(json)).not.toContain('own-book');
  await publish({ ...CREDIT_POLICY, usesOwnBook: false }, 1);
  expect(JSON.stringify(await assess({ applicant: { taxId: CPF } }))).not.toContain('own-book');
});

test('a debt that nobody may ask for any more moves no number', async () => {
  await publish();
  const asked = { applicant: { taxId: CPF } };
  const unknown = await assess(asked);
  const whose = { contrato: 'X-1', cpf: CPF, nome: 'Joana Souza', valor: '350,00' };
  const row = { ...whose, vencimento: '02/01/2025', 'tipo da dívida': 'hospedagem' };
  const rows = await ask(ADMIN, 'POST /api/debts', { credorId: AURORA, rows: [row] });
  expect(rows.json).toMatchObject({ results: [{ outcome: 'imported' }] });
  expect((await assess(asked)).score).toEqual(unknown.score);
});

test('the history at the bureau is looked at with the person’s authorisation, and not without', async () => {
  await publish();
  const name = 'Histórico de pagamentos no birô, autorizado pela pessoa';
  const open = await assess({ historyAuthorisedOn: '2026-03-19' });
  expect(open.sources.map((one) => one.name)).toContain(name);
  expect((await assess()).sources.map((one) => one.name)).not.toContain(name);
  const later = { ...request, historyAuthorisedOn: '2026-03-21' };
  expect(await ask(AURORA_GESTOR, 'POST /api/credit-assessments', later)).toMatchObject({
    status: 409,
    json: { title: 'A autorização ainda não vale' },
  });
});

test('a bureau that does not answer leaves the decision to a person', async () => {
  await publish();
  const silent = { ...world.deps, askBureau: async () => Promise.reject(new Error('slow')) };
  ask = asker(createApi(silent));
  expect(await assess()).toMatchObject({
    recommendation: 'review',
    because: expect.arrayContaining(['O birô não respondeu; a nota saiu sem ele']),
    bureau: { outcome: 'failed' },
  });
});

test('the same request under the same key is one assessment and one question to the bureau', async () => {
  await publish();
  const key = { 'idempotency-key': 'pedido-77' };
  const first = await assess({}, key);
  expect(await assess({}, key)).toEqual(first);
  expect(asked).toBe(1);
  const both = await Promise.all([
    assess({}, { 'idempotency-key': 'pedido-78' }),
    assess({}, { 'idempotency-key': 'pedido-78' }),
  ]);
  expect(both[0]).toEqual(both[1]);
  expect(asked).toBe(2);
  const other = { ...request, amount: 1 };
  expect(await ask(AURORA_GESTOR, 'POST /api/credit-assessments', other, key)).toMatchObject({
    status: 409,
    json: { title: 'Chave já usada' },
  });
});

test('an assessment is made again to the same result, also when the policy is another by now', async () => {
  await publish();
  const told = await assess({ monthlyIncome: 200_000, applicant: { taxId: CPF } });
  await publish({ ...CREDIT_POLICY, approveFrom: 1_000, reviewFrom: 999, bureau: null }, 1);
  const { json } = await ask(AURORA_GESTOR, `GET ${at(told.assessmentId, '/replay')}`);
  expect(json).toMatchObject({
    isEqual: true,
    policyVersion: 1,
    model: told.model,
    replayed: { score: told.score, recommendation: told.recommendation },
  });
});

test('a person answers whoever asks for review: that holds from then on, and both are read', async () => {
  await publish();
  const { assessmentId: id } = await assess();
  const words = { words: 'A dívida do birô não é minha.' };
  const operador = aToken('operador', AURORA);
  await ask(operador, `POST ${at(id, '/review')}`, words);
  expect(await ask(operador, `POST ${at(id, '/review')}`, words)).toMatchObject({ status: 200 });
  const list = () => ask(AURORA_GESTOR, `GET /api/credit-assessments?credorId=${AURORA}`);
  expect((await list()).json).toMatchObject({ waiting: [{ assessmentId: id }], recent: [] });
  const answer = { recommendation: 'approve', words: 'O registro foi corrigido.' };
  expect((await ask(operador, `POST ${at(id, '/review/answer')}`, answer)).status).toBe(403);
  const { json } = await ask(AURORA_GESTOR, `POST ${at(id, '/review/answer')}`, answer);
  expect(json).toMatchObject({
    standing: 'approve',
    review: { status: 'answered', answer: { by: 'user:user-gestor' } },
  });
  expect((await list()).json).toMatchObject({ waiting: [], recent: [{ assessmentId: id }] });
  const again = await ask(AURORA_GESTOR, `POST ${at(id, '/review/answer')}`, answer);
  expect(again).toMatchObject({ status: 409, json: { title: 'Nada a revisar' } });
});

test('whoever does not know the code finds the assessments by CPF, of the own credor alone', async () => {
  await publish();
  await publish(CREDIT_POLICY, 0, HORIZONTE);
  const { assessmentId } = await assess();
  const search = (claims: typeof ADMIN, credorId: string) =>
    ask(claims, 'POST /api/credit-assessment-searches', { credorId, taxId: OTHER_CPF });
  expect((await search(AURORA_GESTOR, AURORA)).json).toMatchObject({ recent: [{ assessmentId }] });
  expect((await search(HORIZONTE_GESTOR, HORIZONTE)).json).toEqual({ recent: [] });
  expect((await search(HORIZONTE_GESTOR, AURORA)).status).toBe(403);
  expect((await ask(HORIZONTE_GESTOR, `GET ${at(assessmentId)}`)).status).toBe(403);
});

test('when its time is over an assessment is gone, even before the table forgets it', async () => {
  await publish();
  const { assessmentId } = await assess();
  const later = { ...world.deps, now: () => instant('2027-03-20T15:00:00.000Z') };
  ask = asker(createApi(later));
  expect((await ask(AURORA_GESTOR, `GET ${at(assessmentId)}`)).status).toBe(404);
  expect((await ask(AURORA_GESTOR, `GET /api/credit-assessments?credorId=${AURORA}`)).json).toEqual(
    { waiting: [], recent: [] },
  );
});

test('without a policy nobody is assessed, and bad input names field and remedy without the CPF', async () => {
  expect(await ask(AURORA_GESTOR, 'POST /api/credit-assessments', request)).toMatchObject({
    status: 409,
    json: { title: 'Sem política de crédito' },
  });
  const wrong = { ...request, applicant: { taxId: '111.444.777-36' }, months: 0 };
  const { status, json } = await ask(AURORA_GESTOR, 'POST /api/credit-assessments', wrong);
  expect(status).toBe(400);
  const text = JSON.stringify(json);
  expect(text).toContain('applicant.taxId');
  expect(text).toContain('dígito verificador errado');
  expect(text).toContain('months');
  expect(text).not.toContain('444');
});
