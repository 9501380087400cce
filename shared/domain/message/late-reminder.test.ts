import { expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { StepId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { at } from '#shared/testing/agreement-clock.ts';
import { paid, refunded } from '#shared/testing/agreement-money.ts';
import { agreed, agreementIn } from '#shared/testing/agreements.ts';
import { aCredor } from '#shared/testing/credores.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { aRecord, MARIA_PROFILE } from '#shared/testing/records.ts';
import { acordoAtrasoEmail } from './default-templates/acordo.ts';
import { render } from './render.ts';
import { messageFacts } from './template-facts.ts';

/** The late reminder of Maria's agreement as she would read it on that day. */
function read(record: RegisteredRecord, today: string): string {
  const { agreementId } = agreementIn(record);
  const facts = messageFacts({
    language: 'pt-BR',
    record,
    profile: MARIA_PROFILE,
    credor: aCredor(),
    policy: DEFAULT_CONTACT_POLICY,
    purpose: {
      kind: 'regua-step',
      stepId: StepId.parse('d-mais-1'),
      anchor: localDate('2026-06-11'),
      agreementId,
    },
    moneyRules: RULES_WITHOUT_SERIES,
    today: localDate(today),
    confirmed: true,
    portalUrl: 'https://x/p/1',
    unsubscribeUrl: 'https://x/u/1',
  });
  return render(acordoAtrasoEmail, facts).text;
}

/** An agreement in two parcels with an entry due on Thursday, 11 June 2026, and so many days of tolerance. */
function signedWith(toleranceDays: number): RegisteredRecord {
  const record = agreed(aRecord(), 8, at('2026-06-08'));
  return { ...record, agreements: record.agreements.map((known) => ({ ...known, toleranceDays })) };
}

test.each([
  [
    'with days to come',
    10,
    '2026-06-12',
    'Pagando até 21/06/2026, o acordo e o desconto continuam valendo.',
  ],
  [
    'on the last of them',
    1,
    '2026-06-12',
    'Pagando até 12/06/2026, o acordo e o desconto continuam valendo.',
  ],
])(
  'the reminder of the day after says until when paying keeps the agreement, %s',
  (_, days, today, words) => {
    const text = read(signedWith(days), today);
    expect(text).toContain(words);
    expect(text).not.toContain('próximos dias');
  },
);

test('once that day is over, while money of before may still come, it promises nothing', () => {
  expect(read(signedWith(1), '2026-06-13')).not.toMatch(/continuam valendo|próximos dias/);
});

test('what the creditor gave back and is late too says the day, and of a kept agreement that its discount is final', () => {
  const signed = signedWith(1);
  const [entry] = agreementIn(signed).instalments;
  if (!entry) throw new Error('no entry');
  const whole = paid(signed, entry.amount, at('2026-06-11'), [entry.debtId], 'E0');
  const back = refunded(whole, paymentIdOf('sandbox', 'E0'), 5_000, at('2026-06-12'));
  // The twenty-second is ten days later; one of tolerance follows.
  const text = read(back, '2026-06-23');
  expect(text).toContain('O prazo para pagar de novo já passou. Pagando até 23/06/2026, o acordo');
});
