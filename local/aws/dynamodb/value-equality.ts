import type { AttributeValue } from 'aws-lambda';
import type { Item } from 'dynalite/db/index.js';

type Typed = [type: string, value: unknown];

/**
 * DynamoDB's equality of two attribute values: same type and same content, sets in any order, lists
 * in order, maps by attribute. Numbers are already in their normal form when they are stored.
 */
export function sameValue(left: AttributeValue, right: AttributeValue): boolean {
  const [leftType, leftValue] = typed(left);
  const [rightType, rightValue] = typed(right);
  if (leftType !== rightType) return false;
  if (left.M !== undefined && right.M !== undefined) return sameItem(left.M, right.M);
  if (left.L !== undefined && right.L !== undefined) return sameList(left.L, right.L);
  if (Array.isArray(leftValue) && Array.isArray(rightValue)) return sameSet(leftValue, rightValue);
  return leftValue === rightValue;
}

/** True when both items hold the same attributes with the same values. */
export function sameItem(left: Item, right: Item): boolean {
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => {
      const one = left[name];
      const other = right[name];
      return one !== undefined && other !== undefined && sameValue(one, other);
    })
  );
}

function sameList(left: AttributeValue[], right: AttributeValue[]): boolean {
  return (
    left.length === right.length &&
    left.every((value, i) => {
      const other = right[i];
      return other !== undefined && sameValue(value, other);
    })
  );
}

function sameSet(left: unknown[], right: unknown[]): boolean {
  const members = new Set(right);
  return left.length === right.length && left.every((member) => members.has(member));
}

function typed(value: AttributeValue): Typed {
  return Object.entries(value)[0] ?? ['', undefined];
}
