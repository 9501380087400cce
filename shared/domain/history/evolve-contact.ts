import {
  type Progress,
  withAnswered,
  withDone,
  withoutAnswered,
  withoutDone,
  withWaiting,
} from '#shared/domain/case/progress.ts';
import type { Contact } from '#shared/domain/debtor/contact.ts';
import { CONTACT_LOG_DAYS, CONTACT_LOG_LENGTH_MAX } from '#shared/domain/debtor/debtor.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { changedAtOf } from '#shared/domain/report/coverage.ts';
import type { AgreementId, CredorId, StepId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { type Instant, millisecondsBetween } from '#shared/domain/values/zone.ts';
import { pickedUp, withNews } from './contact-news.ts';
import { withPriceSettled } from './contact-price.ts';
import type { FactOf, HistoryEntry } from './entry.ts';
import { changeAgreement } from './evolve-agreement.ts';
import { changeCase, IDENTITY_TRIES_MAX } from './evolve-registration.ts';
import { isReceipt, withHeldReceipt, withoutHeldReceipt } from './held-receipts.ts';
import { replacing } from './replacing.ts';

const DAY_MS = 86_400_000;

/** Messages, steps, opt-outs and visits: what was tried with a person and how it went. */
export function evolveContact(record: RegisteredRecord, entry: HistoryEntry): RegisteredRecord {
  const { fact } = entry;
  switch (fact.type) {
    case 'message-requested':
      return requested(record, fact);
    case 'step-skipped':
    case 'wait-ended':
      return stepDone(record, fact);
    case 'step-held':
      return changeProgress(record, fact, (progress) => withWaiting(progress, waitOf(fact)));
    case 'carteira-moved':
      return changeCase(stepDone(record, fact), fact.credorId, (known) => ({
        ...known,
        carteiraId: fact.carteiraId,
        movedBy: fact.stepId,
      }));
    case 'message-claimed':
      return logContact(record, entry, fact);
    case 'message-sent':
      return withPriceSettled(changeLogLine(record, fact.messageId, 'sent'), fact);
    case 'message-uncertain':
      return changeLogLine(record, fact.messageId, 'uncertain');
    case 'message-held':
      return held(record, fact);
    case 'message-withheld':
      return isReceipt(fact.purpose) ? withoutHeldReceipt(record, fact) : record;
    case 'message-refused':
      return changeDebtor(record, {
        contactLog: record.debtor.contactLog.filter((line) => line.messageId !== fact.messageId),
      });
    case 'message-outcome':
      return changeContact(
        withPriceSettled(pickedUp(settleDoubt(record, fact.messageId), fact), fact),
        fact.contactId,
        (contact) => withNews(contact, fact, entry.at),
      );
    case 'opted-out':
      return changeDebtor(record, {
        optedOut: [...new Set([...record.debtor.optedOut, fact.channel])],
      });
    case 'opted-in':
      return changeDebtor(record, {
        optedOut: record.debtor.optedOut.filter((channel) => channel !== fact.channel),
      });
    case 'identity-refused':
      return changeDebtor(record, {
        identityTriesLeft: Math.max(0, record.debtor.identityTriesLeft - 1),
      });
    case 'identity-unlocked':
      return changeDebtor(record, { identityTriesLeft: IDENTITY_TRIES_MAX });
    case 'identity-confirmed': {
      const trusted = changeDebtor(record, { identityTriesLeft: IDENTITY_TRIES_MAX });
      return fact.contactId === null
        ? trusted
        : changeContact(trusted, fact.contactId, (contact) => ({
            ...contact,
            confirmed: true,
            confidence: 100,
            provenAt: entry.at,
            changedAt: contact.confirmed ? changedAtOf(contact) : entry.at,
          }));
    }
    case 'contact-disowned':
      return changeContact(record, fact.contactId, (contact) => ({
        ...contact,
        confirmed: false,
        confidence: 0,
        health: 'wrong-person',
        changedAt: entry.at,
      }));
    default:
      return record;
  }
}

type Rung = {
  credorId: CredorId;
  stepId: StepId;
  anchor: LocalDate;
  agreementId?: AgreementId | undefined;
  heardAt?: Instant | undefined;
};

/** A step counts for the due date that it was decided for. */
export const stepDone = (record: RegisteredRecord, rung: Rung): RegisteredRecord =>
  changeProgress(record, rung, (progress) => {
    const { stepId, anchor, heardAt } = rung;
    return heardAt
      ? withAnswered(progress, { stepId, anchor, heardAt })
      : withDone(progress, anchor, stepId);
  });

const waitOf = ({ stepId, anchor, until }: FactOf<'step-held'>) => ({ stepId, anchor, until });

/** How far the ladder of the step has come: the case's own, or that of an agreement's reminders. */
function changeProgress(
  record: RegisteredRecord,
  { credorId, agreementId }: Rung,
  change: (progress: Progress) => Progress,
): RegisteredRecord {
  const changed = <T extends { progress: Progress }>(known: T): T => ({
    ...known,
    progress: change(known.progress),
  });
  return agreementId === undefined
    ? changeCase(record, credorId, changed)
    : changeAgreement(record, agreementId, (known) =>
        'progress' in known ? changed(known) : known,
      );
}

/** A step whose message was asked for is done; a receipt that was held waits no longer. */
function requested(record: RegisteredRecord, fact: FactOf<'message-requested'>): RegisteredRecord {
  const { purpose, credorId } = fact;
  if (purpose.kind === 'regua-step') return stepDone(record, { ...purpose, credorId });
  return isReceipt(purpose) ? withoutHeldReceipt(record, fact) : record;
}

/** A step whose message was held is to be decided again; a held receipt is remembered. */
function held(record: RegisteredRecord, fact: FactOf<'message-held'>): RegisteredRecord {
  const { purpose, credorId, until } = fact;
  if (purpose.kind === 'listing-notice' || purpose.kind === 'opt-out-confirmation') return record;
  if (isReceipt(purpose)) return withHeldReceipt(record, fact);
  return changeProgress(record, { ...purpose, credorId }, (progress) => {
    const { stepId, anchor, heardAt } = purpose;
    const undone = heardAt
      ? withoutAnswered(progress, purpose)
      : withoutDone(progress, anchor, stepId);
    return withWaiting(undone, { stepId, anchor, until });
  });
}

function changeLogLine(
  record: RegisteredRecord,
  messageId: string,
  state: 'sent' | 'uncertain',
): RegisteredRecord {
  return changeDebtor(record, {
    contactLog: record.debtor.contactLog.map((line) =>
      line.messageId === messageId ? { ...line, state } : line,
    ),
  });
}

/** A channel that has news of a message took it, whatever became of its answer. */
const settleDoubt = (record: RegisteredRecord, messageId: string): RegisteredRecord =>
  record.debtor.contactLog.some((line) => line.messageId === messageId && line.state !== 'sent')
    ? changeLogLine(record, messageId, 'sent')
    : record;

/** A claimed message counts against the caps even if nobody knows whether it left. */
function logContact(
  record: RegisteredRecord,
  entry: HistoryEntry,
  fact: FactOf<'message-claimed'>,
): RegisteredRecord {
  const { messageId, channel, credorId } = fact;
  const line = {
    at: entry.at,
    channel,
    credorId,
    messageId,
    purpose: fact.purpose.kind,
    ...(fact.purpose.kind === 'regua-step' &&
      fact.purpose.agreementId && { agreementId: fact.purpose.agreementId }),
    ...(fact.purpose.kind === 'regua-step' &&
      fact.purpose.choice && { choice: fact.purpose.choice }),
    state: 'claimed' as const,
    ...(fact.price && { price: fact.price }),
  };
  const recent = record.debtor.contactLog.filter(
    (past) => millisecondsBetween(past.at, entry.at) <= CONTACT_LOG_DAYS * DAY_MS,
  );
  const contactLog = [...recent, line];
  return changeDebtor(record, { contactLog: contactLog.slice(-CONTACT_LOG_LENGTH_MAX) });
}

function changeDebtor(
  record: RegisteredRecord,
  change: Partial<RegisteredRecord['debtor']>,
): RegisteredRecord {
  return { ...record, debtor: { ...record.debtor, ...change } };
}

function changeContact(
  record: RegisteredRecord,
  contactId: Contact['contactId'],
  change: (contact: Contact) => Contact,
): RegisteredRecord {
  return {
    ...record,
    contacts: replacing(record.contacts, (contact) => contact.contactId === contactId, change),
  };
}
