import type * as z from 'zod';
import type { CaseView, DebtView } from '#events/api/debtor.ts';
import type { Case } from '#shared/domain/case/case.ts';
import { amountDue, caseDue, isConsumer } from '#shared/domain/debt/amount-due.ts';
import { type Debt, isOpen } from '#shared/domain/debt/debt.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { withoutPrescribed } from '#shared/domain/gate/prescription.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { isStanding } from '#shared/domain/task/task.ts';
import { taskView } from './task-view.ts';
import { expectedValue } from '#shared/domain/call/work-rank.ts';
import { bandOf, type ScoreBands } from '#shared/domain/score/bands.ts';
import { caseFactsOf } from '#shared/domain/score/case-facts.ts';
import type { CollectionModel } from '#shared/domain/score/collection-model.ts';
import { reasonSources } from '#shared/domain/score/reason-sources.ts';
import { asOffered } from '#shared/domain/score/treated-score.ts';
import { whatWouldChange } from '#shared/domain/score/what-would-change.ts';
import { debtsOwedAgain, debtsRestingAgain } from '#shared/domain/payment/debts-owe-again.ts';
import { ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import { isByHand, UNDONE } from '#shared/domain/payment/by-hand.ts';
import { keptOf, withdrawnOf } from '#shared/domain/payment/payment.ts';
import type { CredorId, NoteId } from '#shared/domain/values/ids.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { compareDates, type LocalDate } from '#shared/domain/values/local-date.ts';
import { agreementView } from './agreement-view.ts';
import { owedAgainView } from './owed-again-view.ts';
import { reviewView } from './review-view.ts';
import { ladderView } from './ladder-view.ts';
import { listingView } from './listing-view.ts';
import { disputeReason } from './dispute-reason.ts';

/** What values are computed by, what may no longer be asked for, and what scores are held against. */
export type CaseRules = {
  readonly rules: MoneyRules;
  readonly policy: Pick<ContactPolicy, 'prescription'>;
  /** Where the fifths of each credor's scores lie. */
  readonly bands: ReadonlyMap<CredorId, ScoreBands | null>;
  readonly model: CollectionModel;
};

/**
 * One case with today's values and how they came about.
 *
 * @param notes what was written in free words
 */
export function caseView(
  record: RegisteredRecord,
  known: Case,
  credorName: string,
  now: Instant,
  notes: ReadonlyMap<NoteId, string>,
  { rules, policy, bands, model }: CaseRules,
): z.input<typeof CaseView> {
  const { credorId, status, carteiraId, regua, score } = known;
  const today = localDateOf(now, record.debtor.zone);
  const ofCase = <T extends { readonly credorId: string }>(all: readonly T[]) =>
    all.filter((one) => one.credorId === credorId);
  const bandIn = (value: number | undefined) => bandOf(bands.get(credorId) ?? null, value);
  const collected = withoutPrescribed(record, policy, today);
  const facts = caseFactsOf(record, credorId, policy, now);
  const due = caseDue(collected, credorId, today, rules).total;
  const consumer = isConsumer(record.debtor);
  const owed = debtsOwedAgain(record, credorId);
  return {
    credorId,
    credorName,
    status,
    disputeReason: known.status === 'disputed' ? disputeReason(known, record, notes) : null,
    carteiraId,
    regua,
    score,
    band: status === 'settled' ? null : bandIn(score ? asOffered(score) : undefined),
    expected: expectedValue(collected, credorId),
    reasonSources: score ? [...reasonSources(record, credorId, score)] : [],
    wouldChange: (facts && score ? whatWouldChange(facts, model, asOffered(score)) : []).map(
      (change) => {
        return { ...change, band: bandIn(change.value) };
      },
    ),
    scoreReview: reviewView(known, notes),
    ladder: ladderView(known, now),
    tasks: ofCase(record.tasks).filter(isStanding).map(taskView),
    amountDue: due,
    debts: ofCase(record.debts)
      .toSorted(openFirst)
      .map((debt) => debtView(debt, today, consumer, rules)),
    owedAgain: owed && owedAgainView(owed, record.debtor.zone),
    restsAgain: debtsRestingAgain(record, credorId)?.amount ?? ZERO_CENTAVOS,
    charges: ofCase(record.charges)
      .toSorted((a, b) => (a.requestedAt < b.requestedAt ? 1 : -1))
      .map(({ chargeId, kind = 'pix', status, amount, forDate, requestedAt }) => ({
        chargeId,
        kind,
        status,
        amount,
        forDate,
        requestedAt,
      })),
    payments: ofCase(record.payments)
      .toSorted((a, b) => (a.paidAt < b.paidAt ? 1 : -1))
      .map((payment) => {
        const { paymentId, amount, overpaid, refunded, paidAt, gateway, chargebacks } = payment;
        const byHand = (chargebacks ?? [])
          .filter(
            (one) => one.status === 'withdrawn' && one.amount > 0 && isBooked(one.chargebackId),
          )
          .map((one) => ({ chargebackId: one.chargebackId, amount: one.amount }));
        const held = { withdrawn: withdrawnOf(payment), left: keptOf(payment), byHand };
        const { paidBy = null } = payment;
        return { paymentId, amount, overpaid, refunded, ...held, paidAt, gateway, paidBy };
      }),
    agreements: ofCase(record.agreements)
      .toReversed()
      .map((agreement) => agreementView(agreement, record, notes, today)),
    listings: ofCase(record.listings).toReversed().map(listingView),
    promises: ofCase(record.promises)
      .toReversed()
      .map(({ promiseId, status, date, amount, via, madeAt }) => ({
        promiseId,
        status,
        date,
        amount,
        via,
        madeAt,
      })),
  };
}

/** A payment that was booked by a slip is not won back: it is booked anew. */
const isBooked = (id: string): boolean => isByHand(id) && id !== UNDONE;

const openFirst = (a: Debt, b: Debt): number =>
  Number(isOpen(b)) - Number(isOpen(a)) || compareDates(a.dueDate, b.dueDate);

function debtView(
  debt: Debt,
  today: LocalDate,
  consumer: boolean,
  rules: MoneyRules,
): z.input<typeof DebtView> {
  const { debtId, externalId, description, status, principal, dueDate } = debt;
  const withdrawal = debt.status === 'withdrawn' ? (debt.because ?? null) : null;
  const facts = { debtId, externalId, description, status, withdrawal, principal, dueDate };
  if (!isOpen(debt)) return { ...facts, daysLate: 0, amountDue: 0, calculation: [] };
  const { daysLate, total, memory } = amountDue(debt, today, consumer, rules);
  return { ...facts, daysLate, amountDue: total, calculation: [...memory] };
}
