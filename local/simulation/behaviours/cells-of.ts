/** What a row of a file has in each of its columns, by the name of the column. */
export function cellsOf(header: string, row: string): ReadonlyMap<string, string> {
  const columns = header.split(';');
  return new Map(row.split(';').map((cell, at) => [columns[at] ?? '', cell]));
}
