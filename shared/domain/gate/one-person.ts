import { caseOf } from '#shared/domain/case/case-figures.ts';
import type { Case } from '#shared/domain/case/case.ts';
import type { Debtor } from '#shared/domain/debtor/debtor.ts';
import { placeOfAll } from '#shared/domain/debtor/place.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { WaitingQuestion } from './question.ts';

/**
 * A question about one registration, asked about the whole person: what was sent to the others counts, and of everything that
 * protects the person the most restrictive holds. Whose debts the question is about stays as it is.
 */
export const ofWholePerson = <Question extends WaitingQuestion>(question: Question): Question => ({
  ...question,
  record: asOnePerson(question.record, question.policy.joined ?? []),
});

/** The registration with all that is known of the person by the others, in whatever order they come. */
export function asOnePerson(
  record: RegisteredRecord,
  others: readonly RegisteredRecord[],
): RegisteredRecord {
  if (others.length === 0) return record;
  const all = [record, ...others];
  const debtors = [record.debtor, ...others.map(({ debtor }) => debtor)] as const;
  return {
    ...record,
    debtor: { ...record.debtor, ...protectionOf(debtors), ...logsOf(debtors) },
    cases: record.cases.map((known) => restrained(known, others)),
    charges: all.flatMap(({ charges }) => charges),
    payments: all.flatMap(({ payments }) => payments),
    promises: all
      .flatMap(({ promises }) => promises)
      .toSorted((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : 0)),
  };
}

/** Wherever the person turns out to live, and whichever registration was told, what was said protects them. */
function protectionOf(debtors: readonly [Debtor, ...Debtor[]]): Partial<Debtor> {
  const listingBar = debtors.find((debtor) => debtor.listingBar)?.listingBar;
  const spoken = debtors
    .flatMap(({ lastConversation }) => lastConversation ?? [])
    .toSorted(byMoment)
    .at(-1);
  return {
    ...placeOfAll(debtors),
    optedOut: [...new Set(debtors.flatMap(({ optedOut }) => optedOut))],
    flags: debtors.flatMap(({ flags = [] }) => flags),
    ...(listingBar && { listingBar }),
    ...(spoken && { lastConversation: spoken }),
  };
}

const logsOf = (debtors: readonly Debtor[]): Pick<Debtor, 'contactLog' | 'callLog'> => ({
  contactLog: debtors.flatMap(({ contactLog }) => contactLog).toSorted(byMoment),
  callLog: debtors.flatMap(({ callLog = [] }) => callLog).toSorted(byMoment),
});

const byMoment = (a: { readonly at: string }, b: { readonly at: string }): number =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : 0;

/** A case with all that holds the same credor's cases of the other registrations: it is one person whom they speak to. */
function restrained(known: Case, others: readonly RegisteredRecord[]): Case {
  const all = [known, ...others.flatMap((other) => caseOf(other, known.credorId) ?? [])];
  const stopped = all.find((one) => one.stopped)?.stopped;
  const clearing = all
    .flatMap((one) => one.clearing ?? [])
    .toSorted((a, b) => (a.clearsBy < b.clearsBy ? -1 : 1))
    .at(-1);
  const callback = all
    .flatMap((one) => one.callback ?? [])
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);
  return {
    ...contested(known, all),
    pauses: all.flatMap(({ pauses = [] }) => pauses),
    disputes: all
      .flatMap(({ disputes = [] }) => disputes)
      .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
    suspected: all.flatMap(({ suspected = [] }) => suspected),
    arms: all.flatMap(({ arms = [] }) => arms),
    ...(stopped && { stopped }),
    ...(clearing && { clearing }),
    ...(callback && { callback }),
  };
}

/** Whoever contests what one registration owes to a credor is asked for nothing by it meanwhile. */
function contested(known: Case, all: readonly Case[]): Case {
  const disputed = all.find((one) => one.status === 'disputed');
  if (known.status !== 'active' || disputed?.status !== 'disputed') return known;
  const { disputedAt, motive, debtId, noteId } = disputed;
  return { ...known, status: 'disputed', disputedAt, motive, debtId, noteId };
}
