import { flagDebtor } from '#shared/domain/debtor/flag-debtor.ts';
import { keptNote } from '#shared/domain/debtor/note.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { optOut } from '#shared/domain/portal/choose-channel.ts';
import { disownContact } from '#shared/domain/portal/disown-contact.ts';
import type { CredorId, NoteId, TaskId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { CallLine } from './call-line.ts';
import { callTasksOf } from './call-tasks.ts';
import { type Disposition, isRightPerson, taskOutcomeOf } from './disposition.ts';

/** What the operator says of a call. */
export type Disposal = {
  readonly disposition: Disposition;
  /** For `asked-callback`: not before when. */
  readonly callbackFrom: Instant | null;
  /** For `deceased`: who said so. */
  readonly words: string;
  /** The task of the régua that the call was for, and that it ends. */
  readonly taskId: TaskId | null;
  /** For `promised`: the promise, as the rules of promises made it. */
  readonly promise: Extract<Fact, { type: 'promise-made' }> | null;
};

export type Disposed = {
  readonly facts: readonly Fact[];
  readonly vault: { readonly notes: ReadonlyMap<NoteId, string> };
};

/**
 * What the outcome of a call makes true: whoever spoke with the team is left alone, a number of somebody else's is dead, the dead are
 * left in peace, a promise holds, whoever wants no calls gets none, and a callback waits for its moment.
 *
 * @param cause the id of the request; the note's id derives from it
 */
export function disposeCall(
  record: RegisteredRecord,
  { callId, credorId, contactId, at }: CallLine,
  disposal: Disposal,
  cause: string,
): Disposed {
  const { disposition, callbackFrom, promise, words } = disposal;
  const flagged =
    disposition === 'deceased'
      ? flagDebtor(record, 'deceased', words || 'Contado por telefone', cause)
      : { facts: [], vault: { notes: keptNote('', record.debtor.debtorId, cause).notes } };
  return {
    facts: [
      { type: 'call-disposed', callId, credorId, contactId, disposition },
      ...spoken(),
      ...(disposition === 'wrong-number' ? disownContact(record, { credorId, contactId }) : []),
      ...(disposition === 'asked-no-calls' ? optOut(record, 'voice', 'operator') : []),
      ...flagged.facts,
      ...(promise ? [promise] : []),
      ...(callbackFrom
        ? [
            {
              type: 'callback-asked' as const,
              credorId,
              from: callbackFrom,
              via: 'operator' as const,
            },
          ]
        : []),
      ...taskEnded(record, credorId, disposal),
    ],
    vault: flagged.vault,
  };

  function spoken(): readonly Fact[] {
    if (!isRightPerson(disposition)) return [];
    return [{ type: 'right-person-reached', credorId, via: 'phone', spokeAt: at }];
  }
}

function taskEnded(
  record: RegisteredRecord,
  credorId: CredorId,
  { taskId, disposition }: Disposal,
): readonly Fact[] {
  const task = callTasksOf(record, credorId).find((known) => known.taskId === taskId);
  if (!task) return [];
  const which = { taskId: task.taskId, credorId };
  return [
    ...(task.status === 'open' ? [{ type: 'task-claimed' as const, ...which }] : []),
    { type: 'task-closed', ...which, outcome: taskOutcomeOf(disposition) },
  ];
}
