import assert from 'node:assert/strict';

/** The list with the one element that matches changed. The history never speaks of what it did not introduce. */
export function replacing<T>(
  list: readonly T[],
  matches: (element: T) => boolean,
  change: (element: T) => T,
): readonly T[] {
  const index = list.findIndex(matches);
  const found = list[index];
  assert(found !== undefined, 'the history speaks of something that it never introduced');
  return list.with(index, change(found));
}
