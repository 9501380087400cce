import { caseOf } from '#shared/domain/case/case-figures.ts';
import { type Debt, principalOwed } from '#shared/domain/debt/debt.ts';
import { contractDueDate } from '#shared/domain/debt/due-again.ts';
import { principalDue } from '#shared/domain/debt/principal-due.ts';
import { documentInDoubt } from '#shared/domain/debtor/join.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { ContactRules } from '#shared/domain/gate/contact-rules.ts';
import { prescriptionYears } from '#shared/domain/gate/prescription.ts';
import { isInForce } from '#shared/domain/gate/dated-rule.ts';
import { asOnePerson } from '#shared/domain/gate/one-person.ts';
import { lastPaidTowards } from '#shared/domain/payment/last-paid.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';
import { type Instant, toInstantOn } from '#shared/domain/values/zone.ts';
import { delistOnOf } from './clocks.ts';
import type { LiveListing } from './listing.ts';
import type { ListingObstacle } from './listing-end.ts';
import type { ListingKind } from './listing-kind.ts';
import { rulesOn } from './listing-law.ts';

/** What the law says of time, and beside it the person's other registrations where somebody has read them. */
export type PrescriptionPolicy = Pick<ContactRules, 'prescription' | 'joined'>;

/** What forbids that a debt is listed, and since when, as far as anybody knew. */
export type Obstacle = { readonly because: ListingObstacle; readonly since: Instant };

/**
 * What forbids that a listing goes on, or stays; null when nothing does. Whoever is listed already stays so in an
 * agreement until its first part is paid.
 *
 * @param today the debtor's own day
 */
export function obstacleTo(
  listing: LiveListing,
  record: RegisteredRecord,
  policy: PrescriptionPolicy,
  today: LocalDate,
): Obstacle | null {
  const debt = record.debts.find(({ debtId }) => debtId === listing.debtId);
  if (!debt) return { because: 'not-owed', since: listing.askedAt };
  const amount = 'amount' in listing ? listing.amount : null;
  const isThere = amount !== null && !(listing.status === 'filing' && listing.triedAt === null);
  return (
    personObstacle(asOnePerson(record, policy.joined ?? []), isThere) ??
    noticeObstacle(listing) ??
    debtObstacle(record, debt, { policy, today, isThere, kind: listing.kind }) ??
    amountObstacle(record, debt, listing.minimumAmount, isThere ? amount : null, today) ??
    dueDateObstacle(listing, debt)
  );
}

/**
 * Why nothing of this person is listed at all: by a document that may be a stranger's it would be the stranger who is listed. What is there already of somebody who cannot bear their debts stays until
 * their plan says otherwise (CDC art. 104-A §4º III): a person of the team decides.
 */
export function personObstacle({ debtor }: RegisteredRecord, isThere: boolean): Obstacle | null {
  const { listingBar, flags = [] } = debtor;
  if (listingBar) return { because: listingBar.because, since: listingBar.since };
  const doubt = documentInDoubt(debtor);
  if (doubt) return { because: 'document-in-doubt', since: doubt.since };
  const flag = flags.find((noted) => noted.flag !== 'hardship' || !isThere);
  return flag ? { because: flag.flag, since: flag.since } : null;
}

/** Whoever is listed was told before (CDC art. 43 §2º): the proof of it must still hold. */
function noticeObstacle(listing: LiveListing): Obstacle | null {
  const since = 'notice' in listing ? listing.notice.failedAt : undefined;
  return since === undefined ? null : { because: 'no-notice', since };
}

export function debtObstacle(
  record: RegisteredRecord,
  debt: Debt,
  question: {
    readonly kind: ListingKind;
    readonly policy: PrescriptionPolicy;
    readonly today: LocalDate;
    /** Whether the registry has it, or may have it. */
    readonly isThere: boolean;
  },
): Obstacle | null {
  const { isThere, today } = question;
  if (debt.status === 'settled') {
    const because = principalOwed(debt) === 0 ? 'not-owed' : 'paid';
    return { because, since: debt.settledAt };
  }
  if (debt.status === 'withdrawn') return { because: 'not-owed', since: debt.withdrawnAt };
  const resting = debt.status === 'agreed' ? agreedObstacle(record, debt, isThere) : null;
  if (resting) return resting;
  const known = caseOf(record, debt.credorId);
  if (known?.status === 'disputed') return { because: 'disputed', since: known.disputedAt };
  // The creditor moved the due date meanwhile.
  if (debt.dueDate >= today) {
    return { because: 'not-due', since: toInstantOn(today, 0, record.debtor.zone) };
  }
  const until = listedUntil(record, debt, question);
  // The last day is the one for taking it off; nothing new begins on it.
  const since = toInstantOn(until, 0, record.debtor.zone);
  return today >= until ? { because: 'expired', since } : null;
}

/**
 * The last day on which a debt may be listed: five years from its due date at most, and no longer than it may be
 * collected (CDC art. 43 §1º and §5º).
 */
export function listedUntil(
  { debtor }: RegisteredRecord,
  debt: Pick<Debt, 'dueDate' | 'dueBefore' | 'terms' | 'instalment'>,
  {
    kind,
    policy,
    today,
  }: { readonly kind: ListingKind; readonly policy: PrescriptionPolicy; readonly today: LocalDate },
): LocalDate {
  const { limitYears } = rulesOn(kind, debtor.uf, today);
  const years = isInForce(policy.prescription, today)
    ? Math.min(limitYears, prescriptionYears(debt, policy, today))
    : limitYears;
  return delistOnOf(contractDueDate(debt), years);
}

/** An agreement keeps a debt from being listed at once, and takes it off the list when its first part is paid. */
function agreedObstacle(
  record: RegisteredRecord,
  { agreementId }: Extract<Debt, { status: 'agreed' }>,
  isThere: boolean,
): Obstacle | null {
  const agreement = record.agreements.find((known) => known.agreementId === agreementId);
  if (!agreement || !('acceptedAt' in agreement)) return null;
  if (!isThere) return { because: 'in-agreement', since: agreement.acceptedAt };
  const paid = record.debts.flatMap((debt) =>
    debt.instalment?.agreementId === agreementId && debt.status === 'settled'
      ? [debt.settledAt]
      : [],
  );
  const [first] = paid.toSorted();
  return first ? { because: 'in-agreement', since: first } : null;
}

/** Money moved it: what stands at the registry must be the right amount (CDC art. 43 §1º and §3º). */
function amountObstacle(
  record: RegisteredRecord,
  debt: Debt,
  minimum: Centavos,
  listed: Centavos | null,
  today: LocalDate,
): Obstacle | null {
  const due = principalDue(debt, today);
  const since =
    lastPaidTowards(record, debt) ?? toInstantOn(addDays(debt.dueDate, 1), 0, record.debtor.zone);
  if (listed !== null) return due < listed ? { because: 'amount-changed', since } : null;
  return due < minimum ? { because: 'below-minimum', since } : null;
}

/** What stands at the registry must name the right day, too (CDC art. 43 §1º and §3º). */
function dueDateObstacle(listing: LiveListing, { dueDate }: Debt): Obstacle | null {
  const told = 'toldDueDate' in listing ? listing.toldDueDate : undefined;
  if (told === undefined || told === dueDate) return null;
  return { because: 'due-date-changed', since: listing.askedAt };
}
