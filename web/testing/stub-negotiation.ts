import type * as z from 'zod';
import {
  AgreementAnswer,
  AgreementCancelling,
  AgreementList,
  AgreementRequest,
  OfferPolicyPublication,
  OffersView,
  OfferView,
  PromiseRequest,
  PublishedOfferPolicy,
  SimulationRequest,
} from '#events/api/agreement.ts';
import type { DebtorView } from '#events/api/debtor.ts';
import type { HttpResponse } from '#shared/lambda/http-handler.ts';
import { AGREEMENTS, OFFER_POLICY } from './agreements-example.ts';
import { offerExample, OFFERS, policyDiscount } from './offers-example.ts';
import { ROSANGELA } from './people.ts';
import { type Answer, invalid, json, problem } from './stub-answer.ts';

type Debtor = z.input<typeof DebtorView>;
type Case = Debtor['cases'][number];
type Stage = {
  readonly debtor: () => Debtor;
  readonly change: (changes: Partial<Debtor>) => HttpResponse;
};

const FLOOR_TOTAL = 50_988;
const NEW_AGREEMENT = 'acordonovo2222222222';

/** Offers, agreements, promises and the policy, of a stand-in that remembers what was decided. */
export function negotiationRoutes(stage: Stage): Readonly<Record<string, Answer>> {
  const world = { agreements: AGREEMENTS, policy: OFFER_POLICY };
  const debtorPath = `/api/debtors/${ROSANGELA}`;
  const withCase = (changed: (known: Case) => Partial<Case>) =>
    stage.change({
      cases: stage.debtor().cases.map((known) => ({ ...known, ...changed(known) })),
    });
  const wished = (body: unknown) => {
    const { parcels, discount, entryBps } = SimulationRequest.parse(body);
    return offerExample(parcels, discount ?? policyDiscount(parcels), entryBps);
  };
  const decided = (index: number, status: 'active' | 'refused' | 'cancelled'): HttpResponse => {
    world.agreements = world.agreements.map((row, at) =>
      at === index ? { ...row, agreement: { ...row.agreement, status } } : row,
    );
    return { status: 204 };
  };
  const policy = () => json(PublishedOfferPolicy, world.policy);
  const proposed = `/api/debtors/pessoa0002/agreements/acordo2222222222222`;
  return {
    'GET /api/agreements': () => json(AgreementList, { items: [...world.agreements] }),
    [`POST ${proposed}/approve`]: () => decided(2, 'active'),
    [`POST ${proposed}/refuse`]: () => decided(2, 'refused'),
    [`POST /api/debtors/pessoa0001/agreements/acordo1222222222222/cancel`]: ({ body }) => {
      AgreementCancelling.parse(JSON.parse(body));
      return decided(1, 'cancelled');
    },
    [`GET ${debtorPath}/offers`]: () => json(OffersView, OFFERS),
    [`POST ${debtorPath}/offers/simulate`]: ({ body }) => {
      const offer = wished(JSON.parse(body));
      return offer.total < FLOOR_TOTAL ? belowFloor() : json(OfferView, offer);
    },
    [`POST ${debtorPath}/agreements`]: ({ body }) => {
      const {
        forDate,
        fingerprint,
        replaces: _,
        ...wish
      } = AgreementRequest.parse(JSON.parse(body));
      const offer = wished(wish);
      if (offer.fingerprint !== fingerprint || offer.forDate !== forDate) return changed();
      withCase(({ agreements }) => ({ agreements: [...agreements, agreementOf(offer)] }));
      return json(AgreementAnswer, { outcome: 'signed', agreementId: NEW_AGREEMENT });
    },
    [`POST ${debtorPath}/promises`]: ({ body }) => {
      const { date } = PromiseRequest.parse(JSON.parse(body));
      if (date > '2026-05-23') return tooLate();
      return withCase(({ promises }) => ({
        promises: promises.map((known) => ({ ...known, date })),
      }));
    },
    'GET /api/credores/faculdade-horizonte/offer-policy': policy,
    'GET /api/credores/loja-aurora/offer-policy': policy,
    'PUT /api/credores/loja-aurora/offer-policy': ({ body }) => {
      const sent: unknown = JSON.parse(body);
      const parsed = OfferPolicyPublication.safeParse(sent);
      if (!parsed.success) return invalid(parsed.error.issues);
      const { document, expectedVersion } = parsed.data;
      world.policy = { ...world.policy, document, version: expectedVersion + 1 };
      return policy();
    },
  };
}

const agreementOf = (offer: z.input<typeof OfferView>): Case['agreements'][number] => ({
  agreementId: NEW_AGREEMENT,
  number: 'ACORDONO',
  status: 'active',
  forDate: offer.forDate,
  validUntil: offer.validUntil,
  acceptedAt: '2026-05-13T14:20:00.000Z',
  via: 'operator',
  owed: offer.owed,
  discount: offer.discount,
  payable: offer.total,
  interest: 0,
  parts: offer.parts.map(({ number, dueDate, amount }) => ({
    number,
    name: `Acordo: parcela ${number}`,
    dueDate,
    amount,
    state: 'open',
    letGo: 0,
  })),
  termHash: 'd'.repeat(64),
  cancelReason: null,
  owedAgain: null,
  rest: null,
});

const belowFloor = () =>
  problem(
    409,
    'O acordo não pode ser feito',
    'O valor fica abaixo do piso da política, que ninguém pode furar. O mínimo é R$ 509,88; peça menos desconto.',
  );
const changed = () => problem(409, 'O acordo não pode ser feito', 'Algo mudou desde então.');
const tooLate = () =>
  problem(
    409,
    'A promessa não pode ser feita',
    'O dia está fora do prazo permitido. Escolha um dia de 13/05/2026 a 23/05/2026.',
  );
