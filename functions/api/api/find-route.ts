import type { Route } from './route.ts';

export type FoundRoute =
  | {
      readonly kind: 'found';
      readonly route: Route;
      readonly caught: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'other-method'; readonly allow: readonly string[] }
  | { readonly kind: 'unknown' };

/** The route that a request means. Words of a path are compared whole; one in braces catches any. */
export function findRoute(routes: readonly Route[], method: string, path: string): FoundRoute {
  const words = path.split('/');
  const fitting = routes.flatMap((route) => {
    const caught = catchWords(route.path.split('/'), words);
    return caught ? [{ route, caught }] : [];
  });
  const found = fitting.find(({ route }) => route.method === method);
  if (found) return { kind: 'found', ...found };
  const allow = fitting.map(({ route }) => route.method);
  return allow.length > 0 ? { kind: 'other-method', allow } : { kind: 'unknown' };
}

function catchWords(
  pattern: readonly string[],
  words: readonly string[],
): Readonly<Record<string, string>> | null {
  if (pattern.length !== words.length) return null;
  const caught: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const word = words[index] ?? '';
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name !== undefined) caught[name] = word;
    else if (part !== word) return null;
  }
  return caught;
}
