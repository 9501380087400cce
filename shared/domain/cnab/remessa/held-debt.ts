import * as z from 'zod';
import { type Charge, mayBankTake } from '#shared/domain/charge/charge.ts';
import { ChargeId, CredorId, DebtId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { addMinutes, Instant } from '#shared/domain/values/zone.ts';

/** The boleto by which a debt goes to its bank: whoever wants another of the same debt meets it. */
export const HeldDebt = z.object({
  debtId: DebtId,
  credorId: CredorId,
  chargeId: ChargeId,
  nossoNumero: z.string(),
  amount: Centavos,
  dueDate: LocalDate,
  /** The remessa that carries it, and what that one asks for; absent where it takes what waits. */
  remessa: z.int().min(1),
  ordersHash: z.string().optional(),
  heldAt: Instant,
  /** Its remessa was refused, so that no bank hears of it. */
  releasedAt: Instant.optional(),
  /** One more with each change. */
  version: z.int().min(1),
});
export type HeldDebt = z.infer<typeof HeldDebt>;

/** No request lives as long: a remessa that has no number by then was cut off, and takes its debts anew when it is asked for again. */
const WRITING_MINUTES = 2;

export type Hold = 'free' | 'own' | 'being-written' | 'at-bank';

/**
 * Whether a boleto may take a debt that another one may hold. A boleto whose remessa was written is in the way for as long
 * as its bank may take money for it, but where its baixa goes in the same file; one that is on its way to be written is
 * waited for.
 *
 * @param seen.isWritten whether the holder's remessa has its number
 * @param seen.charge the holder as the debtor's record has it; none while its remessa is not registered
 * @param seen.isWrittenOff whether the file that wants the debt asks for the holder's baixa
 */
export function holdOn(
  held: HeldDebt | undefined,
  wanted: Pick<HeldDebt, 'chargeId' | 'remessa' | 'ordersHash'>,
  seen: {
    readonly isWritten: boolean;
    readonly charge: Charge | undefined;
    readonly isWrittenOff: boolean;
  },
  now: Instant,
): Hold {
  if (held === undefined || held.releasedAt !== undefined) return 'free';
  const { chargeId, remessa, ordersHash, heldAt } = held;
  const isSameBoleto = chargeId === wanted.chargeId;
  const isSameFile = remessa === wanted.remessa && ordersHash === wanted.ordersHash;
  // Held anew, so that nobody takes it for cut off meanwhile.
  if (isSameBoleto && isSameFile) return 'free';
  if (!seen.isWritten) return now < addMinutes(heldAt, WRITING_MINUTES) ? 'being-written' : 'free';
  if (isSameBoleto) return 'own';
  return seen.isWrittenOff || hasEnded(seen.charge, now) ? 'free' : 'at-bank';
}

const hasEnded = (charge: Charge | undefined, now: Instant): boolean =>
  charge !== undefined && charge.status !== 'requested' && !mayBankTake(charge, now);
