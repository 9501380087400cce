import { isNeverTrue } from '#shared/domain/rule/never-true.ts';
import type { Rule } from '#shared/domain/rule/rule.ts';
import type { Reaction } from './step.ts';
import { isNeverMet, neverMet, type StepFlaw } from './step-flaw.ts';

/** Reactions whose condition is never true, and those that come to one moment with another whose condition leaves room for both. */
export const idleReactions = (reactions: readonly Reaction[]): readonly StepFlaw[] =>
  reactions.flatMap((reaction, index): readonly StepFlaw[] => {
    if (isNeverMet(reaction)) return [neverMet(reaction, index)];
    const twin = reactions.slice(0, index).find((other) => areTogether(other, reaction));
    if (twin === undefined) return [];
    const message = `"${twin.stepId}" e "${reaction.stepId}" respondem à mesma coisa no mesmo momento; mude a hora ou o dia de uma, ou dê-lhes condições que se excluem`;
    return [{ index, field: 'localTime', message }];
  });

function areTogether(a: Reaction, b: Reaction): boolean {
  if (a.after.event !== b.after.event || a.after.days !== b.after.days) return false;
  return a.localTime === b.localTime && !excludeEachOther(a.condition, b.condition);
}

const excludeEachOther = (a: Rule | undefined, b: Rule | undefined): boolean =>
  a !== undefined && b !== undefined && isNeverTrue({ and: [a, b] });
