import assert from 'node:assert/strict';
import {
  EMPTY_RECORD,
  type DebtorRecord,
  type RegisteredRecord,
} from '#shared/domain/debtor/record.ts';
import type { HistoryEntry } from './entry.ts';
import { evolveAgreement } from './evolve-agreement.ts';
import { evolveBehaviour } from './evolve-behaviour.ts';
import { evolveCall } from './evolve-call.ts';
import { evolveCallback } from './evolve-callback.ts';
import { evolveCharge } from './evolve-charge.ts';
import { evolveContact } from './evolve-contact.ts';
import { evolveInterruption } from './evolve-interruption.ts';
import { evolveJoin } from './evolve-join.ts';
import { evolveLadder } from './evolve-ladder.ts';
import { evolveListing } from './evolve-listing.ts';
import { evolveMoney } from './evolve-money.ts';
import { evolvePerson } from './evolve-person.ts';
import { evolvePromise } from './evolve-promise.ts';
import { evolveRegua } from './evolve-regua.ts';
import { evolveRegistration, register } from './evolve-registration.ts';
import { evolveReply } from './evolve-reply.ts';
import { evolveReview } from './evolve-review.ts';
import { evolveTask } from './evolve-task.ts';
import { evolveWaiting } from './evolve-waiting.ts';

/**
 * What is true of a debtor after one more entry. The only function that changes a record: whoever wants
 * something to be true appends the fact that makes it so.
 */
export function evolve(record: DebtorRecord, entry: HistoryEntry): RegisteredRecord {
  const { fact } = entry;
  const before = fact.type === 'debtor-registered' ? register(record, entry, fact) : record;
  assert(isRegistered(before), `the history must begin with debtor-registered, not ${fact.type}`);
  const asked = evolveInterruption(before, entry);
  const money = evolveAgreement(evolveMoney(evolveCharge(asked, entry), entry), entry);
  const heard = evolveReply(evolveContact(evolvePromise(money, entry), entry), entry);
  const called = evolveCallback(evolveCall(heard, entry), entry);
  const listed = evolveListing(
    evolveRegistration(evolveJoin(evolvePerson(called, entry), entry), entry),
    entry,
  );
  const decided = evolveReview(evolveTask(evolveBehaviour(listed, entry), entry), entry);
  const after = evolveWaiting(evolveLadder(evolveRegua(decided, entry), entry), entry);
  return {
    ...after,
    debtor: {
      ...after.debtor,
      version: entry.seq,
      historyHash: entry.hash,
      nextAlarm: entry.next ?? after.debtor.nextAlarm,
    },
  };
}

/** The record that a whole history amounts to. */
export const fold = (entries: readonly HistoryEntry[]): DebtorRecord =>
  entries.reduce<DebtorRecord>(evolve, EMPTY_RECORD);

export function isRegistered(record: DebtorRecord): record is RegisteredRecord {
  return record.debtor !== null;
}
