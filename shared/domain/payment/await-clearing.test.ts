import { expect, test } from 'vitest';
import { decideContact } from '#shared/domain/gate/decide-contact.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { AURORA, anEmail, aRecord, aSettledCase, instant, MARIA } from '#shared/testing/records.ts';
import { awaitClearing } from './await-clearing.ts';

const ask = (paidAt: string, record = aRecord()) =>
  awaitClearing(record, AURORA, { at: instant(paidAt), told: 'gateway' }, DEFAULT_CONTACT_POLICY);

/** Maria paid a boleto on Friday, 13 March 2026, which is credited by Wednesday at the latest. */
function clearing() {
  const fact = ask('2026-03-13T15:00:00.000Z');
  if (fact === null) throw new Error('nothing to wait for');
  const context = { debtorId: MARIA, at: instant('2026-03-13T16:00:00.000Z') };
  return preview(aRecord(), [fact], context);
}

const gate = (now: string, purpose: 'regua-step' | 'payment-receipt' = 'regua-step') =>
  decideContact({
    record: clearing(),
    credorId: AURORA,
    channel: 'email',
    contact: anEmail(),
    purpose,
    neutral: true,
    policy: DEFAULT_CONTACT_POLICY,
    now: instant(now),
  });

test.each([
  ['on a Friday', '2026-03-13T15:00:00.000Z', '2026-03-13', '2026-03-18'],
  ['late in the evening of São Paulo', '2026-03-14T02:30:00.000Z', '2026-03-13', '2026-03-18'],
  ['before Carnival', '2026-02-13T15:00:00.000Z', '2026-02-13', '2026-02-20'],
])('a boleto paid %s is waited for as long as banks take', (_, paidAt, paidOn, clearsBy) => {
  expect(ask(paidAt)).toMatchObject({ paidOn, clearsBy });
});

test('while a boleto clears nobody asks for it, and afterwards the gate opens by itself', () => {
  expect(gate('2026-03-17T14:00:00.000Z')).toEqual({
    answer: 'hold',
    until: '2026-03-19T11:00:00.000Z',
    reasons: ['payment-clearing'],
  });
  expect(gate('2026-03-19T14:00:00.000Z')).toEqual({ answer: 'send' });
  expect(gate('2026-03-17T14:00:00.000Z', 'payment-receipt')).toEqual({ answer: 'send' });
});

test('news that say nothing new of a case, or of one that is settled, are not written', () => {
  expect(ask('2026-03-12T15:00:00.000Z', clearing())).toBeNull();
  expect(ask('2026-03-13T15:00:00.000Z', aRecord({ cases: [aSettledCase()] }))).toBeNull();
});
