import assert from 'node:assert/strict';
import {
  type Agreement,
  isSigned,
  type SignedAgreement,
} from '#shared/domain/agreement/agreement.ts';
import {
  agreedDebts,
  reinstatedDebts,
  releasedDebts,
  restingDebts,
  revivedDebts,
} from '#shared/domain/agreement/instalment-debts.ts';
import { dueOn } from '#shared/domain/debt/due-again.ts';
import { withOwedAgain } from '#shared/domain/debt/owed-again.ts';
import { withLedgers } from '#shared/domain/debt/with-ledger.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { dropTasks } from '#shared/domain/task/drop-tasks.ts';
import type { AgreementId, NoteId } from '#shared/domain/values/ids.ts';
import type { FactOf, HistoryEntry } from './entry.ts';
import { restate } from './evolve-money.ts';
import { replacing } from './replacing.ts';

/** Agreements from proposal to end, and the debts that rest in them or come back out of them. */
export function evolveAgreement(record: RegisteredRecord, entry: HistoryEntry): RegisteredRecord {
  const { fact, at } = entry;
  switch (fact.type) {
    case 'agreement-proposed': {
      const { type: _, ...terms } = fact;
      return {
        ...record,
        agreements: [...record.agreements, { ...terms, status: 'proposed', proposedAt: at }],
      };
    }
    case 'agreement-refused':
      return changeAgreement(record, fact.agreementId, (known) => {
        assert(known.status === 'proposed', 'only what was proposed can be refused');
        const { proposedAt: _, ...terms } = known;
        return { ...terms, status: 'refused', refusedAt: at };
      });
    case 'agreement-accepted':
      return accepted(record, fact, at);
    case 'agreement-fulfilled': {
      const known = signedAgreement(record, fact.agreementId);
      const debts = withLedgers(record.debts, fact.ledgers, at);
      const { keptAt: _, reopenedAt: __, owedAgain: ___, reopenedTask, ...parts } = partsOf(known);
      const fulfilled: Agreement = { ...parts, status: 'fulfilled', fulfilledAt: at };
      return {
        ...exchanged(record, fulfilled),
        debts: dueOn(releasedDebts({ ...record, debts }, known, at), fact.dueAgain, at),
        payments: restate(record.payments, fact.restated),
        tasks: dropTasks(record.tasks, ({ taskId }) => taskId === reopenedTask, at),
      };
    }
    case 'agreement-reopened': {
      const known = signedAgreement(record, fact.agreementId);
      const debts = withLedgers(record.debts, fact.ledgers, at);
      const keptAt = 'fulfilledAt' in known ? known.fulfilledAt : (fact.keptAt ?? known.keptAt);
      const { task } = fact;
      const active: Agreement = {
        ...partsOf(known),
        status: 'active',
        ...(keptAt && { keptAt }),
        reopenedAt: at,
        ...(task && { reopenedTask: task.taskId }),
      };
      return {
        ...exchanged(record, active),
        debts: restingDebts(debts, known),
        payments: restate(record.payments, fact.restated),
        tasks: [
          ...dropTasks(
            record.tasks.filter(({ taskId }) => taskId !== task?.taskId),
            ({ taskId }) => taskId === known.reopenedTask,
            at,
          ),
          ...(task ? [{ ...task, openedAt: at, status: 'open' as const }] : []),
        ],
      };
    }
    case 'agreement-owes-again':
      return changeAgreement(record, fact.agreementId, (known) =>
        known.status === 'active'
          ? { ...known, owedAgain: withOwedAgain(record.debts, known.owedAgain, fact, at) }
          : known,
      );
    case 'agreement-rest-let-go': {
      const { agreementId, parts, ledgers } = fact;
      const changed = changeAgreement(record, agreementId, (known) =>
        known.status === 'active'
          ? { ...known, letGo: [...(known.letGo ?? []), { at, parts }] }
          : known,
      );
      return { ...changed, debts: withLedgers(record.debts, ledgers, at) };
    }
    case 'agreement-reinstated': {
      const known = signedAgreement(record, fact.agreementId);
      const active: Agreement = { ...partsOf(known), status: 'active', reinstatedAt: at };
      return {
        ...exchanged(record, active),
        debts: withLedgers(revivedDebts(record.debts, known, at), fact.ledgers, at),
        payments: restate(record.payments, fact.restated),
      };
    }
    case 'agreement-broken':
      return ended(record, fact, { status: 'broken' }, at);
    case 'agreement-cancelled': {
      const { noteId } = fact;
      return ended(record, fact, { status: 'cancelled', ...(noteId && { noteId }) }, at);
    }
    case 'agreement-renegotiated':
      return ended(record, fact, { status: 'renegotiated' }, at);
    default:
      return record;
  }
}

function accepted(
  record: RegisteredRecord,
  fact: FactOf<'agreement-accepted'>,
  at: HistoryEntry['at'],
): RegisteredRecord {
  const { type: _, ...facts } = fact;
  const agreement: Agreement = {
    ...facts,
    acceptedAt: at,
    progress: { anchor: null, done: [] },
    status: 'active',
  };
  const isProposed = record.agreements.some((known) => known.agreementId === fact.agreementId);
  return {
    ...record,
    debts: agreedDebts(record.debts, agreement),
    agreements: isProposed
      ? exchanged(record, agreement).agreements
      : [...record.agreements, agreement],
  };
}

function ended(
  record: RegisteredRecord,
  fact: FactOf<'agreement-broken' | 'agreement-cancelled' | 'agreement-renegotiated'>,
  how:
    | { readonly status: 'broken' | 'renegotiated' }
    | { readonly status: 'cancelled'; readonly noteId?: NoteId },
  at: HistoryEntry['at'],
): RegisteredRecord {
  const known = signedAgreement(record, fact.agreementId);
  return {
    ...exchanged(record, { ...partsOf(known), ...how, endedAt: at }),
    debts: withLedgers(
      dueOn(reinstatedDebts(record, known, at), fact.dueAgain, at),
      fact.ledgers,
      at,
    ),
    payments: restate(record.payments, fact.restated),
    tasks: dropTasks(record.tasks, ({ taskId }) => taskId === known.reopenedTask, at),
  };
}

export function changeAgreement(
  record: RegisteredRecord,
  agreementId: AgreementId,
  change: (known: Agreement) => Agreement,
): RegisteredRecord {
  return {
    ...record,
    agreements: replacing(record.agreements, (known) => known.agreementId === agreementId, change),
  };
}

const exchanged = (record: RegisteredRecord, agreement: Agreement): RegisteredRecord =>
  changeAgreement(record, agreement.agreementId, () => agreement);

function signedAgreement(record: RegisteredRecord, agreementId: AgreementId): SignedAgreement {
  const known = record.agreements.find((agreement) => agreement.agreementId === agreementId);
  assert(known && isSigned(known), 'only a signed agreement is fulfilled or ends');
  return known;
}

/** What a signed agreement has whatever its status. */
function partsOf(known: SignedAgreement): Omit<Extract<Agreement, { status: 'active' }>, 'status'> {
  const { status: _, ...parts } = known;
  if ('endedAt' in parts) {
    const { endedAt: __, ...rest } = parts;
    return rest;
  }
  if ('fulfilledAt' in parts) {
    const { fulfilledAt: __, ...rest } = parts;
    return rest;
  }
  return parts;
}
