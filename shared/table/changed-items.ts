import { workRank } from '#shared/domain/call/work-rank.ts';
import { oldestDueDate, openDebtsOf, principalOpenOf } from '#shared/domain/case/case-figures.ts';
import type { Case } from '#shared/domain/case/case.ts';
import type { Contact } from '#shared/domain/debtor/contact.ts';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import type { DebtorRecord, RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { canonical } from '#shared/domain/history/hash-chain.ts';
import { coverageOf } from '#shared/domain/report/coverage.ts';
import { expectedOfCase } from '#shared/domain/report/expected-money.ts';
import type { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { searchNameOf } from '#shared/domain/values/person-name.ts';
import { listingItem } from './listing-items.ts';
import type { Vault } from './decision.ts';
import { keys, NAME_BUCKETS } from './keys.ts';
import { taskItem } from './task-items.ts';
import type { LoadedDebtor } from './loaded-debtor.ts';
import { paymentItems } from './split-items.ts';

type Item = Record<string, unknown>;

/**
 * The items that differ between two records, the state always first. Elements that the fold did not touch are
 * the same object in both, so comparing references is enough.
 */
export function changedItems(
  before: LoadedDebtor,
  after: RegisteredRecord,
  vault: Vault,
): readonly Item[] {
  const { debtorId } = before;
  const profile = vault.profile ?? before.profile;
  const old = before.record;
  const isNamedOtherwise = vault.profile && vault.profile.name !== before.profile?.name;
  /** Items that carry the name, for lists. */
  const named = <T>(known: readonly T[], now: readonly T[]): readonly T[] =>
    isNamedOtherwise ? now : changed(known, now);
  return [
    { ...keys.state(debtorId), ...after.debtor },
    ...(vault.profile ? [{ ...keys.profile(debtorId), ...vault.profile }] : []),
    ...changed(old.contacts, after.contacts).map((contact) => ({
      ...keys.contact(debtorId, contact.contactId),
      ...withValue(contact, vault),
    })),
    ...touchedCases(before, after, vault).map((known) => caseItem(debtorId, known, after, profile)),
    ...changed(old.debts, after.debts).map((debt) => ({
      ...keys.debt(debtorId, debt.debtId),
      ...debt,
    })),
    ...changed(old.charges, after.charges).map((charge) => ({
      ...keys.charge(debtorId, charge.chargeId),
      ...charge,
    })),
    ...paymentItems(
      debtorId,
      after.debtor.version,
      changed(old.payments, after.payments).map((payment) => ({
        before: old.payments.find(({ paymentId }) => paymentId === payment.paymentId),
        after: payment,
      })),
    ),
    ...named(old.agreements, after.agreements).map((agreement) => ({
      ...keys.agreement(debtorId, agreement.agreementId),
      ...keys.agreementBySeason(agreement.credorId, agreement.forDate, agreement.agreementId),
      ...agreement,
      debtorId,
      name: profile?.name ?? '',
    })),
    ...changed(old.promises, after.promises).map((promise) => ({
      ...keys.promise(debtorId, promise.promiseId),
      ...promise,
    })),
    ...named(old.listings, after.listings).map((listing) =>
      listingItem(debtorId, listing, profile),
    ),
    ...named(old.tasks, after.tasks).map((task) => taskItem(debtorId, task, profile)),
    ...[...(vault.terms ?? [])].map(([agreementId, term]) => ({
      ...keys.term(debtorId, agreementId),
      ...term,
    })),
    ...(vault.texts ?? []).map(({ messageId, ...text }) => ({
      ...keys.text(debtorId, messageId),
      ...text,
    })),
    ...[...(vault.notes ?? [])].map(([noteId, text]) => ({
      ...keys.note(debtorId, noteId),
      noteId,
      text,
    })),
  ];
}

const changed = <T>(before: readonly T[], after: readonly T[]): readonly T[] =>
  after.filter((element) => !before.includes(element));

const withValue = (contact: Contact, vault: Vault): Contact => ({
  ...contact,
  value: vault.contacts?.get(contact.contactId) ?? contact.value,
});

/** A case's item also carries its figures for the lists, so a change of its debts, charges and promises touches it too. */
function touchedCases(
  before: LoadedDebtor,
  after: RegisteredRecord,
  vault: Vault,
): readonly Case[] {
  const credores = new Set([
    ...changed(before.record.cases, after.cases).map((known) => known.credorId),
    ...changed(before.record.debts, after.debts).map((debt) => debt.credorId),
    ...changed(before.record.charges, after.charges).map((charge) => charge.credorId),
    ...changed(before.record.promises, after.promises).map((promise) => promise.credorId),
  ]);
  const isReachedOtherwise = hasOtherCoverage(before, after);
  return after.cases.filter(
    ({ credorId }) =>
      vault.profile ||
      isReachedOtherwise ||
      credores.has(credorId) ||
      rankIn(before.record, credorId) !== rankIn(after, credorId),
  );
}

function hasOtherCoverage({ record, profile }: LoadedDebtor, after: RegisteredRecord): boolean {
  if (
    record.contacts === after.contacts &&
    record.debtor?.optedOut === after.debtor.optedOut &&
    record.debtor?.uf === after.debtor.uf
  )
    return false;
  const before = isRegistered(record) ? coverageOf(record, profile) : null;
  return canonical(before) !== canonical(coverageOf(after, profile));
}

/** Tasks, contacts and calls move a case in the team's list without touching anything else of it. */
const rankIn = (record: DebtorRecord, credorId: CredorId): string | undefined =>
  isRegistered(record) ? workRank(record, credorId)?.key : undefined;

function caseItem(
  debtorId: DebtorId,
  known: Case,
  record: RegisteredRecord,
  profile: Profile | null,
): Item {
  const bucket = bucketOf(debtorId);
  const rank = workRank(record, known.credorId);
  return {
    ...keys.case(debtorId, known.credorId),
    ...keys.caseByName(known.credorId, bucket, searchNameOf(profile?.name ?? ''), debtorId),
    ...(rank && keys.workByRank(known.credorId, rank.key, debtorId)),
    ...known,
    debtorId,
    name: profile?.name ?? '',
    openDebts: openDebtsOf(record, known.credorId).length,
    principalOpen: principalOpenOf(record, known.credorId),
    oldestDueDate: oldestDueDate(record, known.credorId),
    expected: expectedOfCase(record, known.credorId),
    coverage: coverageOf(record, profile),
  };
}

/** Spreads a credor's cases over the index's partitions. */
export function bucketOf(debtorId: DebtorId): number {
  return debtorId.charCodeAt(debtorId.length - 1) % NAME_BUCKETS;
}
