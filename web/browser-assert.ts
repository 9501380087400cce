/** Stands in for `node:assert/strict` in the browser: the contracts' own modules hold on to it. */
export default function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}
