import type { Law } from '#local/simulation/laws/law.ts';
import { askedInVain } from './asked-in-vain.ts';
import { takenBackInVain } from './taken-back-in-vain.ts';

/** What holds of charges that nobody is to pay any more. */
export const TAKEN_BACK_LAWS: readonly Law[] = [
  {
    name: 'what asks for money that is owed no more, or was asked for anew, is taken back',
    breaches: ({ lives }) => lives.flatMap(askedInVain),
  },
  {
    name: 'what is taken back as replaced has a later charge in its place',
    breaches: ({ lives }) => lives.flatMap(takenBackInVain),
  },
];
