import { describe, expect, test } from 'vitest';
import { caseDue } from '#shared/domain/debt/amount-due.ts';
import { CarteiraId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos, sumCentavos } from '#shared/domain/values/money.ts';
import { AGREEMENT_PIN, after, agreed, askedAt } from '#shared/testing/agreements.ts';
import { aSeries, rulesWith } from '#shared/testing/index-series.ts';
import {
  AURORA,
  aCase,
  aDebt,
  aDisputedCase,
  aRecord,
  barred,
  instant,
  marked,
  TERMS,
} from '#shared/testing/records.ts';
import { acceptOffer } from './accept-offer.ts';
import { DEFAULT_OFFER_POLICY } from './default-offer-policy.ts';
import { fingerprintOf } from './offer.ts';
import { OfferPolicy } from './offer-policy.ts';
import { offersFor, simulate } from './offers.ts';

const MARCH_20 = instant('2026-03-20T15:00:00.000Z');
const JUNE_08 = instant('2026-06-08T15:00:00.000Z');

test('whoever is ten days late pays neither fine nor interest at once, or in up to three parcels', () => {
  const answer = offersFor(askedAt(aRecord(), MARCH_20));
  expect(answer.outcome === 'offered' && answer.offers).toMatchObject([
    { offerId: 'a-vista', owed: 102_333, discount: 2_333, total: 100_000, needsApproval: false },
    { offerId: '2x', owed: 102_333, discount: 0, total: 102_333 },
    { offerId: '3x', parts: [{ amount: 34_111 }, { amount: 34_111 }, { amount: 34_111 }] },
  ]);
});

test('ninety days late: an entry, half of fine and interest, and Price for the longer plans', () => {
  const answer = simulate(askedAt(aRecord(), JUNE_08), { parcels: 7 });
  if (answer.outcome !== 'offer') throw new Error(answer.because);
  const { offer } = answer;
  expect(offer).toMatchObject({ owed: 105_000, discount: 2_500, total: 102_500, interest: 3_313 });
  const amounts = offer.parts.map(({ amount }) => amount);
  expect(amounts).toEqual([20_500, 12_188, 12_188, 12_188, 12_188, 12_188, 12_188, 12_185]);
  expect(sumCentavos(amounts)).toBe(offer.total + offer.interest);
  // 1.000,00 of the 1.025,00 are principal: that share of each part, without its interest, is what lateness costs on.
  const shares = offer.parts.map(({ amount, interest }) => Math.round((amount - interest) / 1.025));
  expect(offer.parts.map(({ bearing }) => bearing)).toEqual(shares);
  expect(offer.parts.slice(0, 3).map(({ dueDate }) => dueDate)).toEqual([
    '2026-06-11',
    '2026-07-13',
    '2026-08-11',
  ]);
});

const policyWith = (changes: object) => OfferPolicy.parse({ ...DEFAULT_OFFER_POLICY, ...changes });
const [recent] = DEFAULT_OFFER_POLICY.bands;
const NOTHING = { fineBps: 0, interestBps: 0, principalBps: 0 };

const company = aRecord();
test.each([
  ['a person by a shop', {}, aRecord(), 100],
  ['a person by a bank', { isFinancialInstitution: true }, aRecord(), 500],
  [
    'a company by a shop',
    {},
    { ...company, debtor: { ...company.debtor, documentKind: 'cnpj' as const } },
    500,
  ],
])('a policy of 5 % a month asks of %s no more than the law', (_, changes, record, expected) => {
  const parcels = [{ from: 2, until: 3, entryBps: 0, monthlyInterestBps: 500, discount: NOTHING }];
  const policy = policyWith({ ...changes, bands: [{ ...recent, parcels }] });
  const answer = simulate(askedAt(record, MARCH_20, { policy }), { parcels: 3 });
  expect(answer.outcome === 'offer' && answer.offer.monthlyInterestBps).toBe(expected);
});

