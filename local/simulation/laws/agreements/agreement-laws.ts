import type { Fact, FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';
import { dayAfter } from '#local/simulation/laws/calendar/bank-days.ts';
import { before, same, told, toldLedgers } from '#local/simulation/laws/debts/book-laws.ts';
import type { Evidence, Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { onDay, openIn } from '#local/simulation/laws/second-reading/arithmetic.ts';
import { isHeldByBank } from '#local/simulation/laws/second-reading/held.ts';
import { countedOtherwise } from '#local/simulation/laws/second-reading/parts.ts';
import { lastDayOf, mayComeUntil } from '#local/simulation/laws/second-reading/waiting.ts';
import {
  covers,
  isOf,
  type OwnBooks,
  ownBooks,
} from '#local/simulation/laws/second-reading/books.ts';
import { sentContacts, type SentContact } from '#local/simulation/laws/evidence/sent-contact.ts';
import { localDayOf } from '#local/simulation/laws/calendar/state-hours.ts';

type Accepted = FactOf<'agreement-accepted'>;
type Ending = FactOf<'agreement-broken' | 'agreement-cancelled' | 'agreement-renegotiated'>;

/** Days after its last one on which the end of an agreement may still be on its way: a lost alarm is found at night. */
export const LATE_DAYS_MAX = 3;

/** What holds of agreements, read from the facts and counted by an arithmetic of its own. */
export const AGREEMENT_LAWS: readonly Law[] = [
  {
    name: 'an agreement is worth what its debts were, less what was given up',
    breaches: ({ lives }) => lives.flatMap(agreementsThatDoNotAddUp),
  },
  {
    name: 'an agreement that ends unkept gives its debts back, less what was paid',
    breaches: ({ lives }) => lives.flatMap(debtsNotGivenBack),
  },
  {
    name: 'an agreement is fulfilled exactly when all of it is paid',
    breaches: ({ lives }) => lives.flatMap(wronglyFulfilled),
  },
  {
    name: 'an agreement breaks once no money of within its tolerance can come any more, and not before',
    breaches: (evidence) => [
      ...evidence.lives.flatMap(brokenTooEarly),
      ...evidence.lives.flatMap((life) => neverBroken(life, evidence)),
    ],
  },
  {
    name: 'an agreement that was paid within its tolerance stands, whenever that became known',
    breaches: ({ lives }) => lives.flatMap(brokenThoughPaid),
  },
  {
    name: 'nobody is asked for a debt that rests in an agreement',
    breaches: (evidence) =>
      sentContacts(evidence)
        .filter(collectsRestingDebt)
        .map(({ life, at, claim }) => ({
          debtorId: life.debtorId,
          at,
          what: `message ${claim.messageId} collects what was agreed on`,
        })),
  },
];

function agreementsThatDoNotAddUp({ debtorId, entries, person }: Life): readonly Breach[] {
  return entries.flatMap(({ fact, at, seq }) => {
    if (fact.type !== 'agreement-accepted') return [];
    const { debts } = ownBooks(before(entries, seq), person.uf);
    const problems = fact.debts.flatMap(({ debtId, principal, fine, interest }) => {
      const own = debts.get(debtId);
      const due = own && onDay(own, fact.forDate);
      return due?.principal === principal && due.fine === fine && due.interest === interest
        ? []
        : [`${debtId} is taken for ${principal} + ${fine} + ${interest}, not ${due && told(due)}`];
    });
    const worth = fact.debts.reduce((sum, { principal, fine, interest, discount }) => {
      const given = discount.principal + discount.fine + discount.interest;
      return sum + principal + fine + interest - given;
    }, 0);
    const payable = fact.instalments.reduce((sum, { amount }) => sum + amount, 0);
    if (worth !== fact.total) problems.push(`its debts are worth ${worth}, not ${fact.total}`);
    if (payable !== fact.total + fact.interest)
      problems.push(`its parts are ${payable}, not ${fact.total} + ${fact.interest}`);
    const facts = before(entries, seq).map((entry) => entry.fact);
    problems.push(...countedOtherwise(fact, facts));
    return problems.map((what) => ({ debtorId, at, what: `${fact.agreementId}: ${what}` }));
  });
}

const isEnding = (fact: Fact): fact is Ending =>
  fact.type === 'agreement-broken' ||
  fact.type === 'agreement-cancelled' ||
  fact.type === 'agreement-renegotiated';

function debtsNotGivenBack({ debtorId, entries, person }: Life): readonly Breach[] {
  return entries.flatMap(({ fact, at }, index) => {
    if (!isEnding(fact)) return [];
    const known = entries.slice(0, index + 1);
    const { debts } = ownBooks(known, person.uf);
    const ledgers = toldLedgers(known);
    const agreed = acceptedIn(known).find(({ agreementId }) => agreementId === fact.agreementId);
    return (agreed?.debts ?? []).flatMap(({ debtId }) => {
      const [own, now] = [debts.get(debtId)?.ledger, ledgers.get(debtId)];
      if (own && now && same(own, now)) return [];
      const what = `after ${fact.type} ${debtId} owes ${now && told(now)}, not ${own && told(own)}`;
      return [{ debtorId, at, what }];
    });
  });
}

const acceptedIn = (entries: readonly HistoryEntry[]): readonly Accepted[] =>
  entries.map(({ fact }) => fact).filter(isOf('agreement-accepted'));

function wronglyFulfilled({ debtorId, entries, person }: Life): readonly Breach[] {
  const books = ownBooks(entries, person.uf);
  return books.standing.flatMap((agreement) => {
    const isPaid = unpaidOf(agreement, books).length === 0;
    if (isPaid === agreement.isFulfilled) return [];
    const what = `${agreement.agreementId} is ${isPaid ? 'paid and not fulfilled' : 'fulfilled and not paid'}`;
    return [{ debtorId, at: null, what }];
  });
}

/** Within its tolerance by the days on which money left; not where the debtor has agreed to something else since, or a debt was taken back. */
function brokenThoughPaid({ debtorId, entries, person: { uf } }: Life): readonly Breach[] {
  return entries.flatMap(({ fact, at, seq }, index) => {
    if (fact.type !== 'agreement-broken') return [];
    const later = entries.slice(index + 1);
    const isOver = later.some(
      (entry) =>
        (entry.fact.type === 'agreement-reinstated' ||
          entry.fact.type === 'agreement-accepted' ||
          entry.fact.type === 'debt-withdrawn') &&
        entry.fact.credorId === fact.credorId,
    );
    const signed = ownBooks(before(entries, seq), uf).standing.find(
      ({ agreementId }) => agreementId === fact.agreementId,
    );
    if (isOver || !signed) return [];
    const day = localDayOf(uf, Date.parse(at));
    const wasLate = signed.instalments.filter(
      ({ dueDate }) => lastDayOf(signed, dueDate, entries, uf) < day,
    );
    const isPaid = wasLate.every(({ debtId, dueDate }) => {
      const last = lastDayOf(signed, dueDate, entries, uf);
      const inTime = entries.filter((entry) => {
        if (entry.fact.type === 'payment-applied')
          return localDayOf(uf, Date.parse(entry.fact.paidAt)) <= last;
        return entry.seq !== seq;
      });
      const { debts } = ownBooks(inTime, uf);
      return openIn(debts.get(debtId)?.ledger ?? NOTHING) === 0;
    });
    const what = `${fact.agreementId} is broken, and was paid within its tolerance`;
    return isPaid ? [{ debtorId, at, what }] : [];
  });
}

/** The due dates of what is still to be paid, the earliest first. */
const unpaidOf = ({ instalments }: Accepted, { debts }: OwnBooks): readonly string[] =>
  instalments
    .filter(({ debtId }) => openIn(debts.get(debtId)?.ledger ?? NOTHING) > 0)
    .map(({ dueDate }) => dueDate)
    .toSorted();
const NOTHING = { principal: 0, fine: 0, isFined: false, interest: 0, through: null };

function brokenTooEarly({ debtorId, entries, person }: Life): readonly Breach[] {
  return entries.flatMap(({ fact, at, seq }) => {
    if (fact.type !== 'agreement-broken') return [];
    const known = before(entries, seq);
    const books = ownBooks(known, person.uf);
    const agreement = books.standing.find(({ agreementId }) => agreementId === fact.agreementId);
    const [earliest] = agreement ? unpaidOf(agreement, books) : [];
    const day = localDayOf(person.uf, Date.parse(at));
    const isOver =
      agreement &&
      earliest &&
      (!agreement.wasKept || isHeldByBank(agreement, known, person.uf)) &&
      day > waitedUntil(agreement, earliest, known, person.uf);
    const what = `${fact.agreementId} is broken on ${day}, and its earliest unpaid part is of ${earliest ?? 'no day'}`;
    return isOver ? [] : [{ debtorId, at, what }];
  });
}

const waitedUntil = (
  agreement: Accepted,
  earliest: string,
  known: readonly HistoryEntry[],
  uf: string,
): string => mayComeUntil(known, agreement.credorId, lastDayOf(agreement, earliest, known, uf), uf);

/** Whoever disputes is not judged until that is over. */
function neverBroken({ debtorId, entries, person, record }: Life, { now }: Evidence) {
  const books = ownBooks(entries, person.uf);
  const today = localDayOf(person.uf, now);
  return books.standing.flatMap((agreement): readonly Breach[] => {
    const isActive = record.cases.some(
      ({ credorId, status }) => credorId === agreement.credorId && status === 'active',
    );
    const [earliest] = unpaidOf(agreement, books);
    const isOpenEnded = agreement.wasKept && !isHeldByBank(agreement, entries, person.uf);
    if (!isActive || earliest === undefined || agreement.isFulfilled || isOpenEnded) return [];
    const until = waitedUntil(agreement, earliest, entries, person.uf);
    const last = dayAfter(until, LATE_DAYS_MAX);
    if (today <= last) return [];
    const what = `${agreement.agreementId} should have been broken: ${earliest} was not paid`;
    return [{ debtorId, at: null, what }];
  });
}

/** A step of the case's own ladder is for a debt of its anchor that no agreement in force covers. */
function collectsRestingDebt({ claim, known }: SentContact): boolean {
  const { purpose, credorId } = claim;
  if (purpose.kind !== 'regua-step' || purpose.agreementId !== undefined) return false;
  const inForce = known
    .filter(isOf('agreement-accepted'))
    .filter((agreement) => agreement.credorId === credorId && isInForce(agreement, known));
  if (inForce.length === 0) return false;
  const dates = known.flatMap((fact) => [
    ...(fact.type === 'debt-imported' || fact.type === 'debt-corrected'
      ? [{ credorId: fact.credorId, debtId: fact.debtId, dueDate: fact.dueDate }]
      : []),
    // What a creditor gave back falls due anew.
    ...('dueAgain' in fact && 'credorId' in fact && fact.dueAgain
      ? fact.dueAgain.map(({ debtId, dueDate }) => ({ credorId: fact.credorId, debtId, dueDate }))
      : []),
  ]);
  return !dates.some(
    (one) =>
      one.credorId === credorId &&
      one.dueDate === purpose.anchor &&
      !inForce.some((agreement) => covers(agreement, one.debtId)),
  );
}

const isInForce = ({ agreementId }: Accepted, known: readonly Fact[]): boolean => {
  const last = known.findLast(
    (fact) =>
      fact.type.startsWith('agreement-') &&
      'agreementId' in fact &&
      fact.agreementId === agreementId,
  );
  return (
    last?.type === 'agreement-accepted' ||
    last?.type === 'agreement-reopened' ||
    last?.type === 'agreement-owes-again' ||
    last?.type === 'agreement-reinstated'
  );
};
