import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { leftBy, type ReplyChannel } from './intent.ts';

/**
 * Whose message a reply answers that names none: the newest that went out by that channel, else whoever is still owed; null
 * for a person without any case.
 */
export function credorOfReply(record: RegisteredRecord, channel: ReplyChannel): CredorId | null {
  const newest = record.debtor.contactLog.findLast((line) => line.channel === leftBy(channel));
  const owed = record.cases.find(({ status }) => status !== 'settled') ?? record.cases[0];
  return newest?.credorId ?? owed?.credorId ?? null;
}
