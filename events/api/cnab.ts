import * as z from 'zod';
import { BillingAccount } from '#shared/domain/cnab/billing-account.ts';
import { Payer, RemessaOrder, Titulo } from '#shared/domain/cnab/remessa/titulo.ts';
import { RetornoSummary } from '#shared/domain/cnab/retorno/summary.ts';
import { ChargeId, CredorId, DebtorId, RetornoId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { Published } from './configuration.ts';

export const PublishedBillingAccount = Published(BillingAccount);

/** Publishes the account over the version that its author saw; 0 for the first. */
export const BillingAccountPublication = z.strictObject({
  expectedVersion: z.int().min(0),
  document: z.strictObject(BillingAccount.shape),
});

/** What a bank told, or why nothing of it was taken. */
export const RetornoView = z.object({
  retornoId: RetornoId,
  credorId: CredorId,
  fileName: z.string(),
  readAt: Instant,
  status: z.enum(['done', 'refused']),
  /** pt-BR, with line and column. */
  failure: z.string().nullable(),
  summary: RetornoSummary.nullable(),
});
export type RetornoView = z.infer<typeof RetornoView>;

/** A boleto to register goes with the credor's codes of the debts that it is for. */
const Order = z.strictObject({
  ...RemessaOrder.shape,
  titulo: z.strictObject({ ...Titulo.shape, payer: z.strictObject(Payer.shape) }),
  debts: z.array(z.string().min(1).max(60)).max(50).default([]),
});

/** One file takes as many orders as one request. */
export const RemessaRequest = z.strictObject({
  credorId: CredorId,
  /** The bank's number of the file, one more with each. */
  sequence: z.int().min(1).max(999_999),
  orders: z.array(Order).min(1).max(500),
});
export type RemessaRequest = z.infer<typeof RemessaRequest>;

/** A remessa of what waits: its number is the bank's next. */
export const WaitingRemessaRequest = z.strictObject({
  credorId: CredorId,
  sequence: z.int().min(1).max(999_999),
});

/** One charge that waits for the next remessa. */
export const WaitingBoletoView = z.object({
  debtorId: DebtorId,
  name: z.string(),
  chargeId: ChargeId,
  instruction: z.enum(['entry', 'baixa']),
  amount: Centavos,
  dueDate: LocalDate,
  since: Instant,
  /** pt-BR: why it cannot go; null when it goes with the next remessa. */
  problem: z.string().nullable(),
});
export type WaitingBoletoView = z.infer<typeof WaitingBoletoView>;

export const WaitingBoletos = z.object({
  items: z.array(WaitingBoletoView),
  /** The number that the next remessa takes. */
  nextSequence: z.int(),
});
export type WaitingBoletos = z.infer<typeof WaitingBoletos>;

export const RemessaView = z.object({
  credorId: CredorId,
  sequence: z.int(),
  bank: z.string(),
  orders: z.int(),
  amount: Centavos,
  writtenAt: Instant,
  writtenBy: z.string(),
});
export type RemessaView = z.infer<typeof RemessaView>;

export const WrittenRemessa = z.object({
  ...RemessaView.shape,
  /** Valid for 15 minutes; ask for the remessa again to have another. */
  downloadUrl: z.string(),
});

export const WrittenWaitingRemessa = z.object({
  ...WrittenRemessa.shape,
  /** What did not go with it, and why. */
  leftOut: z.array(WaitingBoletoView),
});
