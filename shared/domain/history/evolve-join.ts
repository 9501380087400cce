import type { Debtor } from '#shared/domain/debtor/debtor.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import type { HistoryEntry } from './entry.ts';

type Marked = { readonly debtorId: DebtorId; readonly credorId: CredorId };

/** Which other registrations are of the same person, and which only look so. */
export function evolveJoin(record: RegisteredRecord, entry: HistoryEntry): RegisteredRecord {
  const { fact, at, actor } = entry;
  const { joins = [], toldApart = [] } = record.debtor;
  switch (fact.type) {
    case 'registration-joined': {
      const { otherId: debtorId, credorId, ground, signs, noteId, ownDocument } = fact;
      const told = { ground, signs, noteId, ...(ownDocument && { ownDocument }) };
      const known = joins.find((one) => one.debtorId === debtorId && one.credorId === credorId);
      const { since, by } = known ?? { since: at, by: actor };
      const join = { debtorId, credorId, since, by, ...told };
      return withMarks(record, { joins: [...joins.filter(isNot(join)), join] });
    }
    case 'registration-parted':
      return withMarks(record, { joins: joins.filter(isNot(markOf(fact))) });
    case 'registration-told-apart': {
      const mark = markOf(fact);
      return withMarks(record, { toldApart: [...toldApart.filter(isNot(mark)), mark] });
    }
    default:
      return record;
  }
}

const markOf = (fact: { readonly otherId: DebtorId; readonly credorId: CredorId }): Marked => ({
  debtorId: fact.otherId,
  credorId: fact.credorId,
});

const isNot =
  (mark: Marked) =>
  ({ debtorId, credorId }: Marked): boolean =>
    debtorId !== mark.debtorId || credorId !== mark.credorId;

/** Whoever has none left is as they were before they had any. */
function withMarks(
  { debtor, ...record }: RegisteredRecord,
  marks: Pick<Debtor, 'joins'> | Pick<Debtor, 'toldApart'>,
): RegisteredRecord {
  const { joins, ...others } = { ...debtor, ...marks };
  return { ...record, debtor: joins && joins.length > 0 ? { ...others, joins } : others };
}
