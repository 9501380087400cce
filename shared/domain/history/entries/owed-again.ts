import * as z from 'zod';
import { OwedAgain } from '#shared/domain/debt/owed-again.ts';
import { AgreementId, CredorId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/** The creditor's own act opened again what had been paid of debts outside agreements: each part may be paid until its day. */
export const DebtsOweAgain = z.object({
  type: z.literal('debts-owe-again'),
  credorId: CredorId,
  ...OwedAgain.omit({ since: true, at: true, toldAt: true }).shape,
  /** When that went back which is missing only now, as a bank took what had filled it or nobody could be asked for it before. */
  returnedAt: Instant.optional(),
  /** The agreement in which the debts rested when it went back, and which is over now. */
  restedIn: AgreementId.optional(),
  /** That agreement ended before it was kept. */
  unkept: z.literal(true).optional(),
  /** The creditor had taken the debts back when it went back, and they are owed again now. */
  takenBack: z.literal(true).optional(),
});
