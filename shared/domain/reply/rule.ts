import type { DisputeMotive } from '#shared/domain/case/dispute.ts';
import type { PauseMotive } from '#shared/domain/case/pause.ts';
import type { ReplyIntent } from './intent.ts';

/**
 * One way of saying something. The pattern meets the plain words of the whole reply; it has no gaps that could catch a name,
 * because what it catches goes into the history.
 */
export type ReplyRule = {
  readonly rule: string;
  readonly intent: Exclude<ReplyIntent, 'promise' | 'person'>;
  readonly pattern: RegExp;
  readonly motive?: DisputeMotive;
};

/** Words that make one reading doubtful: a denial, a condition, a question. */
export type DoubtRule = {
  readonly rule: string;
  /** Whether the words say the contrary, so that what else the reply says stands: `ainda não paguei, pago amanhã`. */
  readonly isDenial?: true;
  /** Whether a person must read it even of somebody who only leaves: a right that they use, or what protects them. */
  readonly isMore?: true;
  /** Whether the words are too common to tell anything unless something was read that they make doubtful. */
  readonly isCommon?: true;
  /** Why every ladder rests meanwhile. */
  readonly rests?: PauseMotive;
  /** What must not be read out of a reply in which these words are. */
  readonly doubts: readonly Exclude<ReplyIntent, 'opt-out' | 'person'>[];
  readonly pattern: RegExp;
};
