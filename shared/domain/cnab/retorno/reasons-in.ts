import type { Field } from '../field.ts';

const NONE: readonly string[] = [];
const NO_CODE = /^[0 ]*$/;

/** Codes of so many characters side by side; zeros and blanks are none. */
export function reasonsIn(line: string, { from, to }: Field, width: number): readonly string[] {
  const text = line.slice(from - 1, to);
  if (NO_CODE.test(text)) return NONE;
  const reasons: string[] = [];
  for (let at = 0; at < text.length; at += width) {
    const reason = text.slice(at, at + width);
    if (!NO_CODE.test(reason)) reasons.push(reason.trim().toUpperCase());
  }
  return reasons;
}
