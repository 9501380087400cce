import * as z from 'zod';
import { AgreementId, CredorId, DebtorId, ReguaId, StepId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';

export const ReguaMoveRequest = z.strictObject({
  toVersion: z.int().min(1).max(999_999),
  /** Why, for whoever looks at it later. */
  note: z.string().trim().min(3).max(300),
});

/** The step that comes next; `at` has passed for one that waits. Null when none comes. */
const Coming = z.object({ stepId: StepId, at: Instant }).nullable();

export const ReguaMoveView = z.object({
  reguaId: ReguaId,
  moveId: z.string(),
  toVersion: z.int(),
  note: z.string(),
  startedBy: z.string(),
  startedAt: Instant,
  changedAt: Instant,
  status: z.enum(['previewing', 'previewed', 'moving', 'done', 'cancelled']),
  /** Cases looked at in this walk. */
  walked: z.int(),
  /** Ladders to move, by the version on which they stood. */
  found: z.array(z.object({ version: z.int(), count: z.int() })),
  /** Ladders that would lose an exception of the debtor or of their carteira: the version has no such step. */
  losing: z.int(),
  sample: z.array(
    z.object({
      debtorId: DebtorId,
      credorId: CredorId,
      /** There for the reminders of an agreement. */
      agreementId: AgreementId.optional(),
      fromVersion: z.int(),
      before: Coming,
      after: Coming,
      lost: z.array(StepId),
    }),
  ),
  moved: z.int(),
});
export type ReguaMoveView = z.infer<typeof ReguaMoveView>;
export const ReguaMoveList = z.object({ items: z.array(ReguaMoveView) });
