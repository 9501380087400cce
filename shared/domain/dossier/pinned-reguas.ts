import type { PinnedRegua } from '#shared/domain/case/case.ts';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import type { AgreementId, CredorId } from '#shared/domain/values/ids.ts';

/** A case of a creditor, or the reminders of one of its agreements. */
type Ladder = { readonly credorId: CredorId; readonly agreementId?: AgreementId | undefined };

/** Which version of which régua a ladder followed at each entry of a history. */
export type PinnedReguas = (seq: number, ladder: Ladder) => PinnedRegua | null;

/** @param entries the whole history, oldest first */
export function pinnedReguas(entries: readonly HistoryEntry[]): PinnedReguas {
  const pins = entries.flatMap(({ seq, fact }) => {
    switch (fact.type) {
      case 'case-opened':
        return [{ seq, name: nameOf(fact), regua: fact.regua }];
      case 'agreement-accepted':
        return [{ seq, name: nameOf(fact), regua: fact.regua }];
      case 'case-regua-moved':
        return [{ seq, name: nameOf(fact), regua: fact.to }];
      default:
        return [];
    }
  });
  return (seq, ladder) => {
    const name = nameOf(ladder);
    return pins.findLast((pin) => pin.seq <= seq && pin.name === name)?.regua ?? null;
  };
}

const nameOf = ({ credorId, agreementId }: Ladder): string => agreementId ?? credorId;
