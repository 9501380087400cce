import assert from 'node:assert/strict';

/** One attribute of every row. Unknown is `NaN` in numbers and the empty text in categories. */
export type Column =
  | { readonly kind: 'numeric'; readonly name: string; readonly values: Float64Array }
  | { readonly kind: 'category'; readonly name: string; readonly values: readonly string[] };

/** What a model learns from, by columns; `labels` has a 1 for each row where it happened. */
export type Sample = { readonly columns: readonly Column[]; readonly labels: Uint8Array };

/** The rows of a sample at these places, in this order. */
export function rowsOf(sample: Sample, places: ArrayLike<number>): Sample {
  const columns = sample.columns.map((column): Column => {
    if (column.kind === 'numeric') {
      const values = new Float64Array(places.length);
      for (let row = 0; row < values.length; row++)
        values[row] = column.values[places[row] ?? 0] ?? Number.NaN;
      return { ...column, values };
    }
    return {
      ...column,
      values: Array.from(places, (place) => column.values[place] ?? ''),
    };
  });
  return { columns, labels: Uint8Array.from(places, (place) => sample.labels[place] ?? 0) };
}

/** How many rows of each label there are. */
export function countLabels({ labels }: Sample): { readonly yes: number; readonly no: number } {
  let yes = 0;
  for (const label of labels) yes += label;
  return { yes, no: labels.length - yes };
}

/** @throws when a column has another length than the labels, which only a programmer can cause */
export function assertWhole(sample: Sample): void {
  for (const { name, values } of sample.columns)
    assert.equal(values.length, sample.labels.length, `column ${name} has another length`);
}
