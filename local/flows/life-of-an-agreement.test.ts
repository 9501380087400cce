import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SignedTermView } from '#events/api/agreement.ts';
import { asAdmin } from '#local/sample/as-admin.ts';
import type { Page } from '#local/sample/visitor.ts';
import type { World } from '#local/world.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { contradictions } from './contradictions.ts';
import { debtorOf, lifeOf } from './debtor-of.ts';
import { askForPix, enter, inboxOf, linkIn, textOf, type Visit } from './portal-visit.ts';
import { fileOf, smallPlace } from './small-place.ts';

/** Sunday evening in São Paulo. */
const SUNDAY_EVENING = '2026-03-16T01:30:00.000Z';
const CPF = '52998224725';
/** Of her telephone, behind CloudFront. */
const HER_IP = '203.0.113.77';
const EMAIL = 'success+maria@simulator.amazonses.com';

let world: World;
let maria: DebtorId;

beforeAll(async () => {
  const row = `AUR-1;${CPF};Maria da Silva;${EMAIL};(11) 98765-4321;SP;Sofá;1.000,00;13/03/2026`;
  world = await smallPlace([fileOf('loja-aurora', row)], { startAt: Date.parse(SUNDAY_EVENING) });
  maria = await debtorOf(world, 'loja-aurora', 'AUR-1');
});

afterAll(() => world.aws.close());

const life = () => lifeOf(world, maria);
const until = (moment: string) => world.aws.advanceTo(Date.parse(moment));
const subjects = () =>
  inboxOf(world, EMAIL).map((message) => 'subject' in message && message.subject);
const newest = (): Promise<Visit> =>
  enter({ aws: world.visitFrom(HER_IP) }, linkIn(inboxOf(world, EMAIL).at(-1)), CPF);

/** Opens the plan and accepts it. @returns the agreement's page */
async function accept({ visitor, link }: Visit, parcels: number): Promise<Page> {
  const proposal = await visitor.open(`/p/${link}/proposta?parcelas=${parcels}`);
  return visitor.submit(proposal, '/proposta', { aceite: 'sim' });
}

/** Pays what the page asks for first, whole. */
async function pay(visit: Visit): Promise<void> {
  const charge = await askForPix(world, visit);
  world.gateway.pay(charge, charge.amount);
  await world.aws.settle();
}

test('from the offer to the broken agreement, and from there to the one that is kept', async () => {
  // 1. A week late, Maria follows the link of an e-mail, sees the offers, and takes two parcels.
  await until('2026-03-20T18:00:00.000Z');
  const visit = await newest();
  const offers = await visit.visitor.open(`/p/${visit.link}/negociar`);
  expect(textOf(offers)).toContain('economia de R$ 22,33');
  const agreed = await accept(visit, 2);
  expect(textOf(agreed)).toContain('Parcela 1 de 2');
  await world.aws.settle();
  expect((await life()).record).toMatchObject({
    agreements: [
      { status: 'active', total: 102_233, instalments: [{ amount: 51_117 }, { amount: 51_116 }] },
    ],
    debtor: { nextAlarm: { kind: 'regua-step', stepId: 'd-menos-3' } },
  });
  expect(subjects().at(-1)).toBe('Seu acordo está confirmado');

  // 2. The term lies in the vault with its evidence; the history knows its hash and nothing personal.
  const [agreement] = (await life()).record.agreements;
  const path = `/api/debtors/${maria}/agreements/${agreement?.agreementId}/term`;
  const { pdf, termHash, evidence } = SignedTermView.parse(await asAdmin(world, 'GET', path));
  expect(evidence.ip).toBe(HER_IP);
  expect(createHash('sha256').update(Buffer.from(pdf, 'base64')).digest('hex')).toBe(termHash);
  expect(agreement).toMatchObject({ termHash });

  // 3. Nobody collects the debt any more. Three days before the first parcel a reminder comes, and she pays.
  await until('2026-04-17T20:00:00.000Z');
  expect(subjects().slice(-2)).toEqual([
    'Seu acordo está confirmado',
    'Seu acordo: o próximo pagamento é em 20/04/2026',
  ]);
  await pay(await newest());
  expect((await life()).record.payments).toMatchObject([{ amount: 51_117, overpaid: 0 }]);

  // 4. The second parcel, of 20 May, is not paid. After ten days of tolerance the agreement breaks.
  await until('2026-05-30T20:00:00.000Z');
  expect((await life()).record.agreements[0]?.status).toBe('active');
  await until('2026-06-01T20:00:00.000Z');
  const broken = (await life()).record;
  expect(broken.agreements[0]?.status).toBe('broken');
  expect(subjects()).toContain('Seu acordo terminou');

  // 5. Her debt is owed again as of old, less what she paid on 17 April: 20,00 of fine, 11,67 of interest.
  const debt = broken.debts.find(({ instalment }) => !instalment);
  expect(debt).toMatchObject({ status: 'open', ledger: { principalOpen: 100_000 - 47_950 } });
  expect(broken.payments[0]?.allocations).toEqual([
    { debtId: debt?.debtId, interest: 1_167, fine: 2_000, principal: 47_950 },
  ]);

  // 6. She negotiates again, in six parcels this time, thinks better of it, and trades them for one payment.
  const again = await newest();
  await accept(again, 6);
  const traded = await accept(again, 0);
  expect(textOf(traded)).toContain('Pagamento único');
  await world.aws.settle();
  expect((await life()).record.agreements.map(({ status }) => status)).toEqual(
    expect.arrayContaining(['broken', 'renegotiated', 'active']),
  );

  // 7. She pays it: the agreement is fulfilled, the debt and the case are settled, and the discount is hers.
  await pay({ ...again, page: traded });
  const { record, entries } = await life();
  expect(record.agreements.map(({ status }) => status).toSorted()).toEqual([
    'broken',
    'fulfilled',
    'renegotiated',
  ]);
  expect(record).toMatchObject({
    cases: [{ status: 'settled' }],
    debtor: { nextAlarm: { kind: 'none', because: 'nothing-owed' } },
  });
  expect(record.payments.every(({ overpaid }) => overpaid === 0)).toBe(true);

  // 8. Every line of it is in the chain, and she is what her history says.
  expect(contradictions(record, entries)).toEqual([]);
});
