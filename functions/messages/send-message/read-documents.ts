import { OfferPolicy } from '#shared/domain/agreement/offer-policy.ts';
import { Credor } from '#shared/domain/credor/credor.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import type { TurnDocuments } from '#shared/domain/message/message-documents.ts';
import { PRICE_TABLE_ID, PriceTable } from '#shared/domain/message/price-table.ts';
import { Template } from '#shared/domain/message/template.ts';
import type { ConfigReader } from '#shared/table/config-cache.ts';
import { readMoneyRules } from '#shared/table/read-money-rules.ts';

/** @throws an Error naming the document that is missing or is of another channel: publishing it mends the message */
export async function readDocuments(
  config: ConfigReader,
  { credorId, templateId, channel, purpose }: FactOf<'message-requested'>,
): Promise<TurnDocuments> {
  const tellsOffer = purpose.kind === 'regua-step' && purpose.offer !== undefined;
  const [credor, template, prices, moneyRules, offerPolicy] = await Promise.all([
    config.read(Credor, 'credor', credorId),
    config.read(Template, 'template', templateId),
    config.read(PriceTable, 'price-table', PRICE_TABLE_ID),
    readMoneyRules(config),
    tellsOffer ? config.find(OfferPolicy, 'offer-policy', credorId) : null,
  ]);
  if (template.document.channel !== channel) {
    throw new Error(`The template "${templateId}" is not one of ${channel}. Publish it as such.`);
  }
  return {
    credor: credor.document,
    template: template.document,
    templateVersion: template.version,
    prices: prices.document,
    moneyRules,
    offerPolicy,
  };
}
