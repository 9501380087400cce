import type { ReplyReason, UnderstoodReply } from './intent.ts';

/** Why it is doubtful that somebody wrote from the address that a message names. */
export type SenderDoubt = 'sender-unproved' | 'spam' | 'virus';

const RULES: Readonly<Record<SenderDoubt, string>> = {
  'sender-unproved': 'remetente-nao-provado',
  spam: 'parece-spam',
  virus: 'tem-virus',
};

/** Whether what was understood names a doubt of its sender. */
export const isDoubted = (reasons: readonly ReplyReason[]): boolean =>
  reasons.some(({ rule }) => Object.values(RULES).includes(rule));

/**
 * What is heard of such a message: that somebody wants no more, which harms nobody; everything else is read by a person. Reasons stay,
 * so that a death lets the ladders rest all the same.
 *
 * @param doubt null when nothing is doubtful
 */
export function heardInDoubt(
  understood: UnderstoodReply,
  doubt: SenderDoubt | null,
): UnderstoodReply {
  if (doubt === null || understood.intent === 'opt-out') return understood;
  const because: ReplyReason = { rule: RULES[doubt], words: '' };
  return { intent: 'person', reasons: [because, ...understood.reasons] };
}
