import type { z } from 'zod';
import type { AlikePerson } from '#events/api/coverage.ts';
import { openDebtsOf, principalOpenOf } from '#shared/domain/case/case-figures.ts';
import type { JoinSide } from '#shared/domain/debtor/decide-join.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { LoadedDebtor } from '#shared/table/loaded-debtor.ts';
import { maskedTaxId } from './debtor-view.ts';
import { isOwnSource } from './own-source.ts';
import type { User } from './user.ts';

/**
 * A person who owes to this credor, or did, and as much of their registration as the user may know. Null for whoever has no case
 * with it, or whose personal data is gone.
 */
export function knownRegistration(
  { record, profile }: LoadedDebtor,
  user: User,
  credorId: CredorId,
): JoinSide | null {
  if (!isRegistered(record) || !profile) return null;
  if (!record.cases.some((known) => known.credorId === credorId)) return null;
  const { name, taxId, address } = profile;
  const isOwnAddress = address !== undefined && isOwnSource(user, address.source);
  const contacts = record.contacts.filter(({ source }) => isOwnSource(user, source));
  const known = { name, taxId, ...(isOwnAddress && { address }) };
  return { record, registration: { profile: known, contacts } };
}

export const alikePerson = (
  { record, registration: { profile } }: JoinSide,
  credorId: CredorId,
): z.input<typeof AlikePerson> => ({
  debtorId: record.debtor.debtorId,
  name: profile.name,
  taxId: maskedTaxId(profile.taxId),
  openDebts: openDebtsOf(record, credorId).length,
  principalOpen: principalOpenOf(record, credorId),
});
