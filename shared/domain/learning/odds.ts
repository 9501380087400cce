/** The probability that log-odds stand for. */
export const probabilityOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/**
 * What must be added to all log-odds so that as much happens on average as is foretold: Newton's method in one
 * dimension, on a function that is concave, with steps of at most 2.
 */
export function interceptShift(logOdds: Float64Array, labels: Uint8Array): number {
  let shift = 0;
  for (let step = 0; step < 50; step++) {
    let gradient = 0;
    let curvature = 1e-9;
    for (let row = 0; row < logOdds.length; row++) {
      const p = probabilityOf((logOdds[row] ?? 0) + shift);
      gradient += (labels[row] ?? 0) - p;
      curvature += p * (1 - p);
    }
    const move = Math.max(-2, Math.min(2, gradient / curvature));
    shift += move;
    if (Math.abs(move) < 1e-10) break;
  }
  return shift;
}

/** The logarithmic loss, summed over the rows at these places or over all. */
export function logLoss(logOdds: Float64Array, labels: Uint8Array, rows?: Int32Array): number {
  let loss = 0;
  const count = rows?.length ?? labels.length;
  for (let place = 0; place < count; place++) {
    const row = rows ? (rows[place] ?? 0) : place;
    const towards = labels[row] === 1 ? (logOdds[row] ?? 0) : -(logOdds[row] ?? 0);
    loss += towards > 0 ? Math.log1p(Math.exp(-towards)) : Math.log1p(Math.exp(towards)) - towards;
  }
  return loss;
}
