import * as z from 'zod';
import { OwedAgain } from '#shared/domain/debt/owed-again.ts';
import { AgreementId, CredorId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/** The creditor's own act opened again what had been paid of debts outside agreements: each part may be paid until its day. */
export const DebtsOweAgain = z.object({
  type: z.literal('debts-owe-again'),
  credorId: CredorId,
  ...OwedAgain.omit({ since: true, at: true, toldAt: true }).shape,
  /** When that went back which is missing only now, as a bank took what had filled it or the agreement is kept that it rested in. */
  returnedAt: Instant.optional(),
  /** The agreement that is kept now, in which the debts rested when it went back. */
  restedIn: AgreementId.optional(),
});
