import type { Rule } from './rule.ts';

/**
 * Whether no case whatever meets the rule, as far as its own words tell: it is false, one part of an `and` is, or two of them, also by
 * what they deny, contradict each other about one fact. It knows no calendar and no debtor, so some such rules pass.
 */
export const isNeverTrue = (rule: Rule): boolean => isAlways(rule, false);

function isAlways(rule: unknown, wanted: boolean): boolean {
  if (typeof rule === 'boolean') return rule === wanted;
  const [operator, operands] = partsOf(rule);
  switch (operator) {
    case '!':
      return isAlways(operands[0], !wanted);
    case 'and':
      return wanted
        ? operands.every((part) => isAlways(part, true))
        : operands.some((part) => isAlways(part, false)) || contradict(operands);
    case 'or':
      return wanted
        ? operands.some((part) => isAlways(part, true))
        : operands.every((part) => isAlways(part, false));
    default:
      return false;
  }
}

/** Any value that no rule names. */
const OTHER = Symbol('other');

type Said = { readonly fact: string; readonly holds: (value: unknown) => boolean };

/** What holds where a comparison does not. */
const NEGATED: Readonly<Record<string, string>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '==': '!=',
};
const TURNED: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/**
 * Whether no value of a fact fits all that is said of it. What leaves room leaves it beside one of its limits, so it is enough to try
 * those, the numbers around them, and something else.
 */
function contradict(parts: readonly unknown[]): boolean {
  const limits = parts.flatMap((part) => limitsOf(part));
  return limits.some(({ fact }) => {
    const said = limits.filter((limit) => limit.fact === fact);
    const tried = said.flatMap(({ value }) =>
      typeof value === 'number'
        ? [value, value - 0.5, value + 0.5, Math.ceil(value), Math.floor(value)]
        : [value],
    );
    return ![...tried, OTHER].some((value) => said.every(({ holds }) => holds(value)));
  });
}

/** What a comparison says of its fact, also one that is denied; nothing for whatever compares otherwise. */
function limitsOf(
  part: unknown,
  isDenied = false,
): readonly (Said & { readonly value: unknown })[] {
  const [written, operands] = partsOf(part);
  if (written === '!') return limitsOf(operands[0], !isDenied);
  // Of three figures in a row one may fail and not the other, so a denial of them says nothing of one fact alone.
  if (isDenied && operands.length !== 2) return [];
  const operator = isDenied ? (NEGATED[written] ?? '') : written;
  const at = operands.findIndex((operand) => factOf(operand) !== null);
  const fact = factOf(operands[at]);
  if (fact === null) return [];
  return operands.flatMap((value, index) => {
    if (index === at) return [];
    const sign = index < at ? (TURNED[operator] ?? operator) : operator;
    const holds = test(sign, value);
    return holds ? [{ fact, value, holds }] : [];
  });
}

function test(sign: string, limit: unknown): Said['holds'] | null {
  if (sign === '==') return (value) => value === limit;
  if (sign === '!=') return (value) => value !== limit;
  if (typeof limit !== 'number') return null;
  const compared = (fits: (value: number) => boolean) => (value: unknown) =>
    typeof value === 'number' && fits(value);
  switch (sign) {
    case '<':
      return compared((value) => value < limit);
    case '<=':
      return compared((value) => value <= limit);
    case '>':
      return compared((value) => value > limit);
    case '>=':
      return compared((value) => value >= limit);
    default:
      return null;
  }
}

function partsOf(rule: unknown): readonly [string, readonly unknown[]] {
  const entries = typeof rule === 'object' && rule !== null ? Object.entries(rule) : [];
  const [operator = '', operand] = entries[0] ?? [];
  return [operator, Array.isArray(operand) ? operand : [operand]];
}

function factOf(operand: unknown): string | null {
  const [operator, [name]] = partsOf(operand);
  return operator === 'var' && typeof name === 'string' ? name : null;
}
