import * as z from 'zod';
import {
  AgreementTerms,
  CountedThen,
  LetGo,
  Signature,
} from '#shared/domain/agreement/agreement.ts';
import { DueAgain } from '#shared/domain/debt/due-again.ts';
import { OwedAgain } from '#shared/domain/debt/owed-again.ts';
import { DebtLedger } from '#shared/domain/debt/debt.ts';
import { Restatement } from '#shared/domain/payment/payment.ts';
import { TaskTerms } from '#shared/domain/task/task.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { AgreementId, CredorId, DebtId, NoteId, PaymentId } from '#shared/domain/values/ids.ts';

const which = { agreementId: AgreementId, credorId: CredorId };
/** What each touched debt owes afterwards. */
const ledgers = z.array(z.object({ debtId: DebtId, ledger: DebtLedger }));
/** How payments are split from then on, where that is otherwise than before. */
const restated = z.array(Restatement);

/** An operator asked for more than their limit allows: a gestor decides. */
export const AgreementProposed = z.object({
  type: z.literal('agreement-proposed'),
  ...AgreementTerms.shape,
});

export const AgreementRefused = z.object({ type: z.literal('agreement-refused'), ...which });

/**
 * Signed: its debts rest and its instalments are owed in their place. `priorPayments` are those known by then, which
 * count for the debts and never for the instalments.
 */
export const AgreementAccepted = z.object({
  type: z.literal('agreement-accepted'),
  ...AgreementTerms.shape,
  ...Signature.shape,
  priorPayments: z.array(PaymentId),
  /** Of those that their payer's bank held something of, how much counted: the debts were agreed on as if the rest had never come. */
  countedThen: z.array(CountedThen).optional(),
});

/** Every instalment is paid: the debts are settled, and what was given up of them is given up for good. */
export const AgreementFulfilled = z.object({
  type: z.literal('agreement-fulfilled'),
  ...which,
  ledgers,
  restated: restated.optional(),
  /** What the creditor gave back of the debts while they rested falls due only now, as nobody could be asked for it before. */
  dueAgain: DueAgain.optional(),
});

/** Money went back, so that an instalment is owed again. */
export const AgreementReopened = z.object({
  type: z.literal('agreement-reopened'),
  ...which,
  ledgers,
  restated: restated.optional(),
  /** By a refund or a correction of the creditor's. Absent: the payer's bank took money back. */
  byCreditor: z.literal(true).optional(),
  /** When the last of it was paid, where that became known only after something had gone back: nothing told before that it was kept. */
  keptAt: Instant.optional(),
  /** What the team is asked to look at; absent of old. */
  task: TaskTerms.optional(),
});

/** The creditor's own act made something missing of it, whether it runs or had been kept: each part may be paid until its day. */
export const AgreementOwesAgain = z.object({
  type: z.literal('agreement-owes-again'),
  ...which,
  ...OwedAgain.omit({ since: true, at: true, toldAt: true }).shape,
  /** When that went back which is missing only now, as a bank took what had filled it. */
  returnedAt: Instant.optional(),
});

/** It had been kept and owed again by the creditor's own acts, and somebody of the team let that go. */
export const AgreementRestLetGo = z.object({
  type: z.literal('agreement-rest-let-go'),
  ...which,
  /** All of it, with what it cost to be late. */
  amount: Centavos,
  parts: LetGo.shape.parts,
  ledgers,
  /** Where the team's own words for it are. */
  noteId: NoteId.optional(),
});

/** Its instalments are withdrawn and its debts owed again, less what was paid; nothing is given up any more. */
const ended = {
  ...which,
  ledgers,
  restated,
  /** What the creditor gave back of the debts while they rested, as of one that is kept. */
  dueAgain: DueAgain.optional(),
};

export const AgreementBroken = z.object({
  type: z.literal('agreement-broken'),
  ...ended,
  /** The instalment that was waited for in vain. */
  number: z.int().min(0),
});

/**
 * It had broken, and money of within the tolerance became known later: it stands again with its discount, as if it had
 * never broken.
 */
export const AgreementReinstated = z.object({
  type: z.literal('agreement-reinstated'),
  ...which,
  ledgers,
  restated,
});

/**
 * The agreement should have broken, and its end would write more items than one transaction takes: nothing was done, it
 * stays in force, and is looked at again.
 */
export const AgreementEndHeld = z.object({
  type: z.literal('agreement-end-held'),
  ...which,
  items: z.int().min(1),
});

export const AgreementCancelled = z.object({
  type: z.literal('agreement-cancelled'),
  ...ended,
  because: z.enum(['operator', 'debtor', 'dispute-upheld']),
  /** Where the team's own words for it are; absent of a dispute, and of old. */
  noteId: NoteId.optional(),
});

/** Another one begins in the same write. */
export const AgreementRenegotiated = z.object({
  type: z.literal('agreement-renegotiated'),
  ...ended,
});
