import { describe, expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { DEFAULT_OFFER_POLICY } from '#shared/domain/agreement/default-offer-policy.ts';
import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import { decideContact } from '#shared/domain/gate/decide-contact.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { makePromise } from '#shared/domain/promise/make-promise.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { agreedTwice, agreeing, agreementIn } from '#shared/testing/agreements.ts';
import { DEFAULT_ASSESSMENT } from '#shared/testing/assessment.ts';
import { ladderLife, type Told } from '#shared/testing/ladder-life.ts';
import { AURORA, aDebt, aDebtor, anEmail, aRecord, instant } from '#shared/testing/records.ts';
import { DEFAULT_RULES } from '#shared/testing/reguas.ts';
import { AGREEMENT_REGUA } from './agreement-regua.ts';
import { planAlarm } from './plan-alarm.ts';
import type { PlanRules } from './plan-rules.ts';

const RULES: PlanRules = {
  ...DEFAULT_RULES,
  reguas: new Map([...DEFAULT_RULES.reguas, ['acordo@1', AGREEMENT_REGUA]]),
};
const MARCH_20 = instant('2026-03-20T15:00:00.000Z');
const MARCH_25 = instant('2026-03-25T15:00:00.000Z');
const END = instant('2026-09-30T15:00:00.000Z');

/** `<day> <step or fact>` of everything that was asked for or ended, in order. */
const story = (told: readonly Told[]): string[] =>
  told.flatMap(({ at, fact }) => {
    const day = at.slice(0, 10);
    if (fact.type === 'message-requested') {
      const { purpose } = fact;
      return purpose.kind === 'regua-step'
        ? [`${day} ${purpose.agreementId ? 'acordo' : 'régua'} ${purpose.stepId}`]
        : [`${day} ${purpose.kind}`];
    }
    return /^(agreement|promise)-/.test(fact.type) ? [`${day} ${fact.type}`] : [];
  });

const STANDING_TWICE = agreedTwice(aDebtor(), MARCH_20, MARCH_25);

test('of two agreements that stand, each has its own reminders and breaks after its own tolerance', () => {
  const life = ladderLife(STANDING_TWICE, RULES, MARCH_25);
  life.visit(MARCH_25);
  life.run(END);
  const ends = life.told.filter(({ fact }) => fact.type === 'agreement-broken');
  expect(ends.map(({ at }) => at.slice(0, 10))).toEqual(['2026-05-01', '2026-05-08']);
  const reminded = life.told.flatMap(({ fact }) =>
    fact.type === 'message-requested' && fact.purpose.kind === 'regua-step'
      ? [fact.purpose.agreementId]
      : [],
  );
  for (const { agreementId } of STANDING_TWICE.agreements) expect(reminded).toContain(agreementId);
});

describe('an agreement in two parcels that nobody pays', () => {
  const life = ladderLife(aRecord(), RULES, MARCH_20);
  life.happen(agreeing(life.record(), 2, MARCH_20), MARCH_20);
  life.run(END);
  const said = story(life.told);

  test('has its own reminders, breaks after its tolerance, and then the régua goes on', () => {
    // The first parcel is due on Monday, 20 April; ten days of tolerance end on the 30th.
    expect(said.slice(0, 8)).toEqual([
      '2026-03-20 agreement-accepted',
      '2026-03-20 agreement-notice',
      '2026-04-17 acordo d-menos-3',
      '2026-04-20 acordo d-zero',
      '2026-04-22 acordo d-mais-1',
      '2026-04-27 acordo d-mais-5',
      '2026-05-01 agreement-broken',
      '2026-05-01 agreement-notice',
    ]);
    expect(said.slice(8).every((line) => line.includes('régua'))).toBe(true);
    expect(said.length).toBeGreaterThan(8);
  });
});

test('what an agreement owes whose reminders are over, and which nothing breaks, has not prescribed for that', () => {
  const life = ladderLife(aRecord(), RULES, MARCH_20);
  life.happen(agreeing(life.record(), 2, MARCH_20), MARCH_20);
  const record = life.record();
  const anchor = record.debts.find(({ instalment }) => instalment)?.dueDate ?? null;
  const done = AGREEMENT_REGUA.steps.map(({ stepId }) => stepId);
  const agreements = record.agreements.map((known) =>
    known.status === 'active' ? { ...known, keptAt: MARCH_20, progress: { anchor, done } } : known,
  );
  expect(planAlarm({ ...record, agreements }, RULES, MARCH_20)).toEqual({
    kind: 'none',
    because: 'ladder-finished',
  });
});

test('while an agreement is in force the gate never lets its debts be collected, and says why', () => {
  const life = ladderLife(aRecord(), RULES, MARCH_20);
  life.happen(agreeing(life.record(), 2, MARCH_20), MARCH_20);
  const question = {
    record: life.record(),
    credorId: AURORA,
    channel: 'email',
    contact: anEmail(),
    purpose: 'regua-step',
    neutral: true,
    policy: DEFAULT_CONTACT_POLICY,
    now: instant('2026-03-24T15:00:00.000Z'),
  } as const;
  expect(decideContact(question)).toEqual({ answer: 'never', reasons: ['in-agreement'] });
  const { agreementId } = agreementIn(life.record());
  expect(decideContact({ ...question, agreementId })).toEqual({ answer: 'send' });
});

test('debts that came after the agreement are collected by the régua all the same', () => {
  const life = ladderLife(aRecord(), RULES, MARCH_20);
  life.happen(agreeing(life.record(), 2, MARCH_20), MARCH_20);
  const {
    status: _,
    ledger: __,
    ...debt
  } = aDebt({
    externalId: 'N',
    dueDate: localDate('2026-03-30'),
  });
  life.happen([{ type: 'debt-imported', ...debt }], MARCH_20);
  life.run(instant('2026-04-10T15:00:00.000Z'));
  expect(story(life.told)).toContain('2026-03-30 régua d-zero');
});

describe('whoever promised to pay', () => {
  const late = ladderLife(aRecord(), RULES, MARCH_20);
  const answer = makePromise(late.record(), {
    credorId: AURORA,
    date: localDate('2026-03-27'),
    via: 'portal',
    policy: DEFAULT_OFFER_POLICY,
    contactPolicy: DEFAULT_CONTACT_POLICY,
    moneyRules: RULES_WITHOUT_SERIES,
    now: MARCH_20,
  });
  if (answer.outcome !== 'made') throw new Error(answer.because);
  late.happen([answer.fact], MARCH_20);
  late.run(END);

  test('is left alone until the day and its tolerance are over; broken is said, and the régua goes on', () => {
    const said = story(late.told);
    expect(said.slice(0, 2)).toEqual(['2026-03-20 promise-made', '2026-03-29 promise-broken']);
    expect(said[2]).toMatch(/^2026-03-30 régua/);
  });

  test('reads why a step waited', () => {
    const held = late.told.find(({ fact }) => fact.type === 'step-held');
    expect(held?.fact).toMatchObject({ reasons: ['promised'] });
  });
});

describe('once somebody broke their word', () => {
  const careful = Carteiras.parse({
    carteiras: [
      {
        carteiraId: 'sem-palavra',
        name: 'Sem palavra',
        reguaId: 'padrao',
        rule: { '>': [{ var: 'agreementsBroken' }, 0] },
      },
    ],
    otherwise: { carteiraId: 'resto', name: 'Resto', reguaId: 'padrao' },
  });
  const assessment = { ...DEFAULT_ASSESSMENT, carteiras: careful };
  const rules = { ...RULES, assessments: new Map([[AURORA, assessment]]) };
  const assessedIn = ({ told }: { readonly told: readonly Told[] }) =>
    told.flatMap(({ at, fact }) =>
      fact.type === 'case-assessed' ? [`${at.slice(0, 10)} ${fact.carteiraId}`] : [],
    );

  test('their case is in the carteira for that at once, and its score knows it', () => {
    const life = ladderLife(aRecord(), rules, MARCH_20);
    life.happen(agreeing(life.record(), 2, MARCH_20), MARCH_20);
    life.run(END);
    expect(assessedIn(life)).toEqual(['2026-05-01 sem-palavra']);
    const texts = life.record().cases[0]?.score?.reasons.map(({ text }) => text);
    expect(texts).toContain('Já quebrou um acordo');
  });

  test('nobody who brought no rules for it is assessed', () => {
    const life = ladderLife(aRecord(), RULES, MARCH_20);
    life.happen(agreeing(life.record(), 2, MARCH_20), MARCH_20);
    life.run(END);
    expect(assessedIn(life)).toEqual([]);
  });
});
