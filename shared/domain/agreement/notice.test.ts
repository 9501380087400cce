import { expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { closeDispute } from '#shared/domain/case/close-dispute.ts';
import { agreed, agreeing, agreementIn } from '#shared/testing/agreements.ts';
import {
  AURORA,
  aDisputedCase,
  aMobile,
  anEmail,
  aRecord,
  instant,
} from '#shared/testing/records.ts';
import { endAgreement } from './end-agreement.ts';

const MARCH_20 = instant('2026-03-20T15:00:00.000Z');
const told = (facts: readonly Fact[]) =>
  facts.flatMap((fact) =>
    fact.type === 'message-requested' && fact.purpose.kind === 'agreement-notice'
      ? [[fact.purpose.news, fact.templateId, fact.channel]]
      : [],
  );
const signed = (contacts = [anEmail(), aMobile()]) => agreed(aRecord({ contacts }), 3, MARCH_20);

test.each(['operator', 'debtor'] as const)(
  'a debtor is told that their agreement was cancelled: %s',
  (because) => {
    const record = signed();
    const ending = { type: 'agreement-cancelled', because } as const;
    const facts = endAgreement(record, agreementIn(record), ending, MARCH_20, RULES_WITHOUT_SERIES);
    expect(told(facts)).toEqual([['cancelled', 'acordo-cancelado-email', 'email']]);
  },
);

test('also when it ends because they contested it with reason', () => {
  const disputed = { ...signed(), cases: [aDisputedCase()] };
  const facts = closeDispute(disputed, AURORA, 'upheld', MARCH_20, RULES_WITHOUT_SERIES);
  expect(told(facts)).toEqual([['cancelled', 'acordo-cancelado-email', 'email']]);
});

test('a trade for another agreement is no cancellation', () => {
  const record = signed();
  const ending = { type: 'agreement-renegotiated' } as const;
  const facts = endAgreement(record, agreementIn(record), ending, MARCH_20, RULES_WITHOUT_SERIES);
  expect(told(facts)).toEqual([]);
});

test('whoever has a mobile alone hears of their agreement by SMS, and whoever has nothing of it by nothing', () => {
  expect(told(agreeing(aRecord({ contacts: [aMobile()] }), 3, MARCH_20))).toEqual([
    ['signed', 'acordo-confirmado-sms', 'sms'],
  ]);
  expect(told(agreeing(aRecord({ contacts: [] }), 3, MARCH_20))).toEqual([]);
});
