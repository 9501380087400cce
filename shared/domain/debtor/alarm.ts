import * as z from 'zod';
import { CredorId, StepId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Instant, Zone } from '#shared/domain/values/zone.ts';

/** Why nobody waits to contact a person. */
export const NoAlarmReason = z.enum([
  'nothing-owed',
  'disputed',
  'prescribed',
  'ladder-finished',
  'unreachable',
]);
export type NoAlarmReason = z.infer<typeof NoAlarmReason>;

/**
 * The earliest thing due for a person over all cases, or why there is none. `key` names the moment: an
 * alarm that rings with another key is stale and does nothing.
 */
export const NextAlarm = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('regua-step'),
    key: z.string().min(1).max(120),
    at: Instant,
    /** The debtor's zone: the alarm clock is set to local wall time. */
    zone: Zone,
    credorId: CredorId,
    stepId: StepId,
    anchor: LocalDate,
  }),
  z.object({
    kind: z.literal('held-receipt'),
    key: z.string().min(1).max(120),
    at: Instant,
    zone: Zone,
    credorId: CredorId,
  }),
  z.object({ kind: z.literal('none'), because: NoAlarmReason }),
]);
export type NextAlarm = z.infer<typeof NextAlarm>;
