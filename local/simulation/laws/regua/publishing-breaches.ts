import { VERSION } from '#local/simulation/laws/examples/made-up-text.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { TrialId } from '#shared/domain/values/ids.ts';

const ALONE = 'where two people are wanted, nobody alone changes what debtors feel';
const TRIED = 'a draft that is tried on the book comes to an end, and is about nobody twice';

/** As if a draft had been tried. */
function tried(the: Tampering, status: 'running' | 'done', casesTried: number): Partial<Evidence> {
  const trial = {
    trialId: TrialId.parse('tttttttttttttttttttt'),
    reguaId: DEFAULT_REGUA.reguaId,
    revision: 1,
    carteiras: null,
    liveVersion: 1,
    from: the.contact.at,
    days: 5,
    credores: [],
    startedBy: 'user:ana',
    finishedAt: null,
    failure: null,
    draft: null,
    live: null,
    difference: null,
    sample: [],
  };
  return { trials: [{ ...trial, status, progress: { shards: 1, shardsDone: 1, casesTried } }] };
}

/** The laws of what is tried and published, broken. */
export const PUBLISHING_BREACHES: readonly BreachExample[] = [
  [TRIED, 'it goes on', (the) => tried(the, 'running', 0), /is running/],
  [TRIED, 'somebody is in it twice', (the) => tried(the, 'done', 9_999), /9999 cases/],
  [
    ALONE,
    'nobody approved it',
    () => ({ published: [{ ...VERSION, approvedBy: null }], twoPeople: true }),
    /user:ana alone/,
  ],
  [
    ALONE,
    'its author approved it',
    () => ({ published: [{ ...VERSION, approvedBy: 'user:ana' }], twoPeople: true }),
    /user:ana alone/,
  ],
  [
    ALONE,
    'carteiras do otherwise',
    () => ({
      published: [
        { ...VERSION, kind: 'carteiras', version: 1, substance: '1' },
        { ...VERSION, kind: 'carteiras', approvedBy: null, substance: '2' },
      ],
      twoPeople: true,
    }),
    /carteiras/,
  ],
];
