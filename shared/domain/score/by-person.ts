/** Whose a row is; a row of nobody known is a person of its own. */
type Whose = { readonly person?: string | undefined };

/** How many people rows are of. */
export function peopleOf(rows: readonly Whose[]): number {
  const named = rows.flatMap(({ person }) => person ?? []);
  return new Set(named).size + rows.length - named.length;
}

/**
 * The squares of what each person's rows come to together, summed: rows of one person say the same again, and rows of as many people
 * are each squared by itself. Over the square of the rows it is the variance of their mean.
 */
export function squaresByPerson<T extends Whose>(
  rows: readonly T[],
  residual: (row: T) => number,
): number {
  const sums = new Map<string, number>();
  let squares = 0;
  for (const row of rows) {
    if (row.person === undefined) squares += residual(row) ** 2;
    else sums.set(row.person, (sums.get(row.person) ?? 0) + residual(row));
  }
  for (const sum of sums.values()) squares += sum ** 2;
  return squares;
}
