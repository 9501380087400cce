import { CONDITION_FACTS } from '#shared/domain/regua/condition-facts.ts';
import type { FactSpec } from '#shared/domain/rule/fact-spec.ts';

/** One comparison of a fact with a value. */
export type Comparison = {
  readonly operator: string;
  readonly fact: string;
  readonly value: string | number | boolean;
};

export const FACTS: ReadonlyMap<string, FactSpec> = new Map(Object.entries(CONDITION_FACTS));

const ORDERED = ['==', '!=', '<', '<=', '>', '>='] as const;
const EQUAL = ['==', '!='] as const;
export const operatorsOf = (spec: FactSpec | undefined): readonly string[] =>
  spec?.kind === 'number' ? ORDERED : EQUAL;

/** What a fact is compared with until somebody says otherwise. */
export function firstValue(spec: FactSpec | undefined): Comparison['value'] {
  switch (spec?.kind) {
    case 'number':
      return 0;
    case 'flag':
      return true;
    case 'choice':
      return spec.options[0] ?? '';
    default:
      return '';
  }
}

/** The comparisons that must all be true; null for a condition that says more than that. */
export function comparisonsOf(condition: unknown): readonly Comparison[] | null {
  if (condition === undefined) return [];
  const [operator, operands] = entryOf(condition);
  if (operator !== 'and') return asComparison(condition);
  const parts = Array.isArray(operands) ? operands.map(asComparison) : [null];
  return parts.every((part) => part !== null) ? parts.flat() : null;
}

function asComparison(part: unknown): readonly [Comparison] | null {
  const [operator = '', operands] = entryOf(part);
  if (!Array.isArray(operands) || operands.length !== 2) return null;
  const pair: readonly unknown[] = operands;
  const [left, value] = pair;
  const [word, fact] = entryOf(left);
  const spec = typeof fact === 'string' ? FACTS.get(fact) : undefined;
  const isValue =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return word === 'var' &&
    typeof fact === 'string' &&
    isValue &&
    operatorsOf(spec).includes(operator)
    ? [{ operator, fact, value }]
    : null;
}

const entryOf = (part: unknown): readonly [string | undefined, unknown] => {
  const entries = typeof part === 'object' && part !== null ? Object.entries(part) : [];
  const [entry] = entries;
  return entry && entries.length === 1 ? entry : [undefined, null];
};

/** JsonLogic for comparisons that must all be true; undefined for none. */
export function conditionOf(comparisons: readonly Comparison[]): unknown {
  const parts = comparisons.map(({ operator, fact, value }) => ({
    [operator]: [{ var: fact }, value],
  }));
  return parts.length > 1 ? { and: parts } : parts[0];
}
