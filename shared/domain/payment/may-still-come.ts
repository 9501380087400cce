import { caseOf } from '#shared/domain/case/case-figures.ts';
import { type Charge, isBoleto, isKnownToBank, type Made } from '#shared/domain/charge/charge.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { isInForce } from '#shared/domain/gate/dated-rule.ts';
import { addBusinessDays } from '#shared/domain/values/business-days.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';

/** How long banks may take. */
export type ClearingPolicy = Pick<ContactPolicy, 'clearing'>;

/**
 * The last day on which money that was paid up to `paidBy` may still become known; `paidBy` itself when nothing is on its way.
 * A boleto is credited some business days after it was paid, which nobody tells us meanwhile; money that may be this
 * person's is looked at by the team.
 */
export function mayComeUntil(
  record: RegisteredRecord,
  credorId: CredorId,
  paidBy: LocalDate,
  policy: ClearingPolicy,
): LocalDate {
  const { clearing, suspected = [] } = caseOf(record, credorId) ?? {};
  return [
    ...(clearing && clearing.paidOn <= paidBy ? [clearing.clearsBy] : []),
    ...suspected.map(({ heldUntil }) => heldUntil),
    ...boletosIn(record, credorId)
      .filter(({ from }) => from <= paidBy)
      .flatMap(({ until }) => clearsBy(until < paidBy ? until : paidBy, policy)),
  ].reduce((a, b) => (a > b ? a : b), paidBy);
}

/**
 * The last day on which a boleto that ended unpaid before `day` may still turn out to have been paid; null when there is none.
 * Who paid it at the last moment is not told that they are late.
 */
export function boletoMayComeUntil(
  record: RegisteredRecord,
  credorId: CredorId,
  day: LocalDate,
  policy: ClearingPolicy,
): LocalDate | null {
  const [latest = null] = boletosIn(record, credorId)
    .filter(({ until }) => until < day)
    .flatMap(({ until }) => clearsBy(until, policy))
    .filter((last) => last >= day)
    .toSorted()
    .reverse();
  return latest;
}

/** The days on which each boleto could be paid that nobody is known to have paid. */
const boletosIn = (record: RegisteredRecord, credorId: CredorId) =>
  record.charges
    .filter((charge) => charge.credorId === credorId)
    .filter(isUnpaidBoleto)
    .map(({ requestedAt, payableUntil, expiresAt }) => ({
      from: localDateOf(requestedAt, record.debtor.zone),
      until: payableUntil ?? localDateOf(expiresAt, record.debtor.zone),
    }));

/** One that had ended before it was taken back may have been paid in time: its bank tells that as late as of any other. */
const isUnpaidBoleto = (charge: Charge): charge is Exclude<Made, { status: 'paid' }> => {
  if (charge.status !== 'issued' && charge.status !== 'cancelling' && charge.status !== 'cancelled')
    return false;
  if (!isBoleto(charge) || !isKnownToBank(charge)) return false;
  return charge.status === 'issued' || hadEnded(charge);
};

const hadEnded = ({
  takenBackAt,
  expiresAt,
}: Extract<Charge, { status: 'cancelling' | 'cancelled' }>): boolean =>
  takenBackAt !== undefined && takenBackAt >= expiresAt;

const clearsBy = (paidOn: LocalDate, { clearing }: ClearingPolicy): readonly LocalDate[] =>
  isInForce(clearing, paidOn) ? [addBusinessDays(paidOn, clearing.businessDays)] : [];
