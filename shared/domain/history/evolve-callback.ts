import type { CallLine } from '#shared/domain/call/call-line.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { HistoryEntry } from './entry.ts';
import { changeCase } from './evolve-registration.ts';

/** The wish to be called: asked, and ended by what answers it or takes its reason away. A call placed for it spends it besides. */
export function evolveCallback(record: RegisteredRecord, entry: HistoryEntry): RegisteredRecord {
  const { fact, at } = entry;
  switch (fact.type) {
    case 'callback-asked': {
      const { credorId, from, until, via } = fact;
      return changeCase(record, credorId, (known) => {
        return { ...known, callback: { from, ...(until && { until }), via, askedAt: at } };
      });
    }
    // Conversations may be told of later: a wish that came after one is not met by it.
    case 'right-person-reached':
      return withoutWishes(record, null, fact.spokeAt);
    case 'debtor-flagged':
      return withoutWishes(record, null, at);
    case 'opted-out':
      return fact.channel === 'voice' ? withoutWishes(record, null, at) : record;
    case 'case-disputed':
    case 'ladder-stopped':
    case 'promise-made':
    case 'case-settled':
      return withoutWishes(record, fact.credorId, at);
    default:
      return record;
  }
}

type Wished = Pick<CallLine, 'credorId' | 'callback'>;

/**
 * Without the wishes asked until then, also those that a call on its way would give back.
 *
 * @param credorId null for every credor's
 */
function withoutWishes(
  record: RegisteredRecord,
  credorId: CredorId | null,
  asked: Instant,
): RegisteredRecord {
  const isSpent = ({ credorId: whose, callback }: Wished): boolean =>
    (credorId === null || whose === credorId) &&
    callback !== undefined &&
    callback.askedAt <= asked;
  const unwished = <One extends Wished>(one: One): One => {
    if (!isSpent(one)) return one;
    const rest = { ...one };
    delete rest.callback;
    return rest;
  };
  const { callLog } = record.debtor;
  return {
    ...record,
    cases: record.cases.map(unwished),
    debtor: { ...record.debtor, ...(callLog && { callLog: callLog.map(unwished) }) },
  };
}
