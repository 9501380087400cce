import { joinsOf } from '#shared/domain/debtor/join.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import type { DebtorVisit } from './visit.ts';

/**
 * The visit as one to another registration of the same person, by the word of the link's credor: whoever proved to be the one is
 * the other. Null where the credor has not joined them, or has parted them again.
 */
export async function visitOther(
  visit: DebtorVisit,
  debtorId: DebtorId,
): Promise<DebtorVisit | null> {
  const { record, link, credor, deps, door } = visit;
  const isJoined = joinsOf(record.debtor, credor.credorId).some(
    (join) => join.debtorId === debtorId,
  );
  if (!isJoined) return null;
  const other = await loadDebtor(deps.table, debtorId);
  if (!isRegistered(other.record)) return null;
  return {
    ...visit,
    link: { ...link, debtorId },
    base: `${door}/outro/${debtorId}`,
    record: other.record,
    profile: other.profile,
    name: other.profile?.name ?? '',
  };
}
