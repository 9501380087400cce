import type { Charge } from '#shared/domain/charge/charge.ts';
import { ChargeId } from '#shared/domain/values/ids.ts';
import { addDays, type LocalDate, localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { AURORA, aDebt, instant } from './records.ts';

type Issued = Extract<Charge, { status: 'issued' }>;

/** A boleto of Maria's debt that can be paid at any bank until a day, and that nobody is known to have paid. */
export function aBoleto(changes: Partial<Issued> = {}): Issued {
  const dueDate = changes.payableUntil ?? localDate('2026-03-10');
  return {
    chargeId: ChargeId.parse('b'.repeat(32)),
    credorId: AURORA,
    debtIds: [aDebt().debtId],
    kind: 'bolepix',
    amount: centavos(100_000),
    forDate: dueDate,
    payableUntil: dueDate,
    number: 1,
    requestedAt: instant('2026-03-02T12:00:00.000Z'),
    status: 'issued',
    gateway: 'sandbox',
    boleto: {
      linhaDigitavel: '1'.repeat(47),
      barcode: '1'.repeat(44),
      nossoNumero: null,
      dueDate,
      pdfUrl: null,
    },
    expiresAt: endOf(dueDate),
    ...changes,
  };
}

const endOf = (day: LocalDate): Instant => instant(`${addDays(day, 1)}T03:00:00.000Z`);
