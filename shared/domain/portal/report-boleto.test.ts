import { expect, test } from 'vitest';
import type { Charge } from '#shared/domain/charge/charge.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { chargeIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { AURORA, aDebt, aRecord, instant, MARIA } from '#shared/testing/records.ts';
import type { Objection } from './contest-case.ts';
import { reportBoletoPaid } from './report-boleto.ts';

const now = instant('2026-03-13T15:00:00.000Z');
const boleto: Charge = {
  chargeId: chargeIdOf(MARIA, 'x'),
  credorId: AURORA,
  debtIds: [aDebt().debtId],
  kind: 'bolepix',
  amount: centavos(102_100),
  forDate: localDate('2026-03-13'),
  payableUntil: localDate('2026-03-16'),
  number: 1,
  requestedAt: now,
  status: 'issued',
  gateway: 'sandbox',
  copiaECola: '0'.repeat(40),
  expiresAt: instant('2026-03-17T03:00:00.000Z'),
};
const { kind: _, ...pix } = boleto;
const says = (changes: Partial<Objection> = {}, record = aRecord({ charges: [boleto] })) =>
  reportBoletoPaid(
    record,
    AURORA,
    { motive: 'paguei-boleto', debtId: null, words: '', ...changes },
    DEFAULT_CONTACT_POLICY,
    now,
  );

test('whoever says that they paid a boleto of ours is left alone until it can have cleared', () => {
  expect(says()).toEqual({
    type: 'payment-clearing',
    credorId: AURORA,
    paidOn: '2026-03-13',
    clearsBy: '2026-03-18',
    told: 'debtor',
  });
  expect(says({ debtId: aDebt().debtId })).not.toBeNull();
});

test.each<[string, Partial<Objection>, ReturnType<typeof aRecord>]>([
  ['paid in another way', { motive: 'paguei-pix' }, aRecord({ charges: [boleto] })],
  ['tells more', { words: 'na lotérica' }, aRecord({ charges: [boleto] })],
  ['had no boleto of ours', {}, aRecord({ charges: [pix] })],
  [
    'means another debt',
    { debtId: aDebt({ externalId: 'B' }).debtId },
    aRecord({ charges: [boleto] }),
  ],
])('a person hears whoever %s', (_, changes, record) => {
  expect(says(changes, record)).toBeNull();
});

test('who says it again, the bank’s days being over or not, is heard by a person', () => {
  const record = aRecord({ charges: [boleto] });
  const fact = says();
  if (fact === null) throw new Error('nothing to wait for');
  expect(says({}, preview(record, [fact], { debtorId: MARIA, at: now }))).toBeNull();
});
