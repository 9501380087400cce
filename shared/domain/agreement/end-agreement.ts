import { cancelNotOwed } from '#shared/domain/charge/cancel-charges.ts';
import { caseOf, openDebtsOf } from '#shared/domain/case/case-figures.ts';
import { dueOn } from '#shared/domain/debt/due-again.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import type { ClearingPolicy } from '#shared/domain/payment/may-still-come.ts';
import { replay, restatements } from '#shared/domain/payment/replay.ts';
import type { AgreementId, CredorId } from '#shared/domain/values/ids.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import type { ActiveAgreement } from './agreement.ts';
import { agreementOf, openInstalmentsOf } from './agreement-figures.ts';
import { brokenFrom } from './grace.ts';
import { reinstatedDebts } from './instalment-debts.ts';
import { noticeOf } from './notice.ts';
import { backMeanwhile, type Meanwhile, restingIn, toldMeanwhile } from './rests-due.ts';

type Ending =
  | { readonly type: 'agreement-broken'; readonly number: number }
  | ({ readonly type: 'agreement-cancelled' } & Pick<
      FactOf<'agreement-cancelled'>,
      'because' | 'noteId'
    >)
  | { readonly type: 'agreement-renegotiated' };

/**
 * What the end of an unfulfilled agreement makes true, in one write: its debts are owed again as if it had never been,
 * with every discount reversed, less what was paid, each payment counting from the day on which it was made (Código
 * Civil art. 354 and 355); its instalments are withdrawn, and what was charged for them is
 * taken back. The case is settled when all of it turns out to be paid. A cancellation is told to the debtor, whoever wanted it, and
 * never in the team's words for it. What the creditor gave back while they rested falls due only some days after that.
 */
export function endAgreement(
  record: RegisteredRecord,
  agreement: ActiveAgreement,
  ending: Ending,
  at: Instant,
  rules: MoneyRules,
): readonly Fact[] {
  const { agreementId, credorId } = agreement;
  const resting = restingIn(record, agreementId);
  const { acceptedAt } = agreement;
  const before = outcomeOf(record, agreement, ending, null, at, rules);
  const meanwhile = backMeanwhile(before.after, resting, acceptedAt, at);
  const { ended, after } = meanwhile
    ? outcomeOf(record, agreement, ending, meanwhile, at, rules)
    : before;
  const isSettled =
    openDebtsOf(after, credorId).length === 0 && caseOf(after, credorId)?.status !== 'settled';
  const isCancelled = ending.type === 'agreement-cancelled';
  const news = isCancelled ? noticeOf(record, agreement, 'cancelled', at) : [];
  const why = { restedIn: agreementId, unkept: true as const };
  const isTold = meanwhile !== null && isOwedAnew(ending);
  const back = isTold ? toldMeanwhile(after, credorId, meanwhile, why, at) : [];
  const facts = [ended, ...cancelNotOwed(after, credorId, at), ...news, ...back];
  return isSettled ? [...facts, { type: 'case-settled', credorId }] : facts;
}

/** Its debts are not asked for where they rest in another agreement at once, or were not owed. */
const isOwedAnew = (ending: Ending): boolean =>
  ending.type === 'agreement-broken' ||
  (ending.type === 'agreement-cancelled' && ending.because !== 'dispute-upheld');

/** The end, and what is owed then. @param meanwhile what went back of its debts while they rested */
function outcomeOf(
  record: RegisteredRecord,
  agreement: ActiveAgreement,
  ending: Ending,
  meanwhile: Meanwhile | null,
  at: Instant,
  rules: MoneyRules,
): { readonly ended: Fact; readonly after: RegisteredRecord } {
  const { agreementId, credorId } = agreement;
  const { status: _, ...parts } = agreement;
  const { dueAgain } = meanwhile ?? {};
  const over = {
    ...record,
    debts: dueOn(reinstatedDebts(record, agreement, at), dueAgain, at),
    agreements: record.agreements.map((known) =>
      known === agreement ? { ...parts, status: 'broken' as const, endedAt: at } : known,
    ),
  };
  const known = record.payments.filter((payment) => payment.credorId === credorId);
  const { splits, ledgers } = replay(over, credorId, known, rules);
  const restated = restatements(known, splits);
  const due = dueAgain && { dueAgain };
  const ended: Fact = { ...ending, agreementId, credorId, ledgers, restated, ...due };
  return { ended, after: preview(record, [ended], { debtorId: record.debtor.debtorId, at }) };
}

/**
 * What becomes of an agreement whose tolerance is over: it breaks and the debtor is told. Nothing when it was paid
 * meanwhile, when money of within the tolerance may still come, or when it has ended already.
 */
export function breakAgreement(
  record: RegisteredRecord,
  { credorId, agreementId }: { readonly credorId: CredorId; readonly agreementId: AgreementId },
  now: Instant,
  rules: MoneyRules,
  policy: ClearingPolicy,
): readonly Fact[] {
  const agreement = agreementOf(record, agreementId);
  if (agreement?.status !== 'active') return [];
  if (caseOf(record, credorId)?.status !== 'active') return [];
  const from = brokenFrom(record, agreement, policy);
  const [unpaid] = openInstalmentsOf(record, agreement);
  if (!unpaid || from === null || localDateOf(now, record.debtor.zone) < from) return [];
  const number = unpaid.instalment?.number ?? 0;
  const facts = endAgreement(record, agreement, { type: 'agreement-broken', number }, now, rules);
  return [...facts, ...noticeOf(record, agreement, 'broken', now)];
}
