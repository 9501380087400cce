import { caseOf } from '#shared/domain/case/case-figures.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { awaitClearing } from '#shared/domain/payment/await-clearing.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { Objection } from './contest-case.ts';

/**
 * The debtor says that they paid a boleto. Of one of ours the bank's answer comes by itself within days, so the case waits
 * for it instead of a person. Whoever says it again, tells more, or paid another boleto is heard by a person.
 *
 * @returns null when a person must look
 */
export function reportBoletoPaid(
  record: RegisteredRecord,
  credorId: CredorId,
  { motive, debtId, words }: Objection,
  policy: Pick<ContactPolicy, 'clearing'>,
  now: Instant,
): FactOf<'payment-clearing'> | null {
  const isOurs = record.charges.some(
    ({ kind = 'pix', ...charge }) =>
      kind !== 'pix' &&
      charge.credorId === credorId &&
      charge.status === 'issued' &&
      (debtId === null || charge.debtIds.includes(debtId)),
  );
  const isFirst = caseOf(record, credorId)?.clearing === undefined;
  if (motive !== 'paguei-boleto' || words.trim() !== '' || !isOurs || !isFirst) return null;
  return awaitClearing(record, credorId, { at: now, told: 'debtor' }, policy);
}
