import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { ContactRules } from '#shared/domain/gate/contact-rules.ts';
import type { GateReason } from '#shared/domain/gate/reason.ts';
import type { Purpose } from '#shared/domain/history/entries/contact.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { messageIdOf } from '#shared/domain/values/derive-ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { chooseMessage } from './choose-message.ts';
import { receiptAlarm, type RingingAlarm } from './plan-alarm.ts';

/** What becomes of the receipt or the piece of news that an alarm rings for, once the legal hours that it waited for have come. */
export function decideReceipt(
  record: RegisteredRecord,
  alarm: Extract<RingingAlarm, { kind: 'held-receipt' }>,
  policy: ContactRules,
  now: Instant,
): {
  readonly outcome: 'requested' | 'held' | 'skipped' | 'replanned';
  readonly facts: readonly Fact[];
} {
  const { credorId, key } = alarm;
  const receipt = record.debtor.heldReceipts.find((held) => receiptAlarm(record, held).key === key);
  if (receipt === undefined) {
    return {
      outcome: 'replanned',
      facts: [{ type: 'alarm-replanned', because: 'case-changed' }],
    };
  }
  const { channel, templateId, agreement, owedAgain } = receipt;
  const other = owedAgain ? ('owed-again-notice' as const) : ('payment-receipt' as const);
  const purpose: Purpose = agreement ? { kind: 'agreement-notice', ...agreement } : { kind: other };
  const message = {
    messageId: messageIdOf(record.debtor.debtorId, key),
    credorId,
    channel,
    purpose,
  };
  const chosen = chooseMessage([receipt], { record, credorId, purpose: purpose.kind, policy, now });
  switch (chosen.answer) {
    case 'send': {
      const { contactId } = chosen;
      return {
        outcome: 'requested',
        facts: [{ type: 'message-requested', ...message, contactId, templateId }],
      };
    }
    case 'hold': {
      const { until, reasons } = chosen;
      return {
        outcome: 'held',
        facts: [{ type: 'message-held', ...message, templateId, reasons, until }],
      };
    }
    case 'never':
      return {
        outcome: 'skipped',
        facts: [
          { type: 'message-withheld', ...message, reasons: chosen.reasons.map(asGateReason) },
        ],
      };
  }
}

/** Without any contact the one that the receipt was meant for has become unusable since. */
const asGateReason = (reason: GateReason | 'no-contact'): GateReason =>
  reason === 'no-contact' ? 'contact-unusable' : reason;