describe('what is not offered is said', () => {
  test.each([
    ['protected-person', marked('deceased'), DEFAULT_OFFER_POLICY],
    ['protected-person', marked('minor'), DEFAULT_OFFER_POLICY],
    ['protected-person', barred('deceased'), DEFAULT_OFFER_POLICY],
    ['protected-person', barred('court-order'), DEFAULT_OFFER_POLICY],
    ['disputed', aRecord({ cases: [aDisputedCase()] }), DEFAULT_OFFER_POLICY],
    ['nothing-owed', aRecord({ debts: [] }), DEFAULT_OFFER_POLICY],
    [
      'nothing-owed',
      aRecord({ debts: [aDebt({ dueDate: localDate('2026-04-10') })] }),
      DEFAULT_OFFER_POLICY,
    ],
    [
      'prescribed',
      aRecord({ debts: [aDebt({ dueDate: localDate('2020-03-10') })] }),
      DEFAULT_OFFER_POLICY,
    ],
    ['in-agreement', agreed(aRecord(), 2, MARCH_20), DEFAULT_OFFER_POLICY],
    ['no-band', aRecord(), policyWith({ bands: [{ ...recent, carteiras: ['vip'] }] })],
    ['no-band', aRecord(), policyWith({ bands: [{ ...recent, score: { from: 0, until: null } }] })],
    ['no-band', aRecord(), policyWith({ bands: [{ ...recent, amount: { from: 1, until: 100 } }] })],
  ])('%s', (because, record, policy) => {
    expect(offersFor(askedAt(record, MARCH_20, { policy }))).toEqual({ outcome: 'none', because });
  });

  test('a band for one carteira is for its cases', () => {
    const carteiraId = CarteiraId.parse('vip');
    const policy = policyWith({ bands: [{ ...recent, carteiras: [carteiraId] }] });
    const record = aRecord({ cases: [aCase({ carteiraId })] });
    expect(offersFor(askedAt(record, MARCH_20, { policy })).outcome).toBe('offered');
  });

  test('a band that undercuts the floor, with the plans that are left out', () => {
    const giveaway = { fineBps: 10_000, interestBps: 10_000, principalBps: 5_000 };
    const policy = policyWith({ bands: [{ ...recent, cash: { discount: giveaway } }] });
    const answer = offersFor(askedAt(aRecord(), MARCH_20, { policy }));
    expect(answer.outcome === 'offered' && answer.left).toEqual([
      { parcels: 0, because: 'below-floor' },
    ]);
  });

  test('a wish of the team below the floor is told the floor', () => {
    const discount = { fineBps: 10_000, interestBps: 10_000, principalBps: 4_100 };
    const answer = simulate(askedAt(aRecord(), MARCH_20), { parcels: 0, discount });
    expect(answer).toEqual({ outcome: 'refused', because: 'below-floor', floor: 60_000 });
  });

  test('a wish that gives up everything, where no floor forbids it', () => {
    const discount = { fineBps: 10_000, interestBps: 10_000, principalBps: 10_000 };
    const policy = policyWith({ floorPrincipalBps: 0 });
    const answer = simulate(askedAt(aRecord(), MARCH_20, { policy }), { parcels: 0, discount });
    expect(answer).toEqual({ outcome: 'refused', because: 'nothing-left' });
  });

  test('a parcel that is too small', () => {
    const debts = [aDebt({ principal: centavos(12_000) })];
    const answer = simulate(askedAt(aRecord({ debts }), MARCH_20), { parcels: 3 });
    expect(answer).toEqual({ outcome: 'refused', because: 'small-parcel' });
  });

  test('a plan that the band does not have', () => {
    const answer = simulate(askedAt(aRecord(), MARCH_20), { parcels: 9 });
    expect(answer).toEqual({ outcome: 'refused', because: 'no-such-offer' });
  });
});

test('a discount above the limit needs a gestor, one below it does not', () => {
  const discount = (principalBps: number) => ({
    fineBps: 10_000,
    interestBps: 10_000,
    principalBps,
  });
  const needs = (principalBps: number) => {
    const answer = simulate(askedAt(aRecord(), MARCH_20), {
      parcels: 0,
      discount: discount(principalBps),
    });
    return answer.outcome === 'offer' && answer.offer.needsApproval;
  };
  expect([needs(1_800), needs(1_900)]).toEqual([false, true]);
});

