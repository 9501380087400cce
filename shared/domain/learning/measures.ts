/** How well probabilities foretold what happened. */
export type Measures = {
  readonly auc: number;
  /** The widest gap between the two labels' shares below a probability (Kolmogorov and Smirnov). */
  readonly ks: number;
  readonly brier: number;
  /** Mean distance of foretold and seen over ten groups of as many rows each. */
  readonly ece: number;
  /** How often it happened in the tenth that was foretold highest, against all. */
  readonly lift: number;
  readonly rows: number;
  readonly yes: number;
};

/** @returns measures that are NaN where only one label is there */
export function measure(probabilities: Float64Array, labels: Uint8Array): Measures {
  const order = orderOf(probabilities);
  const { auc, ks } = ranking(probabilities, labels, order, once(labels.length));
  let [squares, yes] = [0, 0];
  for (let row = 0; row < labels.length; row++) {
    const gap = (probabilities[row] ?? 0) - (labels[row] ?? 0);
    squares += gap * gap;
    yes += labels[row] ?? 0;
  }
  const tenths = groupsOf(probabilities, labels, order, 10);
  const ece = tenths.reduce(
    (sum, { rows, foretold, seen }) => sum + rows * Math.abs(foretold - seen),
    0,
  );
  return {
    auc,
    ks,
    brier: squares / labels.length,
    ece: ece / labels.length,
    lift: (tenths.at(-1)?.seen ?? Number.NaN) / (yes / labels.length),
    rows: labels.length,
    yes,
  };
}

/** A group of rows with neighbouring probabilities: what was foretold and what was seen, on average. */
export type Group = { readonly rows: number; readonly foretold: number; readonly seen: number };

/** The rows in the order of their probabilities, cut into groups of as many each: the calibration plot. */
export function calibrationOf(
  probabilities: Float64Array,
  labels: Uint8Array,
  groups = 10,
): readonly Group[] {
  return groupsOf(probabilities, labels, orderOf(probabilities), groups);
}

/** Rows by value, lowest first; among equals in their own order. */
export function orderOf(values: Float64Array): Int32Array {
  return Int32Array.from(values.keys()).sort(
    (a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b,
  );
}

/**
 * How well values put the rows in order.
 *
 * @param order of the rows by their values (`orderOf`)
 * @param times how often each row counts
 */
export function ranking(
  values: Float64Array,
  labels: Uint8Array,
  order: Int32Array,
  times: Uint16Array,
): Pick<Measures, 'auc' | 'ks'> {
  let [total, others] = [0, 0];
  for (let row = 0; row < labels.length; row++)
    if (labels[row] === 1) total += times[row] ?? 0;
    else others += times[row] ?? 0;
  let [yes, no, won, ks] = [0, 0, 0, 0];
  for (let start = 0; start < order.length; ) {
    const value = values[order[start] ?? 0];
    let [tiedYes, tiedNo, place] = [0, 0, start];
    for (; place < order.length && values[order[place] ?? 0] === value; place++) {
      const row = order[place] ?? 0;
      if (labels[row] === 1) tiedYes += times[row] ?? 0;
      else tiedNo += times[row] ?? 0;
    }
    won += tiedYes * (no + tiedNo / 2);
    yes += tiedYes;
    no += tiedNo;
    ks = Math.max(ks, Math.abs(yes / total - no / others));
    start = place;
  }
  return { auc: won / (total * others), ks };
}

/** Each row once. */
export const once = (rows: number): Uint16Array => new Uint16Array(rows).fill(1);

function groupsOf(
  probabilities: Float64Array,
  labels: Uint8Array,
  order: Int32Array,
  count: number,
): readonly Group[] {
  return Array.from({ length: count }, (_, group) => {
    const from = Math.floor((group * order.length) / count);
    const to = Math.floor(((group + 1) * order.length) / count);
    let [foretold, seen] = [0, 0];
    for (let place = from; place < to; place++) {
      foretold += probabilities[order[place] ?? 0] ?? 0;
      seen += labels[order[place] ?? 0] ?? 0;
    }
    const rows = to - from;
    return { rows, foretold: foretold / Math.max(1, rows), seen: seen / Math.max(1, rows) };
  }).filter(({ rows }) => rows > 0);
}
