import type { FactSpec, FactSpecs } from '#shared/domain/rule/fact-spec.ts';

/** One comparison of a fact with a value. */
export type Comparison = {
  readonly operator: string;
  readonly fact: string;
  /** Null asks for a choice that nobody knows. */
  readonly value: string | number | boolean | null;
};

const ORDERED = ['==', '!=', '<', '<=', '>', '>='] as const;
const EQUAL = ['==', '!='] as const;
const WORDS = [...EQUAL, 'contains'] as const;

export function operatorsOf(spec: FactSpec | undefined): readonly string[] {
  if (spec?.kind === 'number') return ORDERED;
  return spec?.kind === 'text' ? WORDS : EQUAL;
}

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

/** The comparisons that must all be true; null for a rule that says more than that. */
export function comparisonsOf(rule: unknown, facts: FactSpecs): readonly Comparison[] | null {
  if (rule === undefined || rule === true) return [];
  const [operator, operands] = entryOf(rule);
  if (operator !== 'and') return asComparisons(rule, facts);
  const parts = Array.isArray(operands)
    ? operands.map((part) => asComparisons(part, facts))
    : [null];
  return parts.every((part) => part !== null) ? parts.flat() : null;
}

/** One comparison, or the two that `{"<=": [1, {"var": "daysLate"}, 30]}` stands for. */
function asComparisons(part: unknown, facts: FactSpecs): readonly Comparison[] | null {
  const [operator = '', operands] = entryOf(part);
  if (!Array.isArray(operands)) return null;
  const parts: readonly unknown[] = operands;
  const [left, middle, right] = parts;
  if (operands.length === 2) return asComparison(operator, left, middle, facts);
  const turned = TURNED[operator];
  if (operands.length !== 3 || turned === undefined) return null;
  const from = asComparison(turned, middle, left, facts);
  const to = asComparison(operator, middle, right, facts);
  return from && to ? [...from, ...to] : null;
}

/** What stands to the left of a fact, said from the right. */
const TURNED: Readonly<Record<string, string>> = { '<': '>', '<=': '>=' };

function asComparison(
  operator: string,
  left: unknown,
  value: unknown,
  facts: FactSpecs,
): readonly [Comparison] | null {
  const [word, fact] = entryOf(left);
  const spec = typeof fact === 'string' ? facts[fact] : undefined;
  const isValue =
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean';
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
