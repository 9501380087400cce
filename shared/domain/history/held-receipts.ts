import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Purpose } from './entries/contact.ts';
import type { FactOf } from './entry.ts';

/** Whether a message that was held waits among the receipts: steps and notices of listings come again by themselves. */
export const isReceipt = (
  purpose: Purpose,
): purpose is Extract<
  Purpose,
  { kind: 'payment-receipt' | 'agreement-notice' | 'owed-again-notice' }
> => RECEIPTS.has(purpose.kind);

const RECEIPTS: ReadonlySet<Purpose['kind']> = new Set([
  'payment-receipt',
  'agreement-notice',
  'owed-again-notice',
]);

type Held = Pick<FactOf<'message-held'>, 'credorId' | 'purpose'>;

/** One receipt speaks for all payments of its credor, one piece of news for its agreement, and one for all that debts owe again. */
export function withoutHeldReceipt(
  record: RegisteredRecord,
  { credorId, purpose }: Held,
): RegisteredRecord {
  const agreementId = purpose.kind === 'agreement-notice' ? purpose.agreementId : undefined;
  const heldReceipts = record.debtor.heldReceipts.filter(
    (receipt) =>
      receipt.credorId !== credorId ||
      receipt.agreement?.agreementId !== agreementId ||
      (receipt.owedAgain ?? false) !== (purpose.kind === 'owed-again-notice'),
  );
  return { ...record, debtor: { ...record.debtor, heldReceipts } };
}

/** What was held waits for the legal hours, in the place of what waited of the same before. */
export function withHeldReceipt(
  record: RegisteredRecord,
  fact: FactOf<'message-held'>,
): RegisteredRecord {
  const { purpose, credorId, channel, templateId, until } = fact;
  const { debtor } = withoutHeldReceipt(record, fact);
  const receipt = { credorId, channel, templateId, until, ...whatItTells(purpose) };
  return { ...record, debtor: { ...debtor, heldReceipts: [...debtor.heldReceipts, receipt] } };
}

function whatItTells(purpose: Purpose) {
  if (purpose.kind === 'owed-again-notice') return { owedAgain: true as const };
  if (purpose.kind !== 'agreement-notice') return {};
  return { agreement: { agreementId: purpose.agreementId, news: purpose.news } };
}
