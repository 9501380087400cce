import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { ReplyChannel } from './intent.ts';
import { leftBy } from './left-channels.ts';

/**
 * Whose message a reply answers that names none: the newest that went out by that channel, else whoever is still owed; null
 * for a person without any case.
 */
export function credorOfReply(record: RegisteredRecord, channel: ReplyChannel): CredorId | null {
  const channels = leftBy(record, channel);
  const newest = record.debtor.contactLog.findLast((line) => channels.includes(line.channel));
  const owed = record.cases.find(({ status }) => status !== 'settled') ?? record.cases[0];
  return newest?.credorId ?? owed?.credorId ?? null;
}
