import * as z from 'zod';
import { DebtorId } from '#shared/domain/values/ids.ts';

/**
 * The alarm of a debtor rang. Says nothing about whether to contact anybody: a key that is not the one in the
 * debtor's state is stale.
 */
export const StepDue = z.object({
  name: z.literal('StepDue'),
  debtorId: DebtorId,
  key: z.string().min(1).max(120),
});
export type StepDue = z.infer<typeof StepDue>;
