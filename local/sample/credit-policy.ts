import type { World } from '#local/world.ts';
import { CreditPolicy } from '#shared/domain/credit/credit-policy.ts';
import { asAdmin } from './as-admin.ts';

/** What a sample credor grants: up to R$ 5.000 in two years, after a look at its own book and the sandbox bureau. */
export const SAMPLE_CREDIT_POLICY: CreditPolicy = CreditPolicy.parse({
  bureau: 'sandbox',
  reportPrice: 250,
  monthlyBudget: 5_000_000,
  reportsPerMinute: 600,
  usesOwnBook: true,
  basis: 'credit-protection',
  approveFrom: 600,
  reviewFrom: 450,
  amountMax: 500_000,
  monthsMax: 24,
  instalmentShareMax: 0.3,
  validDays: 30,
  keepDays: 1_825,
});

/** As a gestor does it, by the API. @throws when the API answers with anything but success */
export const publishCreditPolicy = (world: World, credorId: string): Promise<unknown> =>
  asAdmin(world, 'PUT', `/api/credores/${credorId}/credit-policy`, {
    expectedVersion: 0,
    document: SAMPLE_CREDIT_POLICY,
  });
