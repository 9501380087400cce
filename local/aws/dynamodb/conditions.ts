import type { AttributeValue } from 'aws-lambda';
import db, { type Expression, type Item, type Operand } from 'dynalite/db/index.js';
import { sameValue } from './value-equality.ts';

type Resolved = AttributeValue | null | undefined;

/**
 * Whether an item meets a parsed condition or filter. dynalite's own evaluation takes no two lists
 * or maps for equal and no attribute for equal to another missing one, hence this one over its
 * parser and its comparisons.
 */
export function matches(item: Item, expression: Expression): boolean {
  if (isLogical(expression)) {
    const [first, second] = expression.args;
    if (first === undefined) return true;
    if (expression.type === 'not') return !matches(item, first);
    if (second === undefined) return matches(item, first);
    return expression.type === 'and'
      ? matches(item, first) && matches(item, second)
      : matches(item, first) || matches(item, second);
  }
  const [subject, ...operands] = expression.args.map((operand) => resolve(item, operand));
  return compare(expression.name ?? expression.type, subject, operands);
}

function isLogical(
  expression: Expression,
): expression is Extract<Expression, { args: Expression[] }> {
  return expression.type === 'and' || expression.type === 'or' || expression.type === 'not';
}

function compare(comparator: string, subject: Resolved, operands: Resolved[]): boolean {
  const [first] = operands;
  switch (comparator) {
    case '=':
      return equal(subject, first);
    case '<>':
      return !equal(subject, first);
    case 'in':
      return operands.some((operand) => equal(subject, operand));
    case 'contains':
      return subject?.L !== undefined
        ? subject.L.some((member) => equal(member, first))
        : subject != null && db.compare(comparator, subject, operands) === true;
    case 'attribute_exists':
      return subject != null;
    case 'attribute_not_exists':
      return subject == null;
    default:
      return subject != null && first != null && db.compare(comparator, subject, operands) === true;
  }
}

function equal(left: Resolved, right: Resolved): boolean {
  return left != null && right != null && sameValue(left, right);
}

function resolve(item: Item, operand: Operand): Resolved {
  if (Array.isArray(operand)) return db.mapPath(operand, item);
  if (operand.type !== 'function') return operand;
  const [argument] = operand.args;
  return argument === undefined ? null : sizeOf(resolve(item, argument));
}

/** The `size` function: letters of a string, bytes of a binary, members of the rest. */
function sizeOf(value: Resolved): Resolved {
  if (value == null) return null;
  const size =
    value.S !== undefined
      ? value.S.length
      : value.B !== undefined
        ? Buffer.byteLength(value.B, 'base64')
        : value.M !== undefined
          ? Object.keys(value.M).length
          : (value.L ?? value.SS ?? value.NS ?? value.BS)?.length;
  return size === undefined ? null : { N: String(size) };
}
