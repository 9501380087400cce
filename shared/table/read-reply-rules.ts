import { OfferPolicy } from '#shared/domain/agreement/offer-policy.ts';
import type { ReplyRules } from '#shared/domain/reply/decide-reply.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { ConfigReader } from './config-cache.ts';
import type { LoadedDebtor } from './loaded-debtor.ts';
import { readContactRules } from './read-contact-rules.ts';
import { readJoined } from './read-joined.ts';
import { readMoneyRules } from './read-money-rules.ts';
import type { Table } from './table.ts';

/** What decides whether a reply can be what it says. */
export async function readReplyRules(
  table: Table,
  config: ConfigReader,
  whose: Pick<LoadedDebtor, 'record' | 'profile'>,
  credorId: CredorId,
): Promise<ReplyRules> {
  const joined = await readJoined(table, whose.record);
  const [offers, contactPolicy, moneyRules] = await Promise.all([
    config.find(OfferPolicy, 'offer-policy', credorId),
    readContactRules(config, whose, undefined, joined),
    readMoneyRules(config),
  ]);
  return { offerPolicy: offers?.document ?? null, contactPolicy, moneyRules };
}
