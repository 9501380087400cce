import type { FactSpecs } from './fact-spec.ts';
import type { RuleProblem } from './rule-problems.ts';

type Path = RuleProblem['path'];

/**
 * Comparisons with numbers that a fact never has, such as a thirteenth month: whoever wrote them meant something else. What
 * was published before this was looked at can still be read and evaluated, so it is asked of what somebody writes only.
 *
 * @param rule that `ruleOver` has let pass
 */
export function outOfRange(
  rule: unknown,
  specs: FactSpecs,
  path: Path = [],
): readonly RuleProblem[] {
  if (!isPlainObject(rule)) return [];
  return Object.entries(rule).flatMap(([operator, operand]): readonly RuleProblem[] => {
    const operands: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
    const inside = [...path, operator];
    const name = operands.map(factIn).find((found) => found !== undefined);
    const spec = name === undefined ? undefined : specs[name];
    if (spec === undefined)
      return operands.flatMap((part, index) => outOfRange(part, specs, [...inside, index]));
    if (spec.kind !== 'number') return [];
    const { min = -Infinity, max = Infinity } = spec;
    const refuse = (at: Path): RuleProblem => ({
      path: at,
      message: `"${name}" ${rangeText(min, max)}; escreva um número que ele possa ter`,
    });
    const isOutside = (value: unknown) => typeof value === 'number' && (value < min || value > max);
    return operands.flatMap((value, index): readonly RuleProblem[] => {
      const at = [...inside, index];
      if (Array.isArray(value))
        return value.flatMap((one: unknown, nth) => (isOutside(one) ? refuse([...at, nth]) : []));
      return isOutside(value) ? [refuse(at)] : [];
    });
  });
}

function factIn(operand: unknown): string | undefined {
  const name = isPlainObject(operand) ? operand['var'] : undefined;
  return typeof name === 'string' ? name : undefined;
}

const rangeText = (min: number, max: number): string =>
  max === Infinity ? `é no mínimo ${min}` : `vai de ${min} a ${max}`;

const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
