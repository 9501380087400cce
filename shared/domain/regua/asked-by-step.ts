import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { askListings } from '#shared/domain/listing/ask-listings.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { PlanRules } from './plan-rules.ts';
import type { StepOf } from './step.ts';

/** What a step that lists makes true: every debt that may be is asked for, or the step is passed over for want of one. */
export function askedByStep(
  record: RegisteredRecord,
  credorId: CredorId,
  { lists: kind, messages, stepId }: StepOf<'notice'>,
  anchor: LocalDate,
  { policy, listings, hasAddress = false }: PlanRules,
  now: Instant,
): readonly Fact[] {
  const listingPolicy = listings?.get(credorId) ?? null;
  const step = { stepId, anchor };
  const terms = { kind, listingPolicy, policy, messages, hasAddress };
  const question = { credorId, ...terms, step, now };
  const asked = askListings(record, question);
  return asked.length > 0
    ? asked
    : [{ type: 'step-skipped', credorId, stepId, anchor, reasons: ['nothing-to-list'] }];
}
