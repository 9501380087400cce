import {
  CALL_LOG_DAYS,
  CALL_LOG_LENGTH_MAX,
  type CallLine,
  purposeFor,
} from '#shared/domain/call/call-line.ts';
import { type Disposition, isElsewhere, isRightPerson } from '#shared/domain/call/disposition.ts';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import type { Contact } from '#shared/domain/debtor/contact.ts';
import type { Debtor } from '#shared/domain/debtor/debtor.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { isAlive } from '#shared/domain/gate/usable-contact.ts';
import { millisecondsBetween } from '#shared/domain/values/zone.ts';
import type { FactOf, HistoryEntry } from './entry.ts';
import { changeCase } from './evolve-registration.ts';
import { replacing } from './replacing.ts';

const DAY_MS = 86_400_000;

/** Who works on the person, and the calls themselves. */
export function evolveCall(record: RegisteredRecord, entry: HistoryEntry): RegisteredRecord {
  const { fact, actor } = entry;
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
    case 'call-placed':
      return placed(record, entry, fact);
    case 'call-failed':
      return failed(record, fact);
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
  const callback = asked ? caseOf(record, credorId)?.callback : undefined;
  const line: CallLine = {
    callId,
    credorId,
    contactId,
    purpose: callback ? purposeFor(callback) : 'call',
    by: actor,
    at,
    state: 'placed',
    ...(callback && { callback }),
  };
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

/** Nothing rang: no cap counts it, and a callback waits as before, unless the debtor has named another hour meanwhile. */
function failed(record: RegisteredRecord, fact: FactOf<'call-failed'>): RegisteredRecord {
  const { callLog = [] } = record.debtor;
  const callback = callLog.find((line) => line.callId === fact.callId)?.callback;
  const unlogged = {
    ...record,
    debtor: { ...record.debtor, callLog: callLog.filter(isOther(fact)) },
  };
  if (!callback) return unlogged;
  return changeCase(unlogged, fact.credorId, (known) => ({ callback, ...known }));
}

function disposed(record: RegisteredRecord, fact: FactOf<'call-disposed'>): RegisteredRecord {
  const { callId, contactId, disposition } = fact;
  const { callLog = [], workClaim } = record.debtor;
  const caller = callLog.find((line) => line.callId === callId)?.by;
  const lines = isElsewhere(disposition)
    ? callLog.filter(isOther(fact))
    : callLog.map((line) =>
        line.callId === callId ? { ...line, state: 'disposed' as const } : line,
      );
  const said = {
    ...record,
    debtor: { ...record.debtor, callLog: lines },
    contacts: replacing(
      record.contacts,
      (contact) => contact.contactId === contactId,
      (contact) => afterCall(contact, disposition),
    ),
  };
  // A word that comes late leaves the person with whoever has taken them meanwhile.
  return workClaim?.by === caller ? released(said) : said;
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
