import type { Expression, Operand, ParsedExpression } from 'dynalite/db/index.js';

/** Service quotas of DynamoDB, "Expression parameters". */
const MAX_BYTES = 4096;
const MAX_OPERATORS = 300;
const MAX_IN_OPERANDS = 100;

const ORDERED = new Set(['S', 'N', 'B']);
const COMPARATORS = new Set(['<', '<=', '>', '>=', 'between']);

/** The expressions of a request, as they came and as dynalite parsed them. */
export interface Expressed {
  ConditionExpression?: string;
  FilterExpression?: string;
  KeyConditionExpression?: string;
  ProjectionExpression?: string;
  UpdateExpression?: string;
  _condition?: ParsedExpression | undefined;
  _filter?: ParsedExpression;
}

/** What DynamoDB finds wrong with expressions that dynalite takes: their size, and operands without an order. */
export function expressionProblem(request: Expressed): string | undefined {
  const texts = [
    'UpdateExpression',
    'ConditionExpression',
    'KeyConditionExpression',
    'FilterExpression',
    'ProjectionExpression',
  ] as const;
  for (const name of texts) {
    const bytes = Buffer.byteLength(request[name] ?? '');
    if (bytes <= MAX_BYTES) continue;
    return `Invalid ${name}: Expression size has exceeded the maximum allowed size; expression size: ${bytes}`;
  }
  return (
    conditionProblem('ConditionExpression', request._condition) ??
    conditionProblem('FilterExpression', request._filter)
  );
}

function conditionProblem(name: string, parsed: ParsedExpression | undefined): string | undefined {
  if (parsed === undefined) return undefined;
  const operators = operatorsOf(parsed.expression);
  const crowded = operators.find(
    ({ type, args }) => type === 'in' && args.length > 1 + MAX_IN_OPERANDS,
  );
  if (crowded !== undefined) {
    return `Invalid ${name}: The IN operator is provided with too many operands; number of operands: ${crowded.args.length - 1}`;
  }
  if (operators.length > MAX_OPERATORS) {
    return `Invalid ${name}: The expression contains too many operators; operator count: ${MAX_OPERATORS + 1}`;
  }
  for (const { type, args } of operators) {
    const unordered = COMPARATORS.has(type) ? args.map(typeOf).find(isUnordered) : undefined;
    if (unordered === undefined) continue;
    return `Invalid ${name}: Incorrect operand type for operator or function; operator or function: ${type.toUpperCase()}, operand type: ${unordered}`;
  }
  return undefined;
}

type Operator = { readonly type: string; readonly args: readonly (Expression | Operand)[] };

/** All operators and functions of an expression, nested ones too. */
function operatorsOf(node: Expression | Operand): Operator[] {
  if (Array.isArray(node) || node.type === undefined || !('args' in node)) return [];
  return [node, ...node.args.flatMap(operatorsOf)];
}

/** The type of a value that stands in the expression; nothing of a path or a function. */
function typeOf(operand: Expression | Operand): string | undefined {
  if (Array.isArray(operand) || operand.type !== undefined) return undefined;
  return Object.keys(operand)[0];
}

const isUnordered = (type: string | undefined): boolean => type !== undefined && !ORDERED.has(type);
