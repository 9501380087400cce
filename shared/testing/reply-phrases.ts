import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { ReplyIntent } from '#shared/domain/reply/intent.ts';

const Corpus = z.record(
  ReplyIntent,
  z.array(z.union([z.string(), z.tuple([z.string(), z.string()])])),
);

export type ReplyPhrase = {
  readonly intent: ReplyIntent;
  readonly text: string;
  /**
   * The day that a promise names, or day and hour from which somebody wants to be called, when it is written on Tuesday, 17 March
   * 2026; `diz mais` of a leaving beside which something stands that a person must read.
   */
  readonly detail?: string | undefined;
};

/** What debtors write back, with what a person reads in it. */
export const REPLY_PHRASES: readonly ReplyPhrase[] = Object.entries(
  Corpus.parse(
    JSON.parse(readFileSync(new URL('fixtures/replies/corpus.json', import.meta.url), 'utf8')),
  ),
).flatMap(([intent, phrases]) =>
  phrases.map((phrase) => {
    const [text, detail] = typeof phrase === 'string' ? [phrase] : phrase;
    return { intent: ReplyIntent.parse(intent), text, detail };
  }),
);
