import * as z from 'zod';
import { AgreementId, CredorId, DebtId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos, subtractCentavos, ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import { Uf } from '#shared/domain/values/uf.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { DebtKind } from './debt-kind.ts';
import { WithdrawalReason } from './withdrawal.ts';

/**
 * What the contract says of late payment. Rates in basis points (200 = 2 %). `interestMode` tells how interest is
 * counted; `legal` where the contract is silent: the rate of the law, whatever `monthlyInterestBps` says.
 */
export const ContractTerms = z.object({
  fineBps: z.int().min(0).max(1_000),
  monthlyInterestBps: z.int().min(0).max(1_000),
  interestMode: z.enum(['pro-rata', 'value-per-day', 'legal']),
  /** The index that the contract corrects the principal by. */
  index: z.enum(['ipca', 'igpm']).optional(),
  /** A lawyer's fees on the principal, once. */
  honorariosBps: z.int().min(0).max(2_000).optional(),
  /** Taken off for whoever pays the whole by that day. */
  discount: z.object({ until: LocalDate, amount: Centavos }).optional(),
  /** What it is of, where that is known: it prescribes by it. */
  kind: DebtKind.optional(),
  /** When the contract was made, as far as the creditor told it. */
  contractedOn: LocalDate.optional(),
  /** What the person declared to earn in a month when the contract was made, as far as the creditor told it. */
  declaredIncome: Centavos.optional(),
  /**
   * From when lateness counts once a due date without banks has passed: the due date itself, as banks count it, when absent; or the
   * day on which it could last be paid, as Código Civil art. 132 §1º may be read.
   */
  lateFrom: z.literal('open-day').optional(),
  /**
   * The state where the debtor lived when the creditor told of it, which is where a debt is payable (Código Civil art. 327): its
   * holidays move the due date, also once the debtor has moved. Absent where nobody knew.
   */
  payableIn: Uf.optional(),
  /** _Abatimento_: the creditor lowered the principal by it, unconditionally. */
  rebate: Centavos.optional(),
});
export type ContractTerms = z.infer<typeof ContractTerms>;

/**
 * What is still owed, kept apart so that interest is never taken on the fine nor forgotten when the
 * principal is paid. `accruedThrough` is the day up to which interest is already in `interestOpen`;
 * null while nothing was accrued yet (nothing was paid in part). What only some contracts have is absent in others.
 */
export const DebtLedger = z.object({
  principalOpen: Centavos,
  fineOpen: Centavos,
  fineCharged: z.boolean(),
  interestOpen: Centavos,
  accruedThrough: LocalDate.nullable(),
  correctionOpen: Centavos.optional(),
  /** The last day that correction was counted for, which may lie before the interest's: an index is published late. */
  correctedThrough: LocalDate.optional(),
  honorariosOpen: Centavos.optional(),
  honorariosCharged: z.literal(true).optional(),
  /**
   * What of the principal had been paid, and the creditor gave back since and nobody has paid again: until it falls due again it bears
   * nothing.
   */
  givenBack: Centavos.optional(),
  /** What of all that is open only a bank holds open: had it taken nothing of what was paid, so much less would be. */
  held: Centavos.optional(),
  /**
   * What the creditor let go of it for good (_remissão_, Código Civil art. 385) and how much of that was principal, oldest first: it
   * counts as settled from that day on.
   */
  letGo: z.array(z.object({ on: LocalDate, amount: Centavos, principal: Centavos })).optional(),
  /**
   * Days whose interest or correction could not be counted when a part was paid, as a series was not known that far: what
   * was open up to each day, oldest first.
   */
  uncounted: z.array(z.object({ until: LocalDate, principal: Centavos })).optional(),
});
export type DebtLedger = z.infer<typeof DebtLedger>;

const facts = {
  debtId: DebtId,
  credorId: CredorId,
  /** The creditor's own number for this debt. */
  externalId: z.string().min(1).max(80),
  description: z.string().max(120),
  principal: Centavos,
  dueDate: LocalDate,
  terms: ContractTerms,
  ledger: DebtLedger,
  /** Which part of which agreement this is; absent for what the creditor sent. The entry is number 0. */
  instalment: z.object({ agreementId: AgreementId, number: z.int().min(0) }).optional(),
  /** Of one that the creditor opened again by its own act: when it fell due until the moment of that act, oldest first. */
  dueBefore: z.array(z.object({ dueDate: LocalDate, until: Instant })).optional(),
  /**
   * Of one that was late for another part when the creditor gave something back: the last day on which that bears nothing. The other
   * part stays due on its day.
   */
  backUntil: LocalDate.optional(),
  /** What of the principal had been paid by money that corrections of other debts gave to those: `givenBack`, whatever is taken again. */
  movedAway: Centavos.optional(),
  /** Of an instalment: the share on which late charges are taken, the last of it to be paid. Absent: the whole principal. */
  bearing: Centavos.optional(),
};

/**
 * `agreed` debts rest while the agreement that covers them stands: its instalments are owed in their place. An
 * instalment is `withdrawn` when its agreement ends before it was fulfilled, and what the creditor sent when they take it
 * back: only then there is a `because`.
 */
export const Debt = z.discriminatedUnion('status', [
  z.object({ ...facts, status: z.literal('open') }),
  z.object({ ...facts, status: z.literal('settled'), settledAt: Instant }),
  z.object({ ...facts, status: z.literal('agreed'), agreementId: AgreementId }),
  z.object({
    ...facts,
    status: z.literal('withdrawn'),
    withdrawnAt: Instant,
    because: WithdrawalReason.optional(),
  }),
]);
export type Debt = z.infer<typeof Debt>;
export type OpenDebt = Extract<Debt, { status: 'open' }>;

export const isOpen = (debt: Debt): debt is OpenDebt => debt.status === 'open';

/** The principal that was ever to be paid: less the rebate, and nothing of a debt that never was. */
export const principalOwed = ({
  principal,
  terms: { rebate = ZERO_CENTAVOS },
}: Pick<Debt, 'principal' | 'terms'>): Centavos =>
  rebate < principal ? subtractCentavos(principal, rebate) : ZERO_CENTAVOS;

/** Whether the creditor stands by it: what they took back, or what turned out to be nothing, tells nothing of the person. */
export const standsAsOwed = (debt: Debt): boolean =>
  debt.status !== 'withdrawn' && principalOwed(debt) > 0;

/** Until when what went back of it bears nothing while another part of it is late; null where all of it is due on one day. */
export const spareUntil = ({
  dueDate,
  backUntil,
}: Pick<Debt, 'dueDate' | 'backUntil'>): LocalDate | null =>
  backUntil !== undefined && backUntil > dueDate ? backUntil : null;
