/** What is needed of a group's amounts to compare it with another: how many, their sum and the sum of their squares. */
export type Moments = { readonly count: number; readonly sum: number; readonly squares: number };

export const NO_MOMENTS: Moments = { count: 0, sum: 0, squares: 0 };

export const meanOf = ({ count, sum }: Moments): number => (count === 0 ? 0 : sum / count);

/** The unbiased variance of one amount; 0 while there are fewer than two. */
export function varianceOf(moments: Moments): number {
  const { count, sum, squares } = moments;
  if (count < 2) return 0;
  return Math.max(0, (squares - (sum * sum) / count) / (count - 1));
}
