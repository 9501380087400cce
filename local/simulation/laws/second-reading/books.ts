import type { Fact, FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';
import { afterPayment, onDay, openIn, type OwnLedger, untouched } from './arithmetic.ts';
import { asDueNow, lastTurnOf, type Standing } from './agreements.ts';
import { type BookedDebt, debtsIn } from './debts.ts';
import { asDueThen, asItFallsDue, backAfter } from './given-back.ts';
import { forgiver, letGoIn, signedAt } from './let-go.ts';
import { type OwnPart, partsOf } from './parts.ts';
import { isPaidInTime, type OwnPayment } from './payments.ts';
import { localDayOf } from '#local/simulation/laws/calendar/state-hours.ts';

type Accepted = FactOf<'agreement-accepted'>;
/** What a history's facts amount to by an arithmetic of its own, without the product's fold and its replay. */
export type OwnBooks = {
  readonly debts: ReadonlyMap<string, BookedDebt>;
  readonly charges: ReadonlyMap<string, FactOf<'charge-requested'>>;
  /** The agreements that stand, in the order in which they were signed. */
  readonly standing: readonly Standing[];
  /** Debts that their creditor has taken back, and when. */
  readonly takenBack: ReadonlyMap<string, string>;
};

/** @param uf where the debtor lives, whose days count */
export function ownBooks(entries: readonly HistoryEntry[], uf: string): OwnBooks {
  const facts = entries.map(({ fact }) => fact);
  const accepted = facts.filter(isOf('agreement-accepted')).map((one) => asDueNow(one, entries));
  const standing = accepted
    .map((agreement) => ({ ...agreement, ...lastTurnOf(agreement, facts) }))
    .filter((agreement) => !hasEnded(agreement, facts));
  const charges = new Map(facts.filter(isOf('charge-requested')).map((one) => [one.chargeId, one]));
  const takenBack = takenBackIn(entries);
  const books = { debts: debtsIn(entries, accepted), charges, standing, takenBack };
  const payments = facts.filter(isOf('payment-applied')).toSorted(byMoment);
  const credores = new Set([...payments, ...letGoIn(entries)].map(({ credorId }) => credorId));
  for (const credorId of credores) {
    const own = standing.filter((agreement) => agreement.credorId === credorId);
    const parts = payments
      .filter((payment) => payment.credorId === credorId)
      .flatMap((payment) => partsOf(payment, own, facts));
    const put = (ledgers: ReadonlyMap<string, OwnLedger>) => change(books.debts, ledgers);
    const forgive = forgiver(entries, books, { credorId, uf }, put);
    for (const closes of [...own, null]) {
      for (const part of parts)
        if (part.closes === closes) {
          forgive(part.payment.paidAt);
          take(books, accepted, part, uf);
        }
      forgive(closes ? signedAt(entries, closes) : '9999');
      if (closes?.isFulfilled) settle(books.debts, closes);
    }
  }
  return books;
}

/** What is owed and rests in no agreement: debts, and the instalments of agreements that stand. */
export function owedIn({ debts, standing, takenBack }: OwnBooks): readonly BookedDebt[] {
  const resting = standing.filter(({ isFulfilled: isOver }) => !isOver);
  return [...debts.values()]
    .filter(
      ({ debtId, agreementId, ledger }) =>
        openIn(ledger) > 0 &&
        !takenBack.has(debtId) &&
        !resting.some((agreement) => covers(agreement, debtId)) &&
        (agreementId === null || standing.some((known) => known.agreementId === agreementId)),
    )
    .map(asItFallsDue);
}

function takenBackIn(entries: readonly HistoryEntry[]): ReadonlyMap<string, string> {
  const taken = new Map<string, string>();
  for (const { fact, at } of entries) {
    if (fact.type === 'debt-withdrawn') taken.set(fact.debtId, at);
    if (fact.type === 'debt-returned') taken.delete(fact.debtId);
  }
  return taken;
}

export const isOf =
  <Type extends Fact['type']>(type: Type) =>
  (fact: Fact): fact is FactOf<Type> =>
    fact.type === type;

const byMoment = (a: OwnPayment, b: OwnPayment): number =>
  `${a.paidAt} ${a.paymentId}` < `${b.paidAt} ${b.paymentId}` ? -1 : 1;

const ENDS: ReadonlySet<string> = new Set([
  'agreement-broken',
  'agreement-cancelled',
  'agreement-renegotiated',
]);
export const hasEnded = ({ agreementId }: Accepted, facts: readonly Fact[]): boolean => {
  const last = facts.findLast(
    (fact) =>
      (ENDS.has(fact.type) || fact.type === 'agreement-reinstated') &&
      'agreementId' in fact &&
      fact.agreementId === agreementId,
  );
  return last !== undefined && ENDS.has(last.type);
};

function take(
  books: OwnBooks & { readonly debts: ReadonlyMap<string, BookedDebt> },
  accepted: readonly Accepted[],
  { payment, prior, facts, ...part }: OwnPart,
  uf: string,
): void {
  const { debts, charges, standing, takenBack } = books;
  const charge = charges.get(payment.chargeId ?? '');
  const whole = charge !== undefined && isPaidInTime(payment, charge, facts);
  const day = whole ? charge.forDate : localDayOf(uf, Date.parse(payment.paidAt));
  const isWithUs = (debtId: string) => (takenBack.get(debtId) ?? '9999') > payment.paidAt;
  const named = charge?.debtIds ?? payment.debtIds ?? [...debts.keys()].filter(isWithUs);
  const reached = new Set(named.flatMap((debtId) => leadsTo(debtId)));
  const dropped = new Map<string, number>(
    whole && !payment.continues ? charge.payoff?.map((one) => [one.debtId, one.dropped]) : [],
  );
  const owing = [...debts.values()]
    .filter(({ debtId, credorId }) => reached.has(debtId) && credorId === payment.credorId)
    .map((debt) => asDueThen(less(debt, dropped.get(debt.debtId) ?? 0), payment.paidAt));
  // What was spared stays spared, also where all of the payment has gone back since.
  change(debts, new Map(owing.filter(({ debtId }) => dropped.has(debtId)).map(ledgerOf)));
  const [first, rest] = [owing.filter((debt) => !isSecond(debt)), owing.filter(isSecond)];
  const left = part.kept - Math.min(part.kept, costOn(first, day));
  const [kept, received] = [part.kept, part.received].map((sum) => afterPayment(first, sum, day));
  const back = kept && received ? backAfter(first, payment.paidAt, kept, received) : [];
  for (const [debtId, givenBack] of back) {
    const debt = debts.get(debtId);
    if (debt) Object.assign(debt, { givenBack });
  }
  if (kept) change(debts, kept);
  change(debts, afterPayment(rest, left, day));

  /** What an agreement took over comes after the instalments that are still open. */
  function isSecond({ debtId, agreementId }: BookedDebt): boolean {
    const over = agreementId === null ? lastOver(debtId) : undefined;
    return (over?.instalments ?? []).some(
      (part) => openIn(debts.get(part.debtId)?.ledger ?? untouched(0)) > 0,
    );
  }

  function lastOver(debtId: string): Standing | undefined {
    return standing.findLast((agreement) => covers(agreement, debtId) && !isPrior(agreement));
  }

  function isPrior({ agreementId }: Accepted): boolean {
    return prior.some((agreement) => agreement.agreementId === agreementId);
  }

  function leadsTo(debtId: string): readonly string[] {
    const agreementId = debts.get(debtId)?.agreementId ?? null;
    const of = accepted.find((agreement) => agreement.agreementId === agreementId);
    const stands = of
      ? standing.find((agreement) => agreement.agreementId === agreementId)
      : lastOver(debtId);
    if (of && !stands) return of.debts.flatMap((agreed) => leadsTo(agreed.debtId));
    if (of && stands) return isPrior(stands) ? [] : [debtId];
    if (!stands) return [debtId];
    const parts = stands.instalments.map((part) => part.debtId);
    return stands.isFulfilled ? [...parts, debtId] : parts;
  }
}

export const covers = ({ debts }: Accepted, debtId: string): boolean =>
  debts.some((agreed) => agreed.debtId === debtId);

const ledgerOf = ({ debtId, ledger }: BookedDebt) => [debtId, ledger] as const;

const costOn = (debts: readonly BookedDebt[], day: string): number =>
  debts.reduce((sum, debt) => sum + (openIn(debt.ledger) > 0 ? openIn(onDay(debt, day)) : 0), 0);

const less = (debt: BookedDebt, dropped: number): BookedDebt => {
  const principal = Math.max(0, debt.ledger.principal - dropped);
  return { ...debt, ledger: { ...debt.ledger, principal } };
};

/** What the agreed debts owed when it was signed is settled with it. */
function settle(debts: ReadonlyMap<string, BookedDebt>, { debts: agreed }: Standing): void {
  const changed = new Map<string, OwnLedger>();
  for (const { debtId, ledger } of agreed) {
    const debt = debts.get(debtId);
    const own = debt?.ledger;
    if (debt === undefined || own === undefined) continue;
    const left = Math.max(0, own.principal - ledger.principalOpen);
    // What went back since it was signed is the last of what is left.
    if (debt.givenBack) Object.assign(debt, { givenBack: Math.min(debt.givenBack, left) });
    changed.set(debtId, {
      ...own,
      principal: left,
      fine: Math.max(0, own.fine - ledger.fineOpen),
      interest: Math.max(0, own.interest - ledger.interestOpen),
    });
  }
  change(debts, changed);
}

function change(
  debts: ReadonlyMap<string, BookedDebt>,
  changed: ReadonlyMap<string, OwnLedger>,
): void {
  for (const [debtId, ledger] of changed) {
    const debt = debts.get(debtId);
    if (debt) Object.assign(debt, { ledger });
  }
}
