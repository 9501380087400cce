import { type Clearing } from '#shared/domain/case/case.ts';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { isInForce } from '#shared/domain/gate/dated-rule.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { addBusinessDays } from '#shared/domain/values/business-days.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';

/**
 * Somebody says that money is on its way: paid at the payer's bank, and credited some business days later. The case is
 * left alone until then, and goes on by itself when nothing comes.
 *
 * @param paid the moment of the payment, by whoever tells it
 * @returns null when the case is not being collected, or rests as long already
 */
export function awaitClearing(
  record: RegisteredRecord,
  credorId: CredorId,
  paid: { readonly at: Instant; readonly told: Clearing['told'] },
  { clearing: rule }: Pick<ContactPolicy, 'clearing'>,
): FactOf<'payment-clearing'> | null {
  const known = caseOf(record, credorId);
  const paidOn = localDateOf(paid.at, record.debtor.zone);
  if (known === null || known.status === 'settled' || !isInForce(rule, paidOn)) return null;
  const clearsBy = addBusinessDays(paidOn, rule.businessDays);
  if (known.clearing !== undefined && known.clearing.clearsBy >= clearsBy) return null;
  return { type: 'payment-clearing', credorId, paidOn, clearsBy, told: paid.told };
}
