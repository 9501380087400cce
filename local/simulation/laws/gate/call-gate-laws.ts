import { REOPENED_STEP } from '#shared/domain/agreement/reopened-task.ts';
import { REVIEW_TASK } from '#shared/domain/score/review-task.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import { collectingContacts, earlierThan } from './earlier-contacts.ts';
import { RULES } from './gate-laws.ts';
import { dayOf } from '#local/simulation/laws/evidence/contacted.ts';
import type { Law } from '#local/simulation/laws/law.ts';
import { collectible } from '#local/simulation/laws/second-reading/due-dates.ts';
import { type PlacedCall, placedCalls } from '#local/simulation/laws/calls/placed-call.ts';

/** Which calls a rule speaks of: all, those that the debtor did not ask for with their own words, or those that nobody asked for. */
type Bound = 'every' | 'unless-their-own' | 'unasked';

/**
 * What the rules of the gate say of calls. Null is what only messages can break, and the caps, which have a law over everything that
 * rings. Whoever has an agreement is spoken to about its instalments, so it alone forbids no call.
 */
const BINDS_CALLS: Readonly<Record<keyof typeof RULES, Bound | null>> = {
  deceased: 'every',
  minor: 'every',
  'opted-out': 'every',
  'contact-unusable': 'every',
  'switched-off': 'every',
  'outside-hours': 'every',
  holiday: 'every',
  hardship: 'unless-their-own',
  disputed: 'unless-their-own',
  stopped: 'unless-their-own',
  paused: 'unless-their-own',
  prescribed: 'unless-their-own',
  holdout: 'unless-their-own',
  paid: 'unasked',
  'other-registration': 'unasked',
  'minimum-interval': 'unasked',
  'payment-clearing': 'unasked',
  'payment-unmatched': 'unasked',
  'recent-payment': 'unasked',
  'recent-conversation': 'unasked',
  promised: 'unasked',
  'asked-later': 'unasked',
  'daily-cap': null,
  'weekly-cap': null,
  'monthly-cap': null,
  'in-agreement': null,
  'debt-changed': null,
  'channel-off': null,
  'no-consent': null,
  'contact-unconfirmed': null,
  'answer-late': null,
};

/** Whether a rule of the gate speaks of such a call at all. */
export function bindsCall(reason: string, { wish }: PlacedCall): boolean {
  switch (BOUND.get(reason)) {
    case 'every':
      return true;
    case 'unless-their-own':
      return wish !== 'their-own';
    case 'unasked':
      return wish === null;
    case null:
    case undefined:
      return false;
  }
}

const BOUND: ReadonlyMap<string, Bound | null> = new Map(Object.entries(BINDS_CALLS));

/** The rules of the gate, held against the calls that the team places: at the moment of the call, by what was known then. */
export const CALL_GATE_LAWS: readonly Law[] = [
  ...Object.entries(RULES)
    .filter(([reason]) => BOUND.get(reason) !== null)
    .map(([reason, broken]) => ({
      name: `call: ${reason}`,
      breaches: (evidence: Evidence) => {
        const collecting = collectingContacts(evidence);
        return placedCalls(evidence).flatMap((call) => {
          if (!bindsCall(reason, call)) return [];
          const what = broken(call, earlierThan(call, collecting), evidence);
          return what === null ? [] : [{ debtorId: call.life.debtorId, at: call.at, what }];
        });
      },
    })),
  {
    name: 'a call that is said to be asked for was asked for',
    breaches: (evidence) =>
      placedCalls(evidence).flatMap(({ life: { debtorId }, at, placed, wish }) =>
        placed.asked && wish === null
          ? [{ debtorId, at, what: 'nobody wanted this call, or not then' }]
          : [],
      ),
  },
  {
    name: 'nobody is called about what is not late, unless they asked for it or the régua did',
    breaches: (evidence) =>
      placedCalls(evidence).flatMap((call) => {
        if (call.wish !== null || isTaskOf(call)) return [];
        const [oldest] = collectible(call);
        return oldest === undefined || oldest < dayOf(call)
          ? []
          : [
              {
                debtorId: call.life.debtorId,
                at: call.at,
                what: `nothing falls due before ${oldest}`,
              },
            ];
      }),
  },
];

/** Whether the régua, or a person, wants somebody to call about this case. */
function isTaskOf({ known, claim }: PlacedCall): boolean {
  const closed = new Set(
    known.flatMap((fact) => (fact.type === 'task-closed' ? [fact.taskId] : [])),
  );
  return known.some(
    (fact) =>
      fact.type === 'task-opened' &&
      fact.credorId === claim.credorId &&
      !closed.has(fact.taskId) &&
      fact.stepId !== REVIEW_TASK.stepId &&
      fact.stepId !== REOPENED_STEP,
  );
}
