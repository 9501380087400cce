/** JSON as the CDK writes it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [name: string]: Json };

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What lies under these names, one inside the other; undefined where there is nothing. */
export const at = (value: Json | undefined, ...names: readonly string[]): Json | undefined =>
  names.reduce<Json | undefined>(
    (inner, name) => (isObject(inner) ? inner[name] : undefined),
    value,
  );

/**
 * Rewrites a value from the inside out.
 *
 * @param replace yields undefined to take a value out of its list or object
 */
export function rewrite(
  value: Json,
  replace: (value: Json, name: string) => Json | undefined,
  name = '',
): Json | undefined {
  return replace(inside(), name);

  function inside(): Json {
    if (isList(value)) return value.flatMap((item) => kept(rewrite(item, replace)));
    if (!isObject(value)) return value;
    const entries = Object.entries(value).flatMap(([key, item]) =>
      kept(rewrite(item, replace, key)).map((left) => [key, left] as const),
    );
    return Object.fromEntries(entries);
  }
}

const kept = (value: Json | undefined): readonly Json[] => (value === undefined ? [] : [value]);
