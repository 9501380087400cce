import { contradictions } from '#local/flows/contradictions.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import {
  chargesLeftStanding,
  stuckCharges,
} from '#local/simulation/laws/payments/stuck-charges.ts';

/** What holds of every history, and of whatever the house still has to do at the end. */
export const STATE_LAWS: readonly Law[] = [
  {
    name: 'history is an unbroken chain, and state is its fold',
    breaches: ({ lives }) =>
      lives.flatMap(({ debtorId, record, entries }) =>
        contradictions(record, entries).map((what) => ({ debtorId, at: null, what })),
      ),
  },
  {
    name: 'nothing is stuck',
    breaches: (evidence) => [
      ...stuckMessages(evidence),
      ...stuckCharges(evidence),
      ...chargesLeftStanding(evidence),
    ],
  },
];

const stuckMessages = ({ queued }: Evidence): readonly Breach[] =>
  [...queued].flatMap(([queue, count]) =>
    count === 0 ? [] : [{ debtorId: null, at: null, what: `${count} messages lie in ${queue}` }],
  );
