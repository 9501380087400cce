import assert from 'node:assert/strict';
import { owedAnew } from '#shared/domain/agreement/instalment-debts.ts';
import type { Case } from '#shared/domain/case/case.ts';
import type { Dispute } from '#shared/domain/case/dispute.ts';
import {
  withMoneyArrived,
  withoutSuspicion,
  withSuspicion,
} from '#shared/domain/case/case-waits.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import { dueOn } from '#shared/domain/debt/due-again.ts';
import { untouchedLedger } from '#shared/domain/debt/ledger.ts';
import { withArm } from '#shared/domain/experiment/study.ts';
import { withOwedAgain } from '#shared/domain/debt/owed-again.ts';
import { factsOf } from '#shared/domain/debt/with-ledger.ts';
import type { Contact } from '#shared/domain/debtor/contact.ts';
import type { DebtorRecord, RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { zoneOfUf } from '#shared/domain/values/uf.ts';
import { assessedAs } from './assessed-as.ts';
import { correctedDebt } from './corrected-debt.ts';
import type { FactOf, HistoryEntry } from './entry.ts';
import { GENESIS_HASH } from './hash-chain.ts';
import { replacing } from './replacing.ts';

/** Wrong documents that a debtor may type before the portal locks. */
export const IDENTITY_TRIES_MAX = 5;

/** The person behind a first entry, with nothing known but where they live. */
export function register(
  record: DebtorRecord,
  entry: HistoryEntry,
  fact: FactOf<'debtor-registered'>,
): RegisteredRecord {
  assert(record.debtor === null, 'a debtor is registered once');
  return {
    ...record,
    debtor: {
      debtorId: entry.debtorId,
      version: 0,
      historyHash: GENESIS_HASH,
      documentKind: fact.documentKind,
      uf: fact.uf,
      zone: fact.zone,
      ...(fact.places && { places: fact.places }),
      optedOut: [],
      contactLog: [],
      heldReceipts: [],
      identityTriesLeft: IDENTITY_TRIES_MAX,
      nextAlarm: { kind: 'none', because: 'nothing-owed' },
    },
  };
}

/** Contacts, debts and cases as they are registered, corrected, assessed, disputed and settled. */
export function evolveRegistration(
  record: RegisteredRecord,
  entry: HistoryEntry,
): RegisteredRecord {
  const { fact, at } = entry;
  switch (fact.type) {
    case 'contact-added': {
      const { type: _, ...facts } = fact;
      const contact = {
        ...facts,
        value: null,
        addedAt: at,
        confirmed: false,
        health: 'untried' as const,
      };
      return { ...record, contacts: [...record.contacts, contact] };
    }
    case 'whatsapp-consented': {
      const { source, basis, givenOn } = fact;
      const whatsapp = { source, basis, givenOn, health: 'untried' as const };
      const isIt = ({ contactId }: Contact) => contactId === fact.contactId;
      return {
        ...record,
        contacts: replacing(record.contacts, isIt, (contact) => ({ ...contact, whatsapp })),
      };
    }
    case 'place-noted': {
      const { uf, zone, places } = fact;
      return { ...record, debtor: { ...record.debtor, uf, zone, places } };
    }
    case 'address-noted': {
      const { debtor } = record;
      if (debtor.places) return record;
      const usual = debtor.uf === null ? debtor.zone : zoneOfUf(debtor.uf);
      return { ...record, debtor: { ...debtor, zone: fact.zone ?? usual } };
    }
    case 'debt-imported': {
      const { type: _, ...facts } = fact;
      const debt: Debt = { ...facts, status: 'open', ledger: untouchedLedger(fact) };
      return { ...record, debts: [...record.debts, debt] };
    }
    case 'debt-corrected':
      return {
        ...record,
        debts: replacing(record.debts, byDebt(fact.debtId), (debt) =>
          correctedDebt(debt, fact, at),
        ),
      };
    case 'debt-withdrawn':
      return {
        ...record,
        debts: replacing(record.debts, byDebt(fact.debtId), (debt) => ({
          ...factsOf(debt),
          status: 'withdrawn',
          withdrawnAt: at,
          because: fact.because,
        })),
      };
    case 'debt-returned':
      return {
        ...record,
        debts: dueOn(
          replacing(record.debts, byDebt(fact.debtId), (debt) =>
            owedAnew(debt, record.agreements, at),
          ),
          fact.dueAgain,
          at,
        ),
      };
    case 'case-opened': {
      const { type: _, ...facts } = fact;
      const opened: Case = {
        ...facts,
        openedAt: at,
        status: 'active',
        progress: { anchor: null, done: [] },
        score: null,
      };
      return { ...record, cases: [...record.cases, opened] };
    }
    case 'arm-assigned': {
      const { studyId, armId } = fact;
      return changeCase(record, fact.credorId, (known) => ({
        ...known,
        arms: withArm(known.arms ?? [], { studyId, armId }),
      }));
    }
    case 'case-assessed':
      return changeCase(record, fact.credorId, (known) => assessedAs(known, fact));
    case 'case-disputed':
      return changeCase(record, fact.credorId, (known) => ({
        ...common(known),
        status: 'disputed',
        disputedAt: at,
        motive: fact.motive,
        debtId: fact.debtId,
        noteId: fact.noteId,
      }));
    case 'dispute-closed':
    case 'case-reopened':
      return changeCase(record, fact.credorId, (known) => ({ ...common(known), status: 'active' }));
    case 'payment-clearing': {
      const { paidOn, clearsBy, told } = fact;
      const clearing = { paidOn, clearsBy, told };
      return changeCase(record, fact.credorId, (known) => ({ ...known, clearing }));
    }
    case 'debts-owe-again':
      return changeCase(record, fact.credorId, (known) => ({
        ...known,
        owedAgain: withOwedAgain(record.debts, known.owedAgain, fact, at),
      }));
    case 'payment-suspected': {
      const { paymentId, heldUntil } = fact;
      return changeCase(record, fact.credorId, (known) =>
        withSuspicion(known, { paymentId, heldUntil }),
      );
    }
    case 'suspicion-ended':
      return changeCase(record, fact.credorId, (known) => withoutSuspicion(known, fact.paymentId));
    case 'payment-applied':
      return changeCase(record, fact.credorId, (known) => withMoneyArrived(known, fact.paymentId));
    case 'case-settled':
      return changeCase(record, fact.credorId, (known) => {
        const {
          movedBy: _,
          owedAgain: __,
          decidedScore: ___,
          heldScore: ____,
          ...kept
        } = common(known);
        const contested = known.status === 'disputed' && disputeOf(known);
        return { ...kept, status: 'settled', settledAt: at, ...(contested && { contested }) };
      });
    default:
      return record;
  }
}

export function changeCase(
  record: RegisteredRecord,
  credorId: Case['credorId'],
  change: (known: Case) => Case,
): RegisteredRecord {
  return {
    ...record,
    cases: replacing(record.cases, (known) => known.credorId === credorId, change),
  };
}

const byDebt = (debtId: Debt['debtId']) => (debt: Debt) => debt.debtId === debtId;

const disputeOf = ({ motive, debtId, noteId }: Dispute): Dispute => ({ motive, debtId, noteId });

/** The fields that a case has whatever its status. */
function common(known: Case): Omit<Extract<Case, { status: 'active' }>, 'status'> {
  const { credorId, openedAt, carteiraId, regua, progress, score } = known;
  const { arms, clearing, suspected, behaviour, movedBy, pauses, stopped, overrides, scoreReview } =
    known;
  const { reguaKeptIn, owedAgain, prescribed, decidedScore, heldScore } = known;
  const { lastDone, disputes, lessenedAt } = known;
  return {
    credorId,
    openedAt,
    carteiraId,
    regua,
    progress,
    score,
    ...(prescribed && { prescribed }),
    ...(arms && { arms }),
    ...(reguaKeptIn && { reguaKeptIn }),
    ...(clearing && { clearing }),
    ...(suspected && { suspected }),
    ...(behaviour && { behaviour }),
    ...(lastDone && { lastDone }),
    ...(disputes && { disputes }),
    ...(lessenedAt && { lessenedAt }),
    ...(owedAgain && { owedAgain }),
    ...(movedBy && { movedBy }),
    ...(pauses && { pauses }),
    ...(stopped && { stopped }),
    ...(overrides && { overrides }),
    ...(scoreReview && { scoreReview }),
    ...(decidedScore !== undefined && { decidedScore }),
    ...(heldScore && { heldScore }),
  };
}
