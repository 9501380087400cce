import * as z from 'zod';
import { IndexSeriesDocument } from '#shared/domain/debt/index-series.ts';
import { CredorId, DebtId, DebtorId, PaymentId } from '#shared/domain/values/ids.ts';
import { PaidBy } from '#shared/domain/payment/by-hand.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos, WRITTEN_AMOUNT_MAX } from '#shared/domain/values/money.ts';
import { Published } from './configuration.ts';

/** A monthly series, as its loader wrote it. */
export const PublishedSeries = Published(IndexSeriesDocument);

/** Loads a series over the version that its author saw; 0 for the first. It comes whole, and replaces what was there. */
export const SeriesPublication = z.strictObject({
  expectedVersion: z.int().min(0),
  document: IndexSeriesDocument,
});

const reason = z.string().trim().min(3).max(500);

/** Whose the money is, and how one knows. */
export const MatchRequest = z.strictObject({
  debtorId: DebtorId,
  credorId: CredorId,
  note: reason,
});

/** Why a sum is closed. */
export const ResolutionReason = z.strictObject({ reason });

/** What was given back, as the list showed it, and how. */
export const GiveBackRequest = z.strictObject({ amount: Centavos, reason });

/** Of which payment of whose how much is contested, and how one knows. */
export const ChargeBackRequest = z.strictObject({
  debtorId: DebtorId,
  paymentId: PaymentId,
  amount: Centavos.refine((amount) => amount > 0, 'deve ser mais que zero, em centavos'),
  reason,
});

/** Money that came by no gateway: how much, when, how, of which debts, and how one knows. */
export const HandPaymentRequest = z.strictObject({
  credorId: CredorId,
  /** Made up by whoever asks, once for each payment: asked again, nothing is booked a second time. */
  key: z.string().regex(/^[A-Za-z0-9-]{8,64}$/, 'de 8 a 64 letras, números ou hífens'),
  amount: Centavos.refine(
    (amount) => amount > 0 && amount <= WRITTEN_AMOUNT_MAX,
    'deve ser mais que zero e no máximo R$ 9.999.999.999,99, em centavos',
  ),
  /** The debtor's day on which it was paid. */
  paidOn: LocalDate,
  paidBy: PaidBy,
  /** Those that it pays; all that may be asked for, the oldest first, when absent. */
  debtIds: z.array(DebtId).min(1).max(50).optional(),
  reason,
});

/** The contest that was won, and how one knows. */
export const WinRequest = z.strictObject({ chargebackId: z.string().min(1).max(80), reason });

/** The debts that what was paid too much is to pay. */
export const OverpaidRequest = z.strictObject({ debtIds: z.array(DebtId).min(1).max(50) });
