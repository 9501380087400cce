import type { Centavos } from '#shared/domain/values/money.ts';

const BPS_PER_WHOLE = 10_000;

/**
 * The most that an agreement may give up of what is paid ahead, in basis points: paid off on its first day it still brings the
 * floor. A centavo of each part is kept back, since each is rounded by itself.
 *
 * @param total what was agreed, without the interest of the plan; not below the floor
 */
export const payoffDiscountMax = (total: Centavos, floor: Centavos, parts: number): number =>
  Math.floor((Math.max(0, total - floor - parts) * BPS_PER_WHOLE) / total);
