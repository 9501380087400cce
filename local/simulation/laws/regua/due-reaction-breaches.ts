import { DAY_MS } from '#local/simulation/day.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { PromiseId, StepId } from '#shared/domain/values/ids.ts';
import { addMinutes, instantAt } from '#shared/domain/values/zone.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const LAW = 'whatever a régua reacts to is answered, held or passed over within days';

const promiseId = PromiseId.parse('dddddddddddddddddddd');

/** As if these were the last facts of a history, and a month had gone by since. */
const longAgo = (the: Tampering, ...facts: readonly Fact[]): Partial<Evidence> => ({
  ...the.afterwards(...facts),
  now: the.evidence.now + 30 * DAY_MS,
});

/** The law of what réguas react to, broken. */
export const DUE_REACTION_BREACHES: readonly BreachExample[] = [
  [
    LAW,
    'a visit leads to nothing',
    (the) => {
      const { credorId, contactId } = the.ids();
      return longAgo(the, { type: 'portal-visited', credorId, contactId });
    },
    /visitou-e-nao-pagou of \S+, due since \S+, was not decided/,
  ],
  [
    LAW,
    'a broken promise is answered as if it had been an earlier one',
    (the) => {
      const { credorId } = the.ids();
      const skipped: Fact = {
        type: 'step-skipped',
        credorId,
        stepId: StepId.parse('quebrou-promessa'),
        anchor: the.debt().dueDate,
        heardAt: addMinutes(instantAt(the.evidence.now), -1_440),
        reasons: ['missed'],
      };
      return longAgo(the, { type: 'promise-broken', promiseId, credorId }, skipped);
    },
    /quebrou-promessa of \S+, due since \S+, was not decided/,
  ],
];
