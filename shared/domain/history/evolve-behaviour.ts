import {
  BEHAVIOUR_EVENTS_MAX,
  type BehaviourEvent,
  DoneWithMessages,
} from '#shared/domain/case/behaviour.ts';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import { anchorOf, debtsOfLadder } from '#shared/domain/case/ladder.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { Fact, FactOf, HistoryEntry } from './entry.ts';
import { isDoubted } from '#shared/domain/reply/sender-doubt.ts';
import { changeCase } from './evolve-registration.ts';

type Heard = { readonly credorId: CredorId; readonly event: BehaviourEvent };

/**
 * What the debtor does while the ladder of a case stands on one due date; another due date forgets it. When they last did something
 * with what was sent is kept beside it, whatever the ladder stands on, the instalments of an agreement or nothing at all.
 */
export function evolveBehaviour(record: RegisteredRecord, entry: HistoryEntry): RegisteredRecord {
  const heard = heardIn(entry.fact, record);
  if (!heard || caseOf(record, heard.credorId) === null) return record;
  const { credorId, event } = heard;
  const { at } = entry;
  const anchor = anchorOf(record, heard);
  const done = DoneWithMessages.safeParse(event);
  return changeCase(record, credorId, (known) => {
    const lastDone = done.success && { lastDone: { ...known.lastDone, [done.data]: at } };
    if (anchor === null) return { ...known, ...lastDone };
    const before = known.behaviour?.anchor === anchor ? known.behaviour.events : [];
    const events = [...before, { event, at }].slice(-BEHAVIOUR_EVENTS_MAX);
    return { ...known, ...lastDone, behaviour: { anchor, events } };
  });
}

function heardIn(fact: Fact, record: RegisteredRecord): Heard | null {
  switch (fact.type) {
    case 'message-outcome': {
      const { credorId, outcome } = fact;
      return outcome === 'opened' || outcome === 'clicked' || outcome === 'complained'
        ? { credorId, event: outcome }
        : null;
    }
    case 'portal-visited':
      return { credorId: fact.credorId, event: 'visited' };
    case 'reply-received':
      return isAnswerOf(fact) ? { credorId: fact.credorId, event: 'replied' } : null;
    case 'promise-made':
      return { credorId: fact.credorId, event: 'promised' };
    case 'promise-broken':
      return { credorId: fact.credorId, event: 'broke-promise' };
    case 'payment-applied': {
      const { credorId, allocations } = fact;
      const ladder = debtsOfLadder(record, { credorId });
      const isPart = ladder.some(
        ({ dueDate, debtId }) =>
          dueDate === ladder[0]?.dueDate &&
          allocations.some((allocation) => allocation.debtId === debtId),
      );
      return isPart ? { credorId, event: 'part-paid' } : null;
    }
    default:
      return null;
  }
}

/** Whoever wants no more uses a right, and what another person wrote, or may have, is nothing that the debtor did. */
const isAnswerOf = ({ intent, reasons }: FactOf<'reply-received'>): boolean =>
  intent !== 'opt-out' && intent !== 'wrong-person' && !isDoubted(reasons);
