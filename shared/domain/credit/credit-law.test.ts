import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { UNKNOWN_APPLICANT } from '#shared/testing/credit.ts';
import { CreditAttribute, type CreditFacts } from './credit-facts.ts';
import { CREDIT_LAW, lawfulFacts, originOf } from './credit-law.ts';

const TODAY = localDate('2026-11-26');
const KNOWN: CreditFacts = {
  daysLateNow: 10,
  worstDelay: 3,
  settledDebts: 2,
  agreementsBroken: 0,
  monthsKnown: 14,
  bureauScore: 640,
  negativeRecords: 0,
  protests: 0,
  recentInquiries: 1,
  onTimeShare: 0.9,
  openCredits: 2,
  months: 10,
  instalmentShare: 0.1,
};
const byRight = { basis: 'credit-protection', isAuthorised: true } as const;

test('every fact of the score has one source in the law, with where that is written', () => {
  const named = CREDIT_LAW.sources.flatMap(({ attributes }) => attributes);
  expect(named.toSorted()).toEqual([...CreditAttribute.options].toSorted());
  expect(CREDIT_LAW.sources.every(({ source }) => /Lei|LGPD|CDC/.test(source))).toBe(true);
});

test('with credit protection as basis and the person’s authorisation, all of it may be looked at', () => {
  expect(lawfulFacts(KNOWN, byRight, TODAY)).toEqual(KNOWN);
});

test('without the person’s authorisation nobody looks at the history at the bureau, however it came in', () => {
  const kept = lawfulFacts(KNOWN, { ...byRight, isAuthorised: false }, TODAY);
  expect(kept).toEqual({ ...KNOWN, onTimeShare: null, openCredits: null });
});

test('a basis that no rule names opens nothing, and a day on which no rule holds neither', () => {
  const nothing = { ...UNKNOWN_APPLICANT, months: KNOWN.months };
  expect(lawfulFacts(KNOWN, { basis: 'consent', isAuthorised: true }, TODAY)).toEqual(nothing);
  expect(lawfulFacts(KNOWN, byRight, localDate('2010-01-01'))).toEqual(nothing);
});

test('a rule that ends takes its facts with it from the next day on', () => {
  const sources = CREDIT_LAW.sources.map((rule) =>
    rule.origin === 'bureau' ? { ...rule, validUntil: TODAY } : rule,
  );
  const law = { ...CREDIT_LAW, sources };
  expect(lawfulFacts(KNOWN, byRight, TODAY, law).bureauScore).toBe(640);
  expect(lawfulFacts(KNOWN, byRight, localDate('2026-11-27'), law).bureauScore).toBeNull();
  expect(originOf('bureauScore')).toBe('bureau');
});
