import type { ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { AGREEMENT_REGUA } from './agreement-regua.ts';
import { closedHours } from './closed-hours.ts';
import { daysAgainstCondition } from './days-against-condition.ts';
import { idleReactions } from './idle-reactions.ts';
import { jumpedSteps } from './jumped-steps.ts';
import { answersToNothing, waitsForNothing } from './nothing-to-open.ts';
import type { Regua } from './regua.ts';
import type { StepFlaw } from './step-flaw.ts';
import { unreachableSteps } from './unreachable-steps.ts';

/** Of which list the flaw is. */
type ReguaFlaw = StepFlaw & { readonly list: 'steps' | 'reactions' };

/**
 * All that keeps steps and reactions from ever being done as they are written: nobody comes to them, what they ask for is never
 * so, or the policy never lets them.
 *
 * @param policy the contact policy in force; null where there is none yet
 * @param on the day whose rules count
 */
export function reguaFlaws(
  { reguaId, steps, reactions }: Pick<Regua, 'reguaId' | 'steps' | 'reactions'>,
  policy: ContactPolicy | null,
  on: LocalDate,
): readonly ReguaFlaw[] {
  // The reminders of an agreement count from an instalment, and their conditions ask about the debts.
  const countsFromDebts = reguaId !== AGREEMENT_REGUA.reguaId;
  const ofSteps = [
    ...jumpedSteps(steps),
    ...(countsFromDebts ? daysAgainstCondition(steps) : []),
    ...waitsForNothing(steps, reactions),
    ...(policy ? unreachableSteps(steps, policy, on) : []),
    ...(policy ? closedHours(steps, policy, on) : []),
  ];
  const ofReactions = [
    ...idleReactions(reactions),
    ...answersToNothing(steps, reactions),
    ...(policy ? closedHours(reactions, policy, on) : []),
  ];
  return [
    ...ofSteps.map((flaw) => ({ ...flaw, list: 'steps' as const })),
    ...ofReactions.map((flaw) => ({ ...flaw, list: 'reactions' as const })),
  ];
}
