import type { FactOf } from '#shared/domain/history/entry.ts';
import { callIdOf } from '#shared/domain/values/derive-ids.ts';
import type { ContactId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import {
  type CallQuestion,
  callPurpose,
  gateOfCall,
  mayCall,
  type NoCallReason,
} from './may-call.ts';
import { workerOf } from './work-claim.ts';

export type PlacedCall =
  | { readonly outcome: 'placed'; readonly fact: FactOf<'call-placed'> }
  | { readonly outcome: 'not-yours' }
  | { readonly outcome: 'on-the-line' }
  | {
      readonly outcome: 'refused';
      readonly reasons: readonly NoCallReason[];
      /** When it may be tried again; null for never. */
      readonly until: Instant | null;
    };

/**
 * A call that somebody of the team wants to place. Only whoever works on the person may, one call at a time, and the gate is asked
 * with fresh state, as it is for every message.
 */
export function placeCall(
  question: CallQuestion,
  wish: {
    readonly contactId: ContactId;
    readonly by: string;
    readonly via: FactOf<'call-placed'>['via'];
  },
): PlacedCall {
  const { record, credorId, now } = question;
  const { contactId, by, via } = wish;
  const worker = workerOf(record.debtor, now);
  if (worker?.by !== by || worker.credorId !== credorId) return { outcome: 'not-yours' };
  const isOpen = record.debtor.callLog?.some((line) => line.state === 'placed' && line.by === by);
  if (isOpen) return { outcome: 'on-the-line' };
  const decided = mayCall(question);
  if (decided.answer !== 'call') {
    const until = decided.answer === 'hold' ? decided.until : null;
    return { outcome: 'refused', reasons: decided.reasons, until };
  }
  const contact = record.contacts.find((known) => known.contactId === contactId);
  if (!contact) return { outcome: 'refused', reasons: ['no-phone'], until: null };
  const gate = gateOfCall(question, contact);
  if (gate.answer !== 'send') {
    const until = gate.answer === 'hold' ? gate.until : null;
    return { outcome: 'refused', reasons: gate.reasons, until };
  }
  const asked = callPurpose(question) !== 'call';
  const callId = callIdOf(record.debtor.debtorId, record.debtor.version);
  return {
    outcome: 'placed',
    fact: { type: 'call-placed', callId, credorId, contactId, asked, via },
  };
}
