import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { HistoryEntry } from './entry.ts';
import { changeAgreement } from './evolve-agreement.ts';
import { stepDone } from './evolve-contact.ts';
import { changeCase } from './evolve-registration.ts';

/** A ladder that goes on in another version of its régua. */
export function evolveRegua(record: RegisteredRecord, { fact }: HistoryEntry): RegisteredRecord {
  if (fact.type !== 'case-regua-moved') return record;
  const { credorId, agreementId, from, to: regua, anchor, passed, answered } = fact;
  const isByTeam = fact.carteiraId === undefined && from.reguaId !== regua.reguaId;
  const pinned =
    agreementId === undefined
      ? changeCase(record, credorId, (known) => ({
          ...known,
          regua,
          ...(isByTeam && { reguaKeptIn: known.carteiraId }),
        }))
      : changeAgreement(record, agreementId, (known) => ({ ...known, regua }));
  if (anchor === null) return pinned;
  return [...passed.map((stepId) => ({ stepId })), ...answered].reduce(
    (before, step) => stepDone(before, { credorId, agreementId, anchor, ...step }),
    pinned,
  );
}
