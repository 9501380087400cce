/** What somebody may do with a régua's draft now: mend it first, publish it, or what two people ask of each other. */
export type DraftTurn = 'mend' | 'publish' | 'propose' | 'wait' | 'approve' | 'look';

/**
 * Whose turn it is with a draft. Where two people are wanted, one of those who wrote it proposes it and somebody who did not
 * write it approves it; a change takes the proposal back.
 */
export function draftTurn(asked: {
  readonly mayWrite: boolean;
  readonly hasProblems: boolean;
  readonly fourEyes: boolean;
  readonly isProposed: boolean;
  /** Whether whoever asks wrote at the draft or proposed it. */
  readonly isAuthor: boolean;
}): DraftTurn {
  if (!asked.mayWrite) return 'look';
  if (asked.hasProblems) return 'mend';
  if (!asked.fourEyes) return 'publish';
  if (!asked.isProposed) return 'propose';
  return asked.isAuthor ? 'wait' : 'approve';
}
