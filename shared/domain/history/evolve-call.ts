import {
  CALL_LOG_DAYS,
  CALL_LOG_LENGTH_MAX,
  type CallLine,
} from '#shared/domain/call/call-line.ts';
import { type Disposition, isElsewhere, isRightPerson } from '#shared/domain/call/disposition.ts';
import type { Contact } from '#shared/domain/debtor/contact.ts';
import type { Debtor } from '#shared/domain/debtor/debtor.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { isAlive } from '#shared/domain/gate/usable-contact.ts';
import { millisecondsBetween } from '#shared/domain/values/zone.ts';
import type { FactOf, HistoryEntry } from './entry.ts';
import { changeCase } from './evolve-registration.ts';
import { replacing } from './replacing.ts';

const DAY_MS = 86_400_000;

/** Who works on the person, whom they asked to be called by, and the calls themselves. */
export function evolveCall(record: RegisteredRecord, entry: HistoryEntry): RegisteredRecord {
  const { fact, at, actor } = entry;
  const debtor = (changed: Partial<Debtor>) => ({
    ...record,
    debtor: { ...record.debtor, ...changed },
  });
  switch (fact.type) {
    case 'work-claimed': {
      const { credorId, until } = fact;
      return debtor({ workClaim: { by: actor, credorId, until } });
    }
    case 'work-released':
      return released(record);
    case 'callback-asked': {
      const { credorId, from, via } = fact;
      return changeCase(record, credorId, (known) => {
        return { ...known, callback: { from, via, askedAt: at } };
      });
    }
    case 'call-placed':
      return placed(record, entry, fact);
    case 'call-failed':
      return debtor({ callLog: record.debtor.callLog?.filter(isOther(fact)) ?? [] });
    case 'call-disposed':
      return disposed(record, fact);
    default:
      return record;
  }
}

const isOther =
  ({ callId }: Pick<CallLine, 'callId'>) =>
  (line: CallLine): boolean =>
    line.callId !== callId;

function released(record: RegisteredRecord): RegisteredRecord {
  const { workClaim: _, ...debtor } = record.debtor;
  return { ...record, debtor };
}

/** It counts against the caps even if nobody ever says what came of it. A callback is spent by the call that is for it. */
function placed(
  record: RegisteredRecord,
  { at, actor }: HistoryEntry,
  { callId, credorId, contactId, asked }: FactOf<'call-placed'>,
): RegisteredRecord {
  const purpose = asked ? ('requested-call' as const) : ('call' as const);
  const line = { callId, credorId, contactId, purpose, by: actor, at, state: 'placed' as const };
  const recent = (record.debtor.callLog ?? []).filter(
    (past) => millisecondsBetween(past.at, at) <= CALL_LOG_DAYS * DAY_MS,
  );
  const callLog = [...recent, line].slice(-CALL_LOG_LENGTH_MAX);
  const logged = { ...record, debtor: { ...record.debtor, callLog } };
  if (!asked) return logged;
  return changeCase(logged, credorId, (known) => {
    const { callback: _, ...rest } = known;
    return rest;
  });
}

function disposed(record: RegisteredRecord, fact: FactOf<'call-disposed'>): RegisteredRecord {
  const { callId, contactId, disposition } = fact;
  const { callLog = [] } = record.debtor;
  const lines = isElsewhere(disposition)
    ? callLog.filter(isOther(fact))
    : callLog.map((line) =>
        line.callId === callId ? { ...line, state: 'disposed' as const } : line,
      );
  return released({
    ...record,
    debtor: { ...record.debtor, callLog: lines },
    contacts: replacing(
      record.contacts,
      (contact) => contact.contactId === contactId,
      (contact) => afterCall(contact, disposition),
    ),
  });
}

/** What a call says of its number. One that is dead stays so; that it is another's is a fact of its own. */
function afterCall(contact: Contact, disposition: Disposition): Contact {
  if (!isAlive(contact)) return contact;
  const { confidence } = contact;
  if (isRightPerson(disposition)) {
    return { ...contact, health: 'delivers', confidence: Math.max(confidence, 80) };
  }
  switch (disposition) {
    case 'left-message':
      return { ...contact, health: 'delivers', confidence: Math.max(confidence, 60) };
    case 'invalid-number':
      return { ...contact, health: 'bounced', confidence: 0 };
    case 'no-answer':
    case 'voicemail':
      return { ...contact, confidence: Math.max(0, confidence - 5) };
    default:
      return contact;
  }
}
