import { OfferPolicy } from '#shared/domain/agreement/offer-policy.ts';
import { CONTACT_POLICY_ID, ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import type { ReplyRules } from '#shared/domain/reply/decide-reply.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { ConfigReader } from './config-cache.ts';
import { readMoneyRules } from './read-money-rules.ts';

/** What decides whether a reply can be what it says. */
export async function readReplyRules(
  config: ConfigReader,
  credorId: CredorId,
): Promise<ReplyRules> {
  const [offers, { document: contactPolicy }, moneyRules] = await Promise.all([
    config.find(OfferPolicy, 'offer-policy', credorId),
    config.read(ContactPolicy, 'contact-policy', CONTACT_POLICY_ID),
    readMoneyRules(config),
  ]);
  return { offerPolicy: offers?.document ?? null, contactPolicy, moneyRules };
}
