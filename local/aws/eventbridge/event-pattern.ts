/**
 * An EventBridge pattern: an object of nested field names whose leaves are lists of accepted values, where a value is a literal or
 * one of {prefix}, {suffix}, {exists}, {"anything-but"}. Every named field must match.
 */
export type EventPattern = { readonly [field: string]: EventPattern | readonly Matcher[] };

type Literal = string | number | boolean | null;
type Matcher =
  | Literal
  | { readonly prefix: string }
  | { readonly suffix: string }
  | { readonly exists: boolean }
  | { readonly 'anything-but': Literal | readonly Literal[] };

/** Whether the event has all the pattern asks for. An array in the event matches when any of its elements does. */
export function matchesPattern(pattern: EventPattern, event: unknown): boolean {
  return Object.entries(pattern).every(([field, expected]) => {
    const actual = fieldOf(event, field);
    if (!isMatcherList(expected)) return matchesPattern(expected, actual);
    const candidates: unknown[] = Array.isArray(actual) ? actual : [actual];
    return expected.some((matcher) => candidates.some((value) => matches(matcher, value)));
  });
}

function isMatcherList(
  expected: EventPattern | readonly Matcher[],
): expected is readonly Matcher[] {
  return Array.isArray(expected);
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, field)
    ? Reflect.get(value, field)
    : undefined;
}

function matches(matcher: Matcher, value: unknown): boolean {
  if (matcher === null || typeof matcher !== 'object') return matcher === value;
  if ('prefix' in matcher) return typeof value === 'string' && value.startsWith(matcher.prefix);
  if ('suffix' in matcher) return typeof value === 'string' && value.endsWith(matcher.suffix);
  if ('exists' in matcher) return matcher.exists === (value !== undefined);
  const excluded = [matcher['anything-but']].flat();
  return value !== undefined && excluded.every((literal) => literal !== value);
}
