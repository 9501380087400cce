import assert from 'node:assert/strict';
import type { AttributeValue } from 'aws-lambda';

/** A stream record's image as plain data. The table holds no binary values and no sets. */
export function plainImage(image: Record<string, AttributeValue>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(image).map(([name, value]) => [name, plain(value)]));
}

function plain(value: AttributeValue): unknown {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return Number(value.N);
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.NULL) return null;
  if (value.L) return value.L.map(plain);
  if (value.M) return plainImage(value.M);
  assert.fail(`an attribute of a kind that the table does not use: ${Object.keys(value).join()}`);
}
