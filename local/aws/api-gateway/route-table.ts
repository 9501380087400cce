/** A route key as API Gateway writes it: "GET /debts/{id}", "ANY /api/{proxy+}" or "$default". */
export type RouteMatch<Target> = {
  readonly routeKey: string;
  readonly target: Target;
  readonly pathParameters: Readonly<Record<string, string>>;
};

type Candidate<Target> = {
  readonly routeKey: string;
  readonly target: Target;
  readonly method: string;
  readonly segments: readonly string[];
};

/**
 * Finds the most specific route of an HTTP API: a full match before a greedy {proxy+}, literal segments before parameters, the
 * method itself before ANY, and $default last.
 */
export function createRouteTable<Target>(routes: readonly { routeKey: string; target: Target }[]) {
  const candidates = routes
    .map(({ routeKey, target }): Candidate<Target> => {
      const [method = '', path = '/{proxy+}'] = routeKey.split(' ');
      const isDefault = routeKey === '$default';
      return { routeKey, target, method: isDefault ? 'ANY' : method, segments: segmentsOf(path) };
    })
    .sort((a, b) => compare(rank(a), rank(b)));

  return (method: string, path: string): RouteMatch<Target> | undefined => {
    const segments = segmentsOf(path);
    for (const { routeKey, target, ...candidate } of candidates) {
      if (candidate.method !== 'ANY' && candidate.method !== method) continue;
      const pathParameters = matchSegments(candidate.segments, segments);
      if (pathParameters === undefined) continue;
      return { routeKey, target, pathParameters: routeKey === '$default' ? {} : pathParameters };
    }
    return undefined;
  };
}

function segmentsOf(path: string): string[] {
  return path.split('/').slice(1);
}

/** Smaller is more specific: $default last, then by segment (literal 0, parameter 1, greedy 2), then ANY after a method. */
function rank({ routeKey, method, segments }: Candidate<unknown>): string {
  const kinds = segments.map((segment) =>
    segment.endsWith('+}') ? '2' : segment.startsWith('{') ? '1' : '0',
  );
  return `${routeKey === '$default' ? 1 : 0}${kinds.join('')}${method === 'ANY' ? 1 : 0}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function matchSegments(
  pattern: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const name = /^\{(\w+)(\+?)\}$/.exec(part);
    if (name?.[2] === '+') {
      const rest = segments.slice(index).join('/');
      return rest === '' ? undefined : { ...parameters, [name[1] ?? '']: rest };
    }
    const segment = segments[index];
    if (segment === undefined || segment === '') {
      if (part !== segment) return undefined;
    } else if (name !== null) {
      parameters[name[1] ?? ''] = segment;
    } else if (segment !== part) {
      return undefined;
    }
  }
  return segments.length === pattern.length ? parameters : undefined;
}
