import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { PrescriptionPolicy } from '#shared/domain/gate/prescription.ts';
import { CONDITION_LENGTH_MAX } from '#shared/domain/history/entries/contact.ts';
import { holds } from '#shared/domain/rule/rule.ts';
import type { CredorId, StepId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { conditionText } from './condition-facts.ts';
import { conditionFactsOf } from './condition-facts-of.ts';
import type { Regua } from './regua.ts';
import type { AnyStep } from './step.ts';

/** Asks the conditions of steps of one case at one moment. Where nothing is owed no condition is true. */
export function conditionOf(
  record: RegisteredRecord,
  credorId: CredorId,
  policy: PrescriptionPolicy,
  now: Instant,
) {
  const facts = conditionFactsOf(record, credorId, policy, now);
  return {
    meets: ({ condition }: AnyStep): boolean =>
      condition === undefined || (facts !== null && holds(condition, facts)),
    /** The condition of a step in words, for the history. */
    textOf: ({ steps, reactions }: Regua, stepId: StepId): string => {
      const step = [...steps, ...reactions].find((known) => known.stepId === stepId);
      const text = conditionText(step?.condition ?? true);
      return text.length > CONDITION_LENGTH_MAX
        ? `${text.slice(0, CONDITION_LENGTH_MAX - 1).toWellFormed()}…`
        : text;
    },
  };
}
