import { openDebtsOf } from '#shared/domain/case/case-figures.ts';
import type { OpenDebt } from '#shared/domain/debt/debt.ts';
import { principalDue } from '#shared/domain/debt/principal-due.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { asOnePerson } from '#shared/domain/gate/one-person.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { listingIdOf } from '#shared/domain/values/derive-ids.ts';
import type { CredorId, DebtId, TemplateId } from '#shared/domain/values/ids.ts';
import { daysBetween } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import type { Channel } from '#shared/domain/message/channel.ts';
import type { AskRefusal } from './ask-refusal.ts';
import { isLive } from './listing.ts';
import type { ListingKind } from './listing-kind.ts';
import { rulesOn } from './listing-law.ts';
import type { PublishedListingPolicy } from './listing-policy.ts';
import { debtObstacle, personObstacle, type PrescriptionPolicy } from './obstacle.ts';

/** As many debts as one transaction and one notice hold. */
export const LISTINGS_AT_ONCE_MAX = 15;

export type ListingQuestion = {
  readonly credorId: CredorId;
  readonly kind: ListingKind;
  readonly listingPolicy: PublishedListingPolicy | null;
  readonly policy: PrescriptionPolicy;
  readonly messages: readonly { readonly channel: Channel; readonly templateId: TemplateId }[];
  /** Whether it is known where the person lives, as a cartório wants it. */
  readonly hasAddress: boolean;
  /** The step of a régua that asks; absent when a person does. */
  readonly step?: FactOf<'listing-asked'>['step'];
  readonly now: Instant;
};

/**
 * Asks for every debt of a credor's own ladder that may be listed: each begins with its notice. Nothing when none may be.
 */
export const askListings = (
  record: RegisteredRecord,
  question: ListingQuestion,
): readonly FactOf<'listing-asked'>[] =>
  openDebtsOf(record, question.credorId)
    .filter((debt) => refusalOf(record, debt, question) === null)
    .slice(0, LISTINGS_AT_ONCE_MAX)
    .flatMap((debt, index) => askedFor(record, debt, question, index));

/** Asks for one debt, or says why it is not listed. */
export function askListing(
  record: RegisteredRecord,
  debtId: DebtId,
  question: ListingQuestion,
): { readonly facts: readonly Fact[] } | { readonly refused: AskRefusal } {
  const debt = openDebtsOf(record, question.credorId).find((known) => known.debtId === debtId);
  if (!debt) return { refused: 'no-debt' };
  const refused = refusalOf(record, debt, question);
  return refused === null ? { facts: askedFor(record, debt, question, 0) } : { refused };
}

function refusalOf(
  record: RegisteredRecord,
  debt: OpenDebt,
  { kind, listingPolicy, policy, messages, hasAddress, now }: ListingQuestion,
): AskRefusal | null {
  const terms = listingPolicy?.document[kind];
  if (!terms) return 'no-policy';
  // An instalment is listed by the debt that it stands for, once its agreement is broken.
  if (debt.instalment) return 'in-agreement';
  const today = localDateOf(now, record.debtor.zone);
  const { debtId, credorId, dueDate } = debt;
  const isUnderWay = record.listings.some(
    (known) => isLive(known) && known.debtId === debtId && known.kind === kind,
  );
  if (isUnderWay) return 'already-listed';
  const obstacle =
    personObstacle(asOnePerson(record, policy.joined ?? []), false) ??
    debtObstacle(record, debt, { kind, policy, today, isThere: false });
  if (obstacle) return obstacle.because;
  if (daysBetween(dueDate, today) < terms.minimumDaysLate) return 'not-late-enough';
  if (principalDue(debt, today) < terms.minimumAmount) return 'below-minimum';
  if (kind === 'protesto' && !hasAddress) return 'no-address';
  const { channels } = rulesOn(kind, record.debtor.uf, today);
  const isTellable = messages.some(({ channel }) => channels.includes(channel));
  return isTellable && record.cases.some((known) => known.credorId === credorId)
    ? null
    : 'no-channel';
}

function askedFor(
  record: RegisteredRecord,
  { debtId, credorId }: OpenDebt,
  { kind, listingPolicy, messages, step, now }: ListingQuestion,
  index: number,
): readonly FactOf<'listing-asked'>[] {
  const terms = listingPolicy?.document[kind];
  if (!listingPolicy || !terms) return [];
  const { debtorId, uf, zone } = record.debtor;
  const rules = rulesOn(kind, uf, localDateOf(now, zone));
  const { registry, minimumAmount, price } = terms;
  return [
    {
      type: 'listing-asked',
      listingId: listingIdOf(debtorId, record.listings.length + index),
      credorId,
      debtId,
      kind,
      registry,
      policyVersion: listingPolicy.version,
      waitDays: Math.max(terms.waitDays, rules.waitDays),
      minimumAmount,
      ...(price !== undefined && { price }),
      messages: messages.filter(({ channel }) => rules.channels.includes(channel)),
      ...('title' in terms && { title: terms.title }),
      ...(step && { step }),
    },
  ];
}
