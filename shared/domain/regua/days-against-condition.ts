import { isNeverTrue } from '#shared/domain/rule/never-true.ts';
import type { Rule } from '#shared/domain/rule/rule.ts';
import type { ReguaStep } from './step.ts';
import { stepDay } from './step-day.ts';
import { isNeverMet, type StepFlaw } from './step-flaw.ts';

/** How far closed days move a step: Carnival between two weekends, and a day of the city's own beside it. */
const CLOSED = { before: 4, after: 6 } as const;
/** Until the first business day after the due date has passed nobody is late (Código Civil art. 132 §1º). */
const STILL_IN_TIME_DAYS = 5;

type Days = { readonly least: number; readonly most: number | null };

/**
 * Steps whose condition asks for days of delay that nobody has on the step's day. What may be done late knows no most, since
 * nobody knows how late.
 *
 * @param steps in the régua's order, counted from the oldest due date of the case
 */
export const daysAgainstCondition = (steps: readonly ReguaStep[]): readonly StepFlaw[] =>
  steps.flatMap((step, index): readonly StepFlaw[] => {
    const { condition, stepId, offsetDays } = step;
    if (condition === undefined || isNeverMet(step)) return [];
    const days = daysLateAt(step);
    if (!isNeverTrue(withDays(condition, days))) return [];
    const range = days.most === null ? `${days.least} ou mais` : `${days.least} a ${days.most}`;
    const message = `a condição do passo "${stepId}" pede um atraso que ninguém tem no seu dia: em ${stepDay(offsetDays)} são de ${range} dias; mude a condição ou o dia`;
    return [{ index, field: 'condition', message }];
  });

function daysLateAt(step: ReguaStep): Days {
  const { offsetDays } = step;
  const moves = 'onNonBusinessDay' in step ? step.onNonBusinessDay : 'same';
  const first = moves === 'previous-business-day' ? offsetDays - CLOSED.before : offsetDays;
  const isInTime = offsetDays > 0 && first <= STILL_IN_TIME_DAYS;
  const least = isInTime ? Math.min(0, first) : first;
  const isLateOrNever = 'catchUp' in step && step.catchUp === 'skip';
  if (!isLateOrNever) return { least, most: null };
  return { least, most: moves === 'next-business-day' ? offsetDays + CLOSED.after : offsetDays };
}

/** The condition with what its day says; of an `or` in each of its branches, where contradictions are looked for. */
function withDays(condition: Rule, days: Days): Rule {
  const branches = partsOf(condition, 'or');
  if (branches !== null) return { or: branches.map((branch) => withDays(branch, days)) };
  const { least, most } = days;
  const known: Rule[] = [{ '>=': [{ var: 'daysLate' }, least] }];
  if (most !== null) known.push({ '<=': [{ var: 'daysLate' }, most] });
  return { and: [...flat(condition), ...known] };
}

const flat = (condition: Rule): readonly Rule[] =>
  partsOf(condition, 'and')?.flatMap(flat) ?? [condition];

function partsOf(condition: Rule, operator: 'and' | 'or'): readonly Rule[] | null {
  if (typeof condition !== 'object' || condition === null || !(operator in condition)) return null;
  const parts: unknown = Reflect.get(condition, operator);
  return Array.isArray(parts) ? parts : null;
}
