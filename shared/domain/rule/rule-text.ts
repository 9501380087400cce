import type { FactSpec, FactSpecs } from './fact-spec.ts';
import type { Rule } from './rule.ts';

const SIGNS: Readonly<Record<string, string>> = {
  '==': '=',
  '!=': '≠',
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
};

/** A rule in words, in pt-BR: `Dias de atraso > 30 e não (Abriu uma mensagem)`. */
export function ruleText(rule: Rule, specs: FactSpecs): string {
  return textOf(rule, specs);
}

function textOf(part: unknown, specs: FactSpecs): string {
  if (typeof part === 'boolean') return part ? 'sempre' : 'nunca';
  if (part === null || typeof part !== 'object') return String(part);
  if (Array.isArray(part)) return part.map((item: unknown) => textOf(item, specs)).join(', ');
  const [operator = '', operand] = Object.entries(part)[0] ?? [];
  const operands: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  const asked = operands.map((item) => factIn(item, specs)).find((spec) => spec !== undefined);
  const texts = operands.map((item) => constantText(item, asked) ?? textOf(item, specs));
  switch (operator) {
    case 'var':
      return specs[String(operand)]?.label ?? String(operand);
    case 'and':
      return texts.join(' e ');
    case 'or':
      return texts.length === 1 ? texts.join() : `(${texts.join(' ou ')})`;
    case '!':
      return `não (${texts.join()})`;
    case 'in':
      return `${texts[0] ?? ''} é um de: ${texts.slice(1).join()}`;
    case 'contains':
      return `${texts[0] ?? ''} contém “${texts.slice(1).join()}”`;
    default:
      return texts.join(` ${SIGNS[operator] ?? operator} `);
  }
}

function factIn(operand: unknown, specs: FactSpecs): FactSpec | undefined {
  if (typeof operand !== 'object' || operand === null || !('var' in operand)) return undefined;
  return specs[String(operand.var)];
}

/** A choice that nobody knows, or a list with it, as people call it. */
function constantText(value: unknown, spec: FactSpec | undefined): string | null {
  if (spec?.kind !== 'choice') return null;
  const nameOf = (one: unknown): string =>
    typeof one === 'string' ? one : (spec.unknown ?? 'null');
  if (Array.isArray(value)) return value.map(nameOf).join(', ');
  return value === null ? nameOf(value) : null;
}
