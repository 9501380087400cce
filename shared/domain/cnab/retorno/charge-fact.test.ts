import { expect, test } from 'vitest';
import type { Charge } from '#shared/domain/charge/charge.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { chargeIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { aDebt, aRecord, AURORA, instant, MARIA } from '#shared/testing/records.ts';
import type { Occurrence } from '../occurrences/occurrence.ts';
import { chargeFactOf } from './charge-fact.ts';
import type { Title } from './title.ts';

const AT = instant('2026-03-23T12:00:00.000Z');
const charge: Extract<Charge, { status: 'issued' }> = {
  chargeId: chargeIdOf(MARIA, 'a boleto'),
  credorId: AURORA,
  debtIds: [aDebt().debtId],
  kind: 'boleto',
  amount: centavos(102_233),
  forDate: localDate('2026-03-20'),
  number: 1,
  requestedAt: instant('2026-03-20T15:00:00.000Z'),
  gateway: 'cnab',
  gatewayChargeId: '7',
  expiresAt: instant('2026-03-26T03:00:00.000Z'),
  status: 'issued',
};
const aTitle = (occurrence: Occurrence, reasons: readonly string[] = []): Title => ({
  line: 2,
  occurrence,
  code: '02',
  reasons,
  nossoNumero: '7',
  documentNumber: '',
  companyUse: '',
  dueDate: null,
  face: centavos(102_233),
  paid: centavos(0),
  takenBack: centavos(0),
  tariff: centavos(0),
  otherExpenses: centavos(0),
  lateCharges: centavos(0),
  discount: centavos(0),
  rebate: centavos(0),
  occurredOn: localDate('2026-03-23'),
  creditedOn: null,
  payerTaxId: null,
});

/** What the charge is once the bank has said this of it. */
function after(known: Charge, title: Title): Charge | undefined {
  const fact = chargeFactOf(known, title);
  const record = aRecord({ charges: [known] });
  return fact ? preview(record, [fact], { debtorId: MARIA, at: AT }).charges[0] : known;
}

test('a boleto that the bank took in can be paid from then on', () => {
  expect(after(charge, aTitle('entry-confirmed'))).toMatchObject({
    status: 'issued',
    registeredAt: AT,
  });
});

test('one that it refused failed, in the bank’s words, so that the link makes another', () => {
  expect(after(charge, aTitle('entry-rejected', ['48']))).toMatchObject({
    status: 'failed',
    reason: 'Entrada rejeitada (02): CEP inválido (48)',
  });
});

test.each(['baixa', 'baixa-protested'] as const)(
  'one that it wrote off ends (%s)',
  (occurrence) => {
    expect(after(charge, aTitle(occurrence))).toMatchObject({
      status: 'cancelled',
      reason: 'written-off',
    });
    const leaving: Charge = { ...charge, status: 'cancelling', reason: 'replaced' };
    expect(after(leaving, aTitle(occurrence))).toMatchObject({
      status: 'cancelled',
      reason: 'replaced',
    });
  },
);

test('what was said before, or of a charge that has ended, is no news', () => {
  const registered: Charge = { ...charge, registeredAt: AT };
  expect(chargeFactOf(registered, aTitle('entry-confirmed'))).toBeNull();
  const failed: Charge = { ...charge, status: 'failed', reason: 'x' };
  for (const occurrence of ['entry-confirmed', 'entry-rejected', 'baixa'] as const) {
    expect(chargeFactOf(failed, aTitle(occurrence))).toBeNull();
    expect(chargeFactOf(undefined, aTitle(occurrence))).toBeNull();
  }
});

test('money, tariffs and protests change no charge by themselves', () => {
  for (const occurrence of ['paid', 'tariff', 'protest-requested', 'baixa-rejected'] as const) {
    expect(chargeFactOf(charge, aTitle(occurrence))).toBeNull();
  }
});
