import type { ReadAnswer } from './read-answer.ts';

/**
 * What came of a question to a provider: an answer that was read, and told what it holds or that nothing it describes is there;
 * `denied`, when the provider does not take our key (401, 403); or none at all.
 */
export type ProviderAnswer =
  | (ReadAnswer & AnsweredWith)
  | ({ readonly outcome: 'denied' | 'failed' } & AnsweredWith);

type AnsweredWith = {
  /** The HTTP status of the answer; null where none came, or none was needed. */
  readonly status: number | null;
};

/** Nothing came that could be called an answer: no connection, or not in time. */
export const NO_ANSWER = { outcome: 'failed', status: null } as const satisfies ProviderAnswer;
