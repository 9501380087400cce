import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { FactOf } from './entry.ts';

type Settling = FactOf<'message-sent'> | FactOf<'message-outcome'>;

/** What a message costs is open no more once its answer, or the channel's news, booked it. */
export function withPriceSettled(record: RegisteredRecord, fact: Settling): RegisteredRecord {
  const isBooked =
    fact.type === 'message-sent' ? fact.pricedByNews !== true : fact.booked !== undefined;
  if (!isBooked) return record;
  const contactLog = record.debtor.contactLog.map((line) => {
    const { price: _, ...settled } = line;
    return line.messageId === fact.messageId ? settled : line;
  });
  return { ...record, debtor: { ...record.debtor, contactLog } };
}
