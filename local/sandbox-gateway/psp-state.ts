import * as z from 'zod';
import { IssuedBoleto } from '#shared/domain/charge/issued-boleto.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/** Money that went back: given back by the creditor, or taken by the payer's bank (MED), which the creditor may contest. */
const Returned = z.object({
  id: z.string(),
  rtrId: z.string(),
  amount: Centavos,
  at: Instant,
  why: z.enum(['given-back', 'charged-back']).default('given-back'),
  /** When the creditor had it again; absent unless a contested one was won. */
  reversedAt: Instant.optional(),
});
export type Returned = z.infer<typeof Returned>;

export const Pix = z.object({
  endToEndId: z.string(),
  amount: Centavos,
  paidAt: Instant,
  returns: z.array(Returned),
});
export type Pix = z.infer<typeof Pix>;

/** A boleto that was paid at a bank, and what is passed on of it at `creditedAt`. */
export const Slip = z.object({
  id: z.string(),
  amount: Centavos,
  paidAt: Instant,
  creditedAt: Instant,
  /** What was paid of it later; `amount` has it already. */
  grewBy: z.array(z.object({ amount: Centavos, at: Instant })).default([]),
});
export type Slip = z.infer<typeof Slip>;

/** A charge as the simulated PSP knows it. It may be paid as often as somebody likes: real money does odd things too. */
export const PspCharge = z.object({
  txid: z.string(),
  amount: Centavos,
  key: z.string(),
  request: z.string(),
  payer: z.object({ name: z.string(), taxId: z.string() }),
  createdAt: Instant,
  /** Of an immediate charge. */
  validSeconds: z.int().min(1).optional(),
  /** Of a charge with a due date: the last day on which it is paid. */
  lastDay: LocalDate.optional(),
  copiaECola: z.string(),
  /** Whether the credor took it back. */
  isRemoved: z.boolean().default(false),
  pix: z.array(Pix),
  /** Of a charge that can be paid at a bank too. */
  boleto: IssuedBoleto.optional(),
  slips: z.array(Slip).default([]),
});
export type PspCharge = z.infer<typeof PspCharge>;

/** A webhook on its way, or how it ended. */
export const Notice = z.object({
  id: z.int(),
  txid: z.string(),
  body: z.string(),
  attempts: z.int(),
  status: z.enum(['waiting', 'delivered', 'given-up']),
});
export type Notice = z.infer<typeof Notice>;

/** Everything that the simulated PSP remembers, as plain data. */
export const PspState = z.object({
  /** Numbers the Pix, returns and notices, so that a run can be repeated to the letter. */
  lastNumber: z.int(),
  charges: z.array(PspCharge),
  notices: z.array(Notice),
});
export type PspState = z.infer<typeof PspState>;

export const emptyState = (): PspState => ({ lastNumber: 0, charges: [], notices: [] });
