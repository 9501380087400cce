import * as z from 'zod';
import { AllocationStrategy } from '#shared/domain/payment/allocation-strategy.ts';
import { Centavos } from '#shared/domain/values/money.ts';

/** More than this is no slip of a payer, but money that is owed. */
const TOLERANCE_MAX = 1_000;

/** How a credor wants payments split. */
export const Settlement = z.strictObject({
  strategy: AllocationStrategy,
  /** How many centavos may be missing from a payment that otherwise settles what it is for. */
  tolerance: Centavos.max(
    TOLERANCE_MAX,
    `a tolerância vai até ${TOLERANCE_MAX} centavos; o que passa disso é dívida`,
  ),
});
export type Settlement = z.infer<typeof Settlement>;
