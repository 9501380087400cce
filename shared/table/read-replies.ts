import * as z from 'zod';
import { sendersOf, type WaitingReply } from '#shared/domain/reply/waiting-reply.ts';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { batchGet } from './batch-get.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

const NamedCase = z.object({ debtorId: DebtorId, name: z.string() });
const Note = z.object({ pk: z.string(), text: z.string(), noteId: z.string() });

/** A reply with its words and the people whom it may be of, as far as they owe to the credor. */
export type ReadReply = WaitingReply & {
  /** Null once it was erased. */
  readonly text: string | null;
  readonly debtors: readonly z.infer<typeof NamedCase>[];
};

/** Reads what stands beside the replies: the notes with their texts, and the names. */
export async function readReplies(
  table: Table,
  replies: readonly WaitingReply[],
): Promise<readonly ReadReply[]> {
  const caseKeys = new Map(
    replies.flatMap((reply) =>
      sendersOf(reply).map(({ debtorId }) => {
        const key = keys.case(debtorId, reply.credorId);
        return [`${key.pk} ${key.sk}`, key] as const;
      }),
    ),
  );
  const noteKeys = replies.flatMap(({ from }) =>
    from.kind === 'debtor' ? [keys.note(from.debtorId, from.noteId)] : [],
  );
  const [cases, notes] = await Promise.all([
    batchGet(table, [...caseKeys.values()]),
    batchGet(table, noteKeys),
  ]);
  const named = cases.map((item) => NamedCase.parse(item));
  const texts = new Map(notes.map((item) => [Note.parse(item).noteId, Note.parse(item).text]));
  return replies.map((reply) => ({
    ...reply,
    text: reply.from.kind === 'shared' ? reply.from.text : (texts.get(reply.from.noteId) ?? null),
    debtors: named.filter(({ debtorId }) =>
      sendersOf(reply).some((sender) => sender.debtorId === debtorId),
    ),
  }));
}
