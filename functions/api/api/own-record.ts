import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import type { LoadedDebtor } from '#shared/table/loaded-debtor.ts';
import { shownContact } from './own-source.ts';
import { debtorNotFound } from './refusal.ts';
import { sees, type User } from './user.ts';

/**
 * A debtor as far as a user may know them: only cases, debts, charges and payments of the user's own credores.
 *
 * @throws Refusal with 404 when nothing of the debtor is theirs, or there is no such debtor
 */
export function ownRecord({ record }: LoadedDebtor, user: User): RegisteredRecord {
  const own = <
    T extends RegisteredRecord[
      | 'cases'
      | 'debts'
      | 'charges'
      | 'payments'
      | 'agreements'
      | 'promises'
      | 'listings'
      | 'tasks'][number],
  >(
    all: readonly T[],
  ): readonly T[] => all.filter(({ credorId }) => sees(user, credorId));
  const cases = own(record.cases);
  if (!isRegistered(record) || cases.length === 0) throw debtorNotFound();
  const { joins } = record.debtor;
  return {
    debtor: {
      ...record.debtor,
      heldReceipts: record.debtor.heldReceipts.filter(({ credorId }) => sees(user, credorId)),
      ...(joins && { joins: joins.filter(({ credorId }) => sees(user, credorId)) }),
    },
    contacts: record.contacts.map((contact) => shownContact(user, contact)),
    cases,
    debts: own(record.debts),
    charges: own(record.charges),
    payments: own(record.payments),
    agreements: own(record.agreements),
    promises: own(record.promises),
    listings: own(record.listings),
    tasks: own(record.tasks),
  };
}
