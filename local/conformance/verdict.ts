import { substanceOf, writtenOut } from './answers.ts';

/** How two answers to one case stand to each other. */
export type Verdict = 'equal' | 'other words' | 'other substance';

export function verdictOf(ours: unknown, theirs: unknown): Verdict {
  const [our, their] = [{ case: ours }, { case: theirs }];
  if (writtenOut(our) === writtenOut(their)) return 'equal';
  const isWordsOnly = writtenOut(substances(our)) === writtenOut(substances(their));
  return isWordsOnly ? 'other words' : 'other substance';
}

const substances = ({ case: answer }: { case: unknown }) => ({ case: substanceOf(answer) });
