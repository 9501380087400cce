import { afterAll, beforeAll, expect, test } from 'vitest';
import { CreditAssessmentList, CreditAssessmentView, CreditReplay } from '#events/api/credit.ts';
import { asAdmin } from '#local/sample/as-admin.ts';
import { publishCreditPolicy } from '#local/sample/credit-policy.ts';
import { uploadFile } from '#local/sample/town.ts';
import type { World } from '#local/world.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { fileOf, smallPlace } from './small-place.ts';

const CREDOR = CredorId.parse('loja-aurora');
const CPF = '52998224725';
const DAY_MS = 86_400_000;
const request = { credorId: CREDOR, applicant: { taxId: CPF }, amount: 120_000, months: 12 };
const key = { 'idempotency-key': 'pedido-1' };

let world: World;
beforeAll(async () => {
  world = await smallPlace([], { startAt: Date.parse('2026-03-16T12:00:00.000Z') });
  await publishCreditPolicy(world, CREDOR);
});
afterAll(() => world.aws.close());

const assess = async (headers = key) =>
  CreditAssessmentView.parse(
    await asAdmin(world, 'POST', '/api/credit-assessments', request, headers),
  );
const origins = ({ score }: CreditAssessmentView) => score.reasons.map(({ origin }) => origin);

test('a request for credit, a debt that comes in, the same request again, a review, and the answer of a person', async () => {
  // 1. The applicant is no customer yet: the bureau and the request speak.
  const first = await assess();
  expect(origins(first)).not.toContain('own-book');

  // 2. A debt of theirs comes in, late since more than a month. The same request stays as it was answered.
  await uploadFile(
    world,
    fileOf(CREDOR, `AUR-1;${CPF};Maria da Silva;;;SP;Sofá;1.000,00;01/01/2026`),
  );
  await world.aws.settle();
  expect(await assess()).toEqual(first);

  // 3. A new request knows of it, and falls.
  const second = await assess({ 'idempotency-key': 'pedido-2' });
  expect(origins(second)).toContain('own-book');
  expect(second.score.value).toBeLessThan(first.score.value);

  // 4. A month later the first is made again to the same result, by the same artefact.
  await world.aws.advanceTo(world.aws.now() + 31 * DAY_MS);
  const replay = await asAdmin(
    world,
    'GET',
    `/api/credit-assessments/${first.assessmentId}/replay`,
  );
  expect(CreditReplay.parse(replay)).toMatchObject({ isEqual: true, model: first.model });

  // 5. The applicant asks for review; it waits in the list until a person answers.
  const path = `/api/credit-assessments/${second.assessmentId}/review`;
  await asAdmin(world, 'POST', path, { words: 'Paguei em dinheiro na loja.' });
  const list = async () =>
    CreditAssessmentList.parse(
      await asAdmin(world, 'GET', `/api/credit-assessments?credorId=${CREDOR}`),
    );
  expect((await list()).waiting.map((one) => one.assessmentId)).toEqual([second.assessmentId]);
  await asAdmin(world, 'POST', `${path}/answer`, {
    recommendation: 'approve',
    words: 'O recibo foi conferido.',
  });
  const { waiting, recent } = await list();
  expect(waiting).toEqual([]);
  expect(recent.map(({ standing }) => standing)).toContain('approve');
});
