import * as z from 'zod';
import {
  type CallNews,
  type ConnectEvent,
  newsOfCall,
  type RecordingStored,
} from '#shared/adapters/channel-events/connect-event.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { CallId, CredorId } from '#shared/domain/values/ids.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { findRef } from '#shared/table/refs.ts';
import type { Table } from '#shared/table/table.ts';
import { UnknownYet } from './find-message.ts';

/** Minutes of patience: the telephone system may be faster than our own writing. Afterwards the call is not one of ours. */
const DELIVERIES_MAX = 5;
const NEWS_REMEMBERED_MINUTES = 60 * 24 * 60;

const Target = z.object({ callId: CallId, credorId: CredorId });

export type CallOutcome = CallNews['kind'] | 'under-way' | 'unknown-call' | 'already-done';

/**
 * Writes what the telephone system told of a call, each kind of news once, in whatever order it comes.
 *
 * @param deliveries how often the queue has brought it
 * @throws UnknownYet while the call may still be being written
 */
export async function recordCall(
  { table, now }: { readonly table: Table; readonly now: () => Instant },
  event: ConnectEvent | RecordingStored,
  deliveries: number,
): Promise<CallOutcome> {
  const told = newsOfCall(event);
  if (told === null) return 'under-way';
  const ref = await findRef(table, 'call', told.providerCallId);
  if (!ref) {
    if (deliveries < DELIVERIES_MAX) throw new UnknownYet();
    return 'unknown-call';
  }
  const at = now();
  const which = Target.parse(ref.target);
  const { news } = told;
  const cause = `${which.callId}:${news.kind}`;
  const context = { actor: 'channel:voice', cause: `call:${cause}`, at } as const;
  const expiresAt = addMinutes(at, NEWS_REMEMBERED_MINUTES);
  const decision = { facts: [factOf(which, news)], claims: [{ kind: 'call', cause, expiresAt }] };
  const { outcome } = await changeDebtor<CallOutcome>(table, ref.debtorId, context, ({ record }) =>
    isRegistered(record)
      ? { outcome: news.kind, decision }
      : { outcome: 'unknown-call', decision: null },
  );
  return outcome;
}

function factOf(which: z.infer<typeof Target>, news: CallNews): Fact {
  switch (news.kind) {
    case 'answered':
      return { type: 'call-answered', ...which, answeredAt: news.at };
    case 'ended':
      return { type: 'call-ended', ...which, endedAt: news.at, seconds: news.seconds };
    case 'recorded':
      return { type: 'call-recorded', ...which, recording: news.recording };
  }
}
