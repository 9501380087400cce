import * as z from 'zod';
import { AgreementId, CredorId, ListingId, PromiseId, StepId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Instant, Zone } from '#shared/domain/values/zone.ts';
import { DebtorFlag } from './flag.ts';

/** Why nobody waits to contact a person. */
export const NoAlarmReason = z.enum([
  'nothing-owed',
  'disputed',
  'stopped',
  'prescribed',
  'ladder-finished',
  'unreachable',
  ...DebtorFlag.options,
]);
export type NoAlarmReason = z.infer<typeof NoAlarmReason>;

const moment = {
  key: z.string().min(1).max(120),
  at: Instant,
  /** The debtor's zone: the alarm clock is set to local wall time. */
  zone: Zone,
  credorId: CredorId,
};

/**
 * The earliest thing due for a person over all cases, or why there is none. `key` names the moment: an
 * alarm that rings with another key is stale and does nothing.
 */
export const NextAlarm = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('regua-step'),
    ...moment,
    stepId: StepId,
    anchor: LocalDate,
    /** There for a reminder of an agreement's instalment. */
    agreementId: AgreementId.optional(),
  }),
  z.object({ kind: z.literal('held-receipt'), ...moment }),
  /** The tolerance of an unpaid instalment is over. */
  z.object({ kind: z.literal('agreement-grace'), ...moment, agreementId: AgreementId }),
  /** The tolerance of a promise is over. */
  z.object({ kind: z.literal('promise-due'), ...moment, promiseId: PromiseId }),
  /** Something of a listing is due: its notice, its filing, its withdrawal, or a look at any of them. */
  z.object({ kind: z.literal('listing'), ...moment, listingId: ListingId }),
  z.object({ kind: z.literal('none'), because: NoAlarmReason }),
]);
export type NextAlarm = z.infer<typeof NextAlarm>;