describe('an offer that is accepted', () => {
  const shown = simulate(askedAt(aRecord(), MARCH_20), { parcels: 0 });
  if (shown.outcome !== 'offer') throw new Error(shown.because);
  const choice = {
    parcels: 0,
    forDate: localDate('2026-03-20'),
    fingerprint: fingerprintOf(shown.offer),
    replaces: null,
  };
  const accept = (at: string, record = aRecord(), chosen = choice) =>
    acceptOffer(askedAt(record, instant(at)), chosen, { regua: AGREEMENT_PIN, replaces: null });

  test('within its validity keeps the figures of its day', () => {
    const answer = accept('2026-03-23T15:00:00.000Z');
    expect(answer.outcome === 'terms' && answer.terms).toMatchObject({ total: 100_000 });
  });

  test.each([
    ['expired', '2026-03-24T15:00:00.000Z', aRecord(), choice],
    ['changed', '2026-03-20T15:00:00.000Z', aRecord(), { ...choice, fingerprint: 'x' }],
    ['changed', '2026-03-19T15:00:00.000Z', aRecord(), choice],
    [
      'changed',
      '2026-03-20T15:00:00.000Z',
      aRecord({ debts: [aDebt({ principal: centavos(90_000) })] }),
      choice,
    ],
    ['disputed', '2026-03-20T15:00:00.000Z', aRecord({ cases: [aDisputedCase()] }), choice],
    ['in-agreement', '2026-03-20T15:00:00.000Z', agreed(aRecord(), 0, MARCH_20), choice],
  ])('is refused: %s at %s', (because, at, record, chosen) => {
    expect(accept(at, record, chosen)).toMatchObject({ outcome: 'refused', because });
  });
});

test('with an agreement the debts rest and the instalments are owed', () => {
  const record = agreed(aRecord(), 3, MARCH_20);
  expect(record.debts.map(({ status, principal }) => [status, principal])).toEqual([
    ['agreed', 100_000],
    ['open', 34_111],
    ['open', 34_111],
    ['open', 34_111],
  ]);
  expect(after(record, [], MARCH_20)).toBe(record);
});

test('a policy kept from before, whose instalments bore a rebate, is read and bears none', () => {
  const lateTerms = { ...DEFAULT_OFFER_POLICY.lateTerms, rebate: 5_000, honorariosBps: 1_000 };
  const policy = policyWith({ lateTerms });
  const record = agreed(aRecord(), 2, MARCH_20, { policy });
  const instalments = record.debts.filter(({ instalment }) => instalment);
  expect(instalments.map(({ ledger }) => ledger.principalOpen)).toEqual([51_167, 51_166]);
});

describe('a debt with correction and fees', () => {
  const terms = { ...TERMS, honorariosBps: 1_000, index: 'ipca' as const };
  const record = aRecord({ debts: [aDebt({ terms })] });
  const moneyRules = rulesWith({
    ipca: aSeries(['2026-03', '1.00', '2026-04-10'], ['2026-04', '1.00', '2026-05-10']),
  });
  const question = askedAt(record, JUNE_08, { moneyRules });
  const none = { fineBps: 0, interestBps: 0, principalBps: 0 };
  const offered = (discount: object) => {
    const answer = simulate(question, { parcels: 0, discount: { ...none, ...discount } });
    if (answer.outcome !== 'offer') throw new Error(answer.because);
    return answer.offer;
  };
  const due = caseDue(record, AURORA, question.forDate, moneyRules);
  const [debt] = due.debts;

  test('is offered for all that it is worth where nothing is given up', () => {
    expect(debt).toMatchObject({ honorarios: 10_000, correction: 1_684 });
    expect(offered({})).toMatchObject({ owed: due.total, discount: 0, total: due.total });
  });

  test.each([
    ['correctionBps', 1_684],
    ['honorariosBps', 10_000],
  ])('is offered for less where %s says so', (part, discount) => {
    expect(offered({ [part]: 10_000 })).toMatchObject({ owed: due.total, discount });
  });

  test('and what is given up of them counts for the limit of an operator', () => {
    const limit = policyWith({ operatorDiscountBps: 500 });
    const answer = simulate(
      { ...question, policy: limit },
      { parcels: 0, discount: { ...none, honorariosBps: 10_000 } },
    );
    expect(answer.outcome === 'offer' && answer.offer.needsApproval).toBe(true);
  });
});
