import type { AdditiveModel, Shape } from '#shared/domain/learning/additive-model.ts';

/**
 * What a person who collects would say of people that are already late on a card, before any outcome: five attributes of
 * `taiwan_late_pay`, in log-odds of paying next month. The set is well known and so was known to whoever wrote this.
 */
export const LATE_PAYERS_CARD: AdditiveModel = {
  intercept: 0,
  pairs: [],
  shapes: [
    shape('PAY_0', [2, 3, 4], [0.6, -0.5, -0.8, -0.9]),
    shape('late_cnt', [2, 3, 5], [0.4, 0.1, -0.2, -0.5]),
    shape('paid_any3', [1, 2, 3], [-0.3, 0, 0.1, 0.2]),
    shape('paid_ratio3', [0.02, 0.1, 0.5], [-0.1, 0, 0.2, 0.3]),
    shape('util1', [0.3, 0.8], [0.2, 0, -0.2]),
  ],
};

/** A card that says nothing: where nobody thought of anything before. */
export const EMPTY_CARD: AdditiveModel = { intercept: 0, pairs: [], shapes: [] };

function shape(name: string, edges: readonly number[], points: readonly number[]): Shape {
  return { bins: { kind: 'numeric', name, edges }, points: Float64Array.of(0, ...points) };
}
